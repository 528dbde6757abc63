import { fail } from '../../../diagnostics/diagnostic.ts';
import type { MixedColumn, TreeTarget } from '../../../kernels/index.ts';
import { expectedText } from '../../../stages/segment/clusters/tree/words.ts';
import { pickAim, subset } from '../../../stages/segment/discover/shape.ts';
import type { Aim, Shaped } from '../../../stages/segment/discover/types.ts';
import type { ReadVariable } from '../material/read.ts';

const MOST_LEVELS = 20;

/**
 * Data with what their segments are to tell; companies of whom that is unknown take no part.
 *
 * @throws InputError when the target is words of too many kinds, or nobody has it
 */
export function aimed(data: Shaped, on: readonly ReadVariable[], target: ReadVariable): Shaped {
  const whole: Aim = { label: target.label, ...targetOf(target), columns: on.map(asked) };
  if (whole.levels.length > MOST_LEVELS)
    fail('statistics/too-many-levels', {
      column: target.text,
      levels: whole.levels.length,
      limit: MOST_LEVELS,
      method: 'A tree',
    });
  const { column } = target;
  const known = Int32Array.from(data.rows, (_, i) => i).filter((i) => {
    const row = data.rows[i] ?? 0;
    return column.kind === 'numeric' ? !Number.isNaN(column.values[row]) : (column.codes[row] ?? -1) >= 0;
  });
  const kept = subset(data, known);
  if (kept.matrix.rows === 0) fail('statistics/all-missing', { column: target.text });
  // Gaps that were filled, scales and far values concern the map alone: a tree minds none of them.
  const notes = kept.notes.filter(
    ({ code }) => code === 'statistics/constant-left-out' || code === 'statistics/near-constant',
  );
  return { ...kept, notes, aim: pickAim(whole, kept.rows) };
}

/** What the target is among the rows of a group, in words. */
export function expectedIn({ label, target, levels }: Aim, groups: Int32Array, group: number): string {
  const rows = Array.from(groups, (own, row) => (own === group ? row : -1)).filter((row) => row >= 0);
  const reads = target.kind === 'numbers' ? 'number' : levels[0] === 'no' && levels[1] === 'yes' ? 'boolean' : 'text';
  const share = (of: (row: number) => number): number =>
    rows.reduce((sum, row) => sum + of(row), 0) / Math.max(1, rows.length);
  const expected =
    target.kind === 'numbers'
      ? [share((row) => target.values[row] ?? NaN)]
      : levels.map((_, level) => share((row) => Number(target.codes[row] === level)));
  return `${label}: ${expectedText({ name: label, reads, levels }, expected)}`;
}

function targetOf({ column, type }: ReadVariable): { readonly target: TreeTarget; readonly levels: readonly string[] } {
  if (column.kind === 'categorical')
    return { target: { kind: 'classes', codes: column.codes, classes: column.levels.length }, levels: column.levels };
  if (type.kind !== 'boolean') return { target: { kind: 'numbers', values: column.values }, levels: [] };
  return { target: { kind: 'classes', codes: codesOf(column.values), classes: 2 }, levels: ['no', 'yes'] };
}

/** Yes or no is asked in words. */
function asked({ column, type }: ReadVariable): MixedColumn {
  if (column.kind === 'categorical' || type.kind !== 'boolean') return column;
  return { kind: 'categorical', name: column.name, codes: codesOf(column.values), levels: ['no', 'yes'] };
}

const codesOf = (values: Float64Array): Int32Array =>
  Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
