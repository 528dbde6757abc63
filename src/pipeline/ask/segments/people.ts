import type { SegmentAnswer } from '../../../contract/segments/segment.ts';
import { quoted } from '../../../model/normalise/templates/spell.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import {
  aggregate,
  all,
  ascending,
  coalesce,
  column,
  descending,
  equals,
  integer,
  literal,
  select,
  table,
} from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { memberOf } from './describe.ts';
import type { Question } from '../question.ts';

/** That a company has such contacts, in the model's language. */
const contactsWhere = (table: string, parts: readonly string[]): string =>
  `count(${table}${parts.length === 0 ? '' : ` where ${parts.join(' and ')}`}) > 0`;

/** People one knows, and who have not left, at a segment's companies, by their role there; nothing where no table of contacts says whose they are. */
export async function segmentPeople(
  { session, bound, run }: Question,
  scheme: SchemePlan,
  segment: string,
): Promise<SegmentAnswer['people']> {
  const contacts = bound.catalogue.tables.find((each) => each.kind === 'contacts' && each.linked);
  if (contacts === undefined) return [];
  const hasRole = contacts.columns.some((each) => each.name === 'role');
  const hasLeft = contacts.columns.some((each) => each.name === 'left');
  const members = select({
    columns: [{ value: column('_company') }],
    from: table(run.profile),
    where: memberOf(scheme, segment),
  });
  const query = select({
    columns: [
      ...(hasRole ? [{ value: column('role'), as: 'role' }] : []),
      { value: aggregate('count', [integer(1)]), as: 'people' },
      { value: aggregate('count', [column('_company')], { distinct: true }), as: 'companies' },
    ],
    from: table(['data', contacts.name]),
    where: all([
      { kind: 'in-query', operand: column('_company'), query: members },
      ...(hasLeft ? [equals(coalesce(column('left'), literal('BOOLEAN', false)), literal('BOOLEAN', false))] : []),
    ]),
    ...(hasRole ? { groupBy: [column('role')] } : {}),
    orderBy: [descending(column('people')), ...(hasRole ? [ascending(column('role'))] : [])],
  });
  const rows = await session.rows(print(query, session.dialect));
  return rows
    .map((row) => ({
      role: typeof row['role'] === 'string' ? row['role'] : null,
      people: Number(row['people']),
      companies: Number(row['companies']),
    }))
    .map((each) => ({
      ...each,
      where: scheme.exclusive
        ? [
            `${scheme.id} = ${quoted(segment)}`,
            contactsWhere(contacts.name, [
              ...(!hasRole ? [] : [each.role === null ? 'role is unknown' : `role = ${quoted(each.role)}`]),
              ...(hasLeft ? ['coalesce(left, false) = false'] : []),
            ]),
          ].join(' and ')
        : null,
    }))
    .filter((each) => each.people > 0);
}
