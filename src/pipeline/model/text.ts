import { createHash } from 'node:crypto';
import { refuseErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { normalise } from '../../model/normalise.ts';
import type { Plan } from '../../model/plan.ts';
import { readModel } from '../../model/read.ts';

/**
 * A model's text as its plan. `file` is the name used in messages.
 * @throws InputError with every error found: `model/…`, `expression/…`
 */
export function planOfText(
  text: string,
  file: string,
): { readonly plan: Plan; readonly warnings: readonly Diagnostic[] } {
  const read = readModel(text, file);
  refuseErrors(read.diagnostics);
  if (read.file === undefined) throw new Error('a model without errors was not read');
  const { plan, diagnostics } = normalise(read.file);
  refuseErrors(diagnostics);
  if (plan === undefined) throw new Error('a model without errors has no plan');
  return { plan, warnings: [...read.diagnostics, ...diagnostics] };
}

/** SHA-256 of a model's text as it is written, in hex: what an edit says it was made from. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
