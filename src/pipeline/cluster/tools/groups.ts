import type { Readable } from '../../../stages/segment/discover/rules/expression.ts';
import type { FoundSegments } from '../exploration.ts';
import type { ReadVariable } from '../material/read.ts';

/** The segment of every company read, −1 for those in none. */
export function groupsOf({ table, data, solution }: FoundSegments): Int32Array {
  const groups = new Int32Array(table.companies.length).fill(-1);
  solution?.assignment.forEach((group, i) => {
    groups[data.rows[i] ?? 0] = group;
  });
  return groups;
}

/** What people call each segment: its name in the model, else the suggested one. */
export function namesOfSegments({ segments, explanation }: FoundSegments): readonly string[] {
  return segments?.map(({ name }) => name) ?? explanation?.names ?? [];
}

export const readable = ({ column, text, type }: ReadVariable): Readable => ({
  column,
  text,
  isBoolean: type.kind === 'boolean',
});
