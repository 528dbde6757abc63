import { outcomeOf, outcomeValues, tellOutcomes } from '../content/outcomes.ts';
import type { ColumnProposal } from '../types.ts';

/** Deals whose stage alone says what became of them get their status from it, with what each stage means. */
export function withStatus(columns: readonly ColumnProposal[]): readonly ColumnProposal[] {
  if (columns.some(({ column }) => column === 'status')) return columns;
  const stage = columns.find(({ column, categories }) => column === 'stage' && categories !== undefined);
  const values = stage?.categories?.map(({ value }) => value) ?? [];
  if (stage === undefined || !tellOutcomes(values)) return columns;
  const because = `${stage.header} says which were won and lost`;
  return [
    ...columns,
    { ...stage, column: 'status', standard: true, meaning: 'status', values: outcomeValues(values, false), because },
  ];
}

/** Share of rows whose deal has ended, by a status column with its values. */
export function decidedShare({ categories = [], filled, values = {} }: ColumnProposal): number {
  const all = categories.reduce((sum, each) => sum + each.rows, 0);
  const ended = categories.filter(({ value }) => ['won', 'lost'].includes(values[value] ?? outcomeOf(value)));
  return all === 0 ? 0 : (ended.reduce((sum, each) => sum + each.rows, 0) / all) * filled;
}
