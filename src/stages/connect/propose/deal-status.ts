import { outcomes } from '../column-type.ts';
import type { ColumnProposal } from './types.ts';

const own: ReadonlySet<string> = new Set(['open', 'won', 'lost']);

/**
 * Deals say what became of them in their status, or in their stage: the column the status is read from, with what each value means. A value
 * that is neither won nor lost is an open deal's. Where no value says that a deal was won, nothing is added.
 */
export function withStatus(columns: readonly ColumnProposal[]): readonly ColumnProposal[] {
  const status = columns.find(({ column }) => column === 'status');
  const told = status ?? columns.find(({ column }) => column === 'stage');
  const values = told?.categories?.map(({ value }) => value) ?? [];
  if (told === undefined || !values.some((value) => outcomeOf(value) === 'won')) return columns;
  const unlisted = values.filter((value) => outcomeOf(value) === undefined);
  const meant = Object.fromEntries(unlisted.map((value) => [value, 'open']));
  const column: ColumnProposal = {
    ...told,
    column: 'status',
    standard: true,
    meaning: 'status',
    type: 'category',
    because: status === undefined ? `${told.header} says which were won and lost` : told.because,
    ...(unlisted.length === 0 ? {} : { values: { ...meant, ...told.values } }),
  };
  return status === undefined ? [...columns, column] : columns.map((each) => (each === status ? column : each));
}

/** Share of rows whose deal has ended, by a status column with its values. */
export function decidedShare({ categories = [], filled }: ColumnProposal): number {
  const all = categories.reduce((sum, each) => sum + each.rows, 0);
  const ended = categories.filter(({ value }) => ['won', 'lost'].includes(outcomeOf(value) ?? ''));
  return all === 0 ? 0 : (ended.reduce((sum, each) => sum + each.rows, 0) / all) * filled;
}

function outcomeOf(value: string): string | undefined {
  const plain = value.trim().toLowerCase();
  return own.has(plain) ? plain : outcomes[plain];
}
