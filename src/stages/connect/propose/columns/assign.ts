import type { TableKind } from '../../../../model/types.ts';
import { columnName, unused } from '../../columns/names.ts';
import { companyRecordKey, references, standardTables } from '../../columns/standard.ts';
import { slots } from './slots.ts';
import type { Candidate, UnderstoodColumn } from './understand.ts';

/** What a column of a file becomes. */
export interface Assigned {
  readonly column: UnderstoodColumn;
  readonly chosen: Candidate;
  /** Standard column, reference or own column; null: left out. */
  readonly name: string | null;
  readonly standard: boolean;
}

/** Below this a header or a content is too weak to put a column in a standard place. */
const enough = 0.45;

/** Gives every standard place of a kind to the column that fits it best, no column two; all others become columns of their own. */
export function assign(kind: TableKind, columns: readonly UnderstoodColumn[]): readonly Assigned[] {
  const places = slots[kind];
  const wishes = columns
    .flatMap((column) =>
      column.candidates.flatMap((candidate) => {
        const name = places[candidate.meaning];
        // Where a file has both, the code of an industry says more than its name.
        const rank = candidate.meaning === 'industry' ? 0.9 : 1;
        const worth = candidate.score * worthOf(name, column) * rank;
        return name === undefined || worth < enough ? [] : [{ column, candidate, name, worth }];
      }),
    )
    .sort((left, right) => right.worth - left.worth || left.column.facts.index - right.column.facts.index);
  const given = new Map<UnderstoodColumn, { readonly candidate: Candidate; readonly name: string }>();
  const taken = new Set<string>();
  for (const { column, candidate, name } of wishes) {
    if (given.has(column) || taken.has(name)) continue;
    given.set(column, { candidate, name });
    taken.add(name);
  }
  const names = new Set([
    ...taken,
    ...standardTables[kind].columns.map((column) => column.name),
    ...(kind === 'companies' ? [companyRecordKey, 'company'] : references),
  ]);
  return columns.map((column): Assigned => {
    const place = given.get(column);
    if (place !== undefined) return { column, chosen: place.candidate, name: place.name, standard: true };
    const chosen = ownCandidate(column);
    if (chosen.meaning === 'empty') return { column, chosen, name: null, standard: false };
    const name = unused(columnName(column.facts.header, names), names);
    names.add(name);
    return { column, chosen, name, standard: false };
  });
}

/** Keys of company records stand on one row each; a column of few values is no name of a company. */
function worthOf(name: string | undefined, { facts }: UnderstoodColumn): number {
  if (facts.filled === 0) return 0;
  const single = facts.distinct / facts.filled;
  if (name === 'id' || name === 'contact_id' || name === 'deal_id' || name === 'event_id')
    return single >= 0.98 ? 1 : single >= 0.9 ? 0.6 : 0;
  // Half-empty columns give way to full ones of the same meaning.
  return 0.7 + 0.3 * (facts.filled / Math.max(1, facts.rows));
}

/** From here on a meaning is told of a column that got no standard place. */
const surely = 0.7;

/** What a column that got no standard place is: its likeliest meaning where that is sure, else what it holds. */
function ownCandidate(column: UnderstoodColumn): Candidate {
  const [first] = column.candidates;
  const plain = column.candidates.findLast(({ isPlain }) => isPlain === true);
  const best = first !== undefined && first.score >= surely ? first : plain;
  if (best === undefined) throw new Error('a column without a candidate');
  return best;
}
