import {
  all,
  binary,
  cast,
  coalesce,
  column,
  equals,
  integer,
  isKnown,
  isNull,
  named,
  parameter,
  select,
  spelled,
  table,
  text,
  unknown,
} from '../../sql/build.ts';
import type { Select, SqlExpression, Statement, TableName } from '../../sql/tree.ts';
import type { DecidingColumn } from './deciding.ts';
import { membersIn, type MembershipUnit } from './membership-units.ts';

export const memberships: TableName = ['history', 'memberships'];

/** Who is in which segment since when: half-open intervals of as-of dates, opened and closed by runs. */
const membershipColumns = ['scheme', 'segment', 'company', 'valid_from', 'valid_to', 'opened_by', 'closed_by'] as const;

interface Step {
  readonly run: number;
  readonly asOf: string;
}

/** The members of a unit that history holds open. */
function openMembers(unit: MembershipUnit): Select {
  const own = unit.segment === undefined ? [] : [equals(column('segment'), text(unit.segment))];
  return select({
    columns: [{ value: column('company') }, { value: column('segment') }],
    from: table(memberships),
    where: all([equals(column('scheme'), text(unit.scheme)), isNull(column('valid_to')), ...own]),
  });
}

/**
 * Companies whose segment in a profile differs from the one history holds open: `scheme, company, from_segment, to_segment`, null where
 * there is none.
 */
export function changesOf(unit: MembershipUnit, profile: TableName): Select {
  const from = column('segment', 'prior');
  const to = column('segment', 'fresh');
  return select({
    with: [named('prior', openMembers(unit)), named('fresh', membersIn(unit, profile))],
    columns: [
      { value: text(unit.scheme), as: 'scheme' },
      { value: coalesce(column('company', 'fresh'), column('company', 'prior')), as: 'company' },
      { value: from, as: 'from_segment' },
      { value: to, as: 'to_segment' },
    ],
    from: table(['fresh']),
    joins: [
      { type: 'full', source: table(['prior']), on: equals(column('company', 'fresh'), column('company', 'prior')) },
    ],
    where: binary(coalesce(from, text('')), '<>', coalesce(to, text(''))),
  });
}

/** Opens memberships for every member of a unit, where the scheme has no history yet. */
export function openAll(unit: MembershipUnit, profile: TableName, step: Step): Statement {
  const members = membersIn(unit, profile);
  return {
    kind: 'insert',
    into: memberships,
    columns: membershipColumns,
    query: select({
      columns: [
        { value: text(unit.scheme) },
        { value: column('segment') },
        { value: column('company') },
        ...openedBy(step),
      ],
      from: { kind: 'subquery', query: members, alias: 'members' },
      // Neighbours stand together, so that one company's rows are found without reading all; and they take less to write.
      orderBy: [{ by: column('company') }],
    }),
  };
}

/** Closes what a table of changes ends, for one unit. */
export function closeChanged(unit: MembershipUnit, changes: TableName, step: Step): Statement {
  const own = unit.segment === undefined ? [] : [equals(column('segment'), text(unit.segment))];
  const ended = select({
    columns: [{ value: column('company') }],
    from: table(changes),
    where: all([
      equals(column('scheme'), text(unit.scheme)),
      isKnown(column('from_segment')),
      ...(unit.segment === undefined ? [] : [equals(column('from_segment'), text(unit.segment))]),
    ]),
  });
  return {
    kind: 'update',
    table: memberships,
    set: closedBy(step),
    where: all([
      equals(column('scheme'), text(unit.scheme)),
      isNull(column('valid_to')),
      ...own,
      { kind: 'in-query', operand: column('company'), query: ended },
    ]),
  };
}

/** Closes every open membership of schemes that are no longer in the model. */
export function closeSchemes(schemes: readonly string[], step: Step): Statement {
  return {
    kind: 'update',
    table: memberships,
    set: closedBy(step),
    where: all([
      isNull(column('valid_to')),
      { kind: 'in', operand: column('scheme'), list: schemes.map((scheme) => text(scheme)) },
    ]),
  };
}

/** Opens what a table of changes begins. */
export function openChanged(changes: TableName, step: Step): Statement {
  return {
    kind: 'insert',
    into: memberships,
    columns: membershipColumns,
    query: select({
      columns: [
        { value: column('scheme') },
        { value: column('to_segment') },
        { value: column('company') },
        ...openedBy(step),
      ],
      from: table(changes),
      where: isKnown(column('to_segment')),
      orderBy: [{ by: column('scheme') }, { by: column('company') }],
    }),
  };
}

/** What decided, by the name people read, as a JSON object in text, read from a profile row. */
export function decidingValues(columns: readonly DecidingColumn[], profile: string): SqlExpression {
  if (columns.length === 0) return unknown('VARCHAR');
  const operands = columns.flatMap((each) => [text(each.shown), column(each.column, profile)]);
  const pairs = columns.map((_, index) => `{${index * 2}}, {${index * 2 + 1}}`).join(', ');
  const keys = columns.map((_, index) => `{${index * 2}}`).join(', ');
  const values = columns.map((_, index) => `CAST({${index * 2 + 1}} AS VARCHAR)`).join(', ');
  return spelled(
    {
      duckdb: `CAST(json_object(${pairs}) AS VARCHAR)`,
      trino: `json_format(CAST(map(ARRAY[${keys}], ARRAY[${values}]) AS JSON))`,
    },
    ...operands,
  );
}

const openedBy = ({ run, asOf }: Step) => [
  { value: parameter('DATE', asOf) },
  { value: unknown('DATE') },
  { value: integer(run) },
  { value: unknown('INTEGER') },
];

const closedBy = ({ run, asOf }: Step) => [
  { column: 'valid_to', value: parameter('DATE', asOf) },
  { column: 'closed_by', value: cast(integer(run), 'INTEGER') },
];
