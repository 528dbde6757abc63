import type { Cell, Row } from '../../engine/engine.ts';
import { all, ascending, coalesce, column, no, not, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { compileChain } from '../../stages/profile/chain.ts';
import type { Question } from '../ask/question.ts';
import type { Chosen } from './whom.ts';

/** The person to call at each company, of those who have not left: who decides before who holds the budget, recommends, uses; then the first by name. */
export async function peopleOf(
  question: Question,
  { member }: Chosen,
  hasObjected: (person: Row) => boolean,
): Promise<ReadonlyMap<number, Row>> {
  const { bound, moment, run } = question;
  const contacts = bound.catalogue.tables.find((each) => each.kind === 'contacts' && each.linked);
  if (contacts === undefined) return new Map();
  const has = (name: string): boolean => contacts.columns.some((each) => each.name === name);
  const shown = ['name', 'first_name', 'last_name', 'title', 'role', 'email', 'phone', 'consent'].filter((name) =>
    has(name),
  );
  if (shown.length === 0) return new Map();
  const members = compileChain({
    bound,
    moment,
    derived: [member],
    keep: [],
    where: member.name,
    stage: { table: run.profile, columns: run.columns },
  });
  const query = select({
    columns: [{ value: column('_company') }, ...shown.map((name) => ({ value: column(name) }))],
    from: table(['data', contacts.name]),
    where: all([
      { kind: 'in-query', operand: column('_company'), query: members },
      ...(has('left') ? [not(coalesce(column('left'), no))] : []),
    ]),
    orderBy: [
      ascending(column('_company')),
      ...(has('name') ? [ascending(column('name'))] : []),
      ascending(column('_row')),
    ],
  });
  const best = new Map<number, Row>();
  for (const row of await question.session.rows(print(query, question.session.dialect))) {
    if (hasObjected(row)) continue;
    const company = Number(row['_company']);
    const known = best.get(company);
    if (known === undefined || rank(row) < rank(known)) best.set(company, row);
  }
  return best;
}

const roles = ['decides', 'budget', 'recommends', 'uses'];
function rank(row: Row): number {
  const at = roles.indexOf(String(row['role'] ?? ''));
  return at < 0 ? roles.length : at;
}

/** A person's name, from one column or its two parts; null when nothing is known. */
export function nameOf(person: Row): string | null {
  const parts = [textIn(person, 'first_name'), textIn(person, 'last_name')].filter((part) => part !== null);
  return textIn(person, 'name') ?? (parts.length === 0 ? null : parts.join(' '));
}

export const textIn = (row: Row, name: string): string | null => {
  const cell: Cell | undefined = row[name];
  return cell === null || cell === undefined ? null : String(cell);
};
