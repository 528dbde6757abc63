import type { Factor } from './shaped-column.ts';
import { fail, type Place } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { SourcePlan } from '../../../model/plan.ts';
import { position } from './adapter.ts';
import { inferAs } from './infer.ts';
import type { ShapedColumn } from './shaped-column.ts';

interface NamedFactor {
  readonly factor: Factor;
  readonly header: string;
}

/** A column multiplied by another or by a number; it is not guessed any more, since a product cannot be text. */
export const product = (column: ShapedColumn, { factor, header }: NamedFactor): ShapedColumn => ({
  ...column,
  header: `${column.header} × ${header}`,
  times: factor,
  guessed: false,
  ...(column.reading.kind === 'number' ? { reading: { ...column.reading, whole: false } } : {}),
});

/**
 * What a mapping's `times` names.
 * @throws InputError `import/column-missing` where it is neither a number nor a column of the file
 */
export function factorOf(
  times: string,
  headers: readonly string[],
  sample: readonly (readonly (string | null)[])[],
  source: SourcePlan,
  place: Place,
): NamedFactor {
  const index = position(headers, times);
  const header = headers[index];
  const number = Number(times);
  if (header === undefined && times.trim() !== '' && Number.isFinite(number))
    return { factor: { kind: 'number', number }, header: times };
  if (header === undefined)
    return fail(
      'import/column-missing',
      { column: times, file: place.file ?? '', nearest: nearest(times, headers) },
      source.place,
    );
  const cells = sample.map((row) => row[index] ?? null);
  const { reading } = inferAs(cells, '', header, source.options.decimal);
  const decimal = 'decimal' in reading ? reading.decimal : '.';
  return { factor: { kind: 'column', index, reading: { kind: 'money', decimal } }, header };
}
