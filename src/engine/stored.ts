import { z } from 'zod';
import { fail } from '../diagnostics/diagnostic.ts';

/**
 * What the workspace keeps as JSON in a column, held against the shape it was written in. `what` names it for people.
 * @throws InputError `engine/stored-otherwise` where it is no JSON, or of another shape
 */
export function readStored<T>(shape: z.ZodType<T>, text: unknown, what: string): T {
  const read = shape.safeParse(parsed(text));
  return read.success ? read.data : fail('engine/stored-otherwise', { what });
}

/** The value of a JSON text; undefined, which no shape here holds, of any other. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

export const storedTexts = z.array(z.string());

/** The cells of a record of a file, empty ones null. */
export const storedCells = z.array(z.union([z.string(), z.null()]));
