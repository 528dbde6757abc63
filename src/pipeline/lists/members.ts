import type { Row } from '../../engine/engine.ts';
import { namesIn } from '../../model/expression/names.ts';
import { parseExpression } from '../../model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { ascending, column, descending, equals, select, subquery, table, yes } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select } from '../../sql/tree.ts';
import { attributeQueries } from '../../stages/profile/attributes.ts';
import { compileChain } from '../../stages/profile/chain.ts';
import type { Derived } from '../../stages/profile/derived.ts';
import { factQueries } from '../../stages/profile/facts.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import type { Question } from '../ask/question.ts';
import type { Work } from '../work.ts';
import type { Chosen } from './whom.ts';

const attributes = [
  'name',
  'org_number',
  'domain',
  'website',
  'phone',
  'email',
  'address',
  'postal_code',
  'city',
  'country',
  'industry',
  'employees',
  'sole_proprietor',
  'deleted',
  'owner',
] as const;

/**
 * A row for each company chosen, the largest first: attributes as of the run, `_id`, `_turnover`, `_last_purchase`, `_segment`, `_v_<name>` of each name
 * that decided, and `_owner_<n>`: whether the nth owner of the model could take it.
 */
export async function membersOf(question: Question, chosen: Chosen, work: Work): Promise<readonly Row[]> {
  const { bound, run, moment, session } = question;
  const known = new Set(bound.catalogue.companies.flatMap((source) => source.columns.map((each) => each.name)));
  const names = attributes.filter((name) => known.has(name));
  const read = chosen.names.filter((name) => run.columns.includes(name));
  const turnover = turnoverName(bound);
  const worth = turnover === undefined || !run.columns.includes(turnover) ? [] : [turnover];
  const owners = ownersOf(question);
  const orders = bound.catalogue.tables.find((each) => each.kind === 'orders');
  const last = orders?.at === undefined ? [] : aggregateOf(`latest(${orders.name}.${orders.at.column})`);
  const facts = factQueries({
    plan: bound.plan,
    tables: bound.catalogue.tables,
    aggregates: last,
    moment,
    computed: new Set(),
    windows: new Map(),
  });
  const [fact] = facts.columns.values();
  const shown = ['status', ...(chosen.scheme === undefined ? [] : [chosen.scheme.id])].filter(
    (name) => bound.names[name] !== undefined && run.columns.includes(name),
  );
  const query = select({
    with: [
      ...attributeQueries({ plan: bound.plan, sources: bound.catalogue.companies, names, moment }),
      ...facts.queries,
    ],
    columns: [
      { value: column('_company', 'p') },
      { value: column('id', 'c'), as: '_id' },
      ...names.map((name) => ({ value: column(name, 'base'), as: name })),
      ...read.map((name) => ({ value: column(name, 'p'), as: `_v_${name}` })),
      ...shown.map((name) => ({ value: column(name, 'p'), as: name === 'status' ? name : '_segment' })),
      ...worth.map((name) => ({ value: column(name, 'p'), as: '_turnover' })),
      ...(fact === undefined ? [] : [{ value: column(fact.column, fact.query), as: '_last_purchase' }]),
      ...owners.map(({ name }) => ({ value: column(name, 'p') })),
    ],
    from: subquery(
      compileChain({
        bound,
        moment,
        derived: [...owners, chosen.member],
        keep: [...new Set([...read, ...shown, ...worth, ...owners.map((each) => each.name)])],
        where: chosen.member.name,
        stage: { table: run.profile, columns: run.columns },
      }),
      'p',
    ),
    joins: [
      {
        type: 'inner',
        source: table(['data', 'company'], 'c'),
        on: equals(column('company', 'c'), column('_company', 'p')),
      },
      { type: 'left', source: table(['base']), on: equals(column('_company', 'base'), column('_company', 'p')) },
      ...(fact === undefined
        ? []
        : [
            {
              type: 'left' as const,
              source: table([fact.query]),
              on: equals(column('_company', fact.query), column('_company', 'p')),
            },
          ]),
    ],
    orderBy: [...worth.map((name) => descending(column(name, 'p'))), ascending(column('_company', 'p'))],
  });
  return session.rows(print(query, session.dialect), work);
}

/** The query of the internal keys of whom a choice is about. */
export const keysOf = ({ bound, moment, run }: Question, { member }: Chosen): Select =>
  compileChain({
    bound,
    moment,
    derived: [member],
    keep: [],
    where: member.name,
    stage: { table: run.profile, columns: run.columns },
  });

const ownersOf = ({ bound }: Question): readonly Derived[] =>
  bound.plan.owners.map(({ when }, index): Derived => ({
    name: `_owner_${index}`,
    uses: when === undefined ? [] : namesIn(when.tree),
    trees: when === undefined ? [] : [when.tree],
    value: (lower) => (when === undefined ? yes : lower(when.tree)),
  }));

function aggregateOf(text: string): readonly Extract<ExpressionNode, { kind: 'aggregate' }>[] {
  const { tree } = parseExpression(text);
  return tree?.kind === 'aggregate' ? [tree] : [];
}
