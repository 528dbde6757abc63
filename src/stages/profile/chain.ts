import type { BoundPlan } from '../../model/bound.ts';
import { emptyValue } from '../../model/expression/lower/compile.ts';
import { aggregatesIn } from '../../model/expression/names.ts';
import type { AggregateNode } from '../../model/expression/tree.ts';
import { caseOf, coalesce, column, equals, isNull, named, select, star, table } from '../../sql/build.ts';
import type { NamedQuery, Select, SqlExpression, TableName } from '../../sql/tree.ts';
import { attributeQueries } from './attributes.ts';
import type { Derived, Lower } from './derived.ts';
import { factQueries, type Fact, type Facts } from './facts.ts';
import { lowering } from './lowering.ts';
import type { Moment } from './moment.ts';

export interface ChainRequest {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  /** Columns to compute, each after those it uses. */
  readonly derived: readonly Derived[];
  /** Columns to answer with, beside `_company`: attributes, derived columns, and aggregates by their column's name. */
  readonly keep: readonly string[];
  /** Aggregates to compute beyond those the derived columns hold. */
  readonly aggregates?: readonly AggregateNode[];
  /** Only these companies: a table with a column `_company`. */
  readonly only?: TableName;
  /** A table that already holds some columns (attributes, variables computed before); the rest is computed on top of it. */
  readonly stage?: {
    readonly table: TableName;
    readonly columns: readonly string[];
    /** The table has columns beside these that mean something else by now: they are left behind. */
    readonly partial?: true;
  };
  /** Keeps the companies for which this boolean column holds. */
  readonly where?: string;
  /** Tables that hold an aggregate already (`_company, value`), by the aggregate's column. */
  readonly windows?: ReadonlyMap<string, TableName>;
  /** Small tables keyed by `_company` whose columns join the base: manual includes and excludes. */
  readonly beside?: readonly { readonly query: NamedQuery; readonly columns: readonly string[] }[];
}

/**
 * Compiles the profile: companies with their attributes, related rows reduced to columns, then layer upon layer of what is derived
 * from them. Pure: sees the catalogue, never a row. The answer has `_company` and the columns kept, one row a company.
 */
export function compileChain(request: ChainRequest): Select {
  const { bound, moment, stage, only } = request;
  const computed = new Set(stage?.columns);
  const derived = request.derived.filter((each) => !computed.has(each.name));
  const aggregates = [
    ...derived.flatMap((each) => each.trees.flatMap((tree) => aggregatesIn(tree))),
    ...(request.aggregates ?? []),
  ];
  const facts = factQueries({
    plan: bound.plan,
    tables: bound.catalogue.tables,
    aggregates,
    moment,
    computed,
    windows: request.windows ?? new Map<string, TableName>(),
    ...(only === undefined ? {} : { only }),
  });
  const base = baseOf(request, derived, computed);
  const beside = request.beside ?? [];
  const joined = named('joined', joinedOf(base, facts, beside, bound));
  const layers = layersOf(derived, lowering(bound, moment));
  const last = layers.length === 0 ? 'joined' : `layer_${layers.length}`;
  return select({
    with: [...base.queries, ...facts.queries, ...beside.map((each) => each.query), joined, ...layers],
    columns: [{ value: column('_company') }, ...request.keep.map((name) => ({ value: column(name) }))],
    from: table([last]),
    ...(request.where === undefined ? {} : { where: column(request.where) }),
  });
}

/** What the chain stands on: the table that has some columns already, with the attributes it lacks; else the attributes needed. */
interface Base {
  readonly name: TableName;
  readonly queries: readonly NamedQuery[];
  /** Attributes to be joined from the query `base`. */
  readonly lacking: readonly string[];
}

function baseOf(request: ChainRequest, derived: readonly Derived[], computed: ReadonlySet<string>): Base {
  const { bound, moment, stage, only } = request;
  const own = new Set(derived.map((each) => each.name));
  const wanted = [...derived.flatMap((each) => each.uses), ...request.keep];
  const names = [...new Set(wanted)].filter(
    (name) => !own.has(name) && !computed.has(name) && bound.names[name]?.kind === 'attribute',
  );
  const standing = stage === undefined ? undefined : standingOn(stage);
  if (standing !== undefined && names.length === 0) return { ...standing, lacking: [] };
  const queries = attributeQueries({
    plan: bound.plan,
    sources: bound.catalogue.companies,
    names,
    moment,
    ...(only === undefined ? {} : { only }),
  });
  return standing === undefined
    ? { name: ['base'], queries, lacking: [] }
    : { name: standing.name, queries: [...standing.queries, ...queries], lacking: names };
}

function standingOn({ table: from, columns, partial }: NonNullable<ChainRequest['stage']>): Omit<Base, 'lacking'> {
  if (partial !== true) return { name: from, queries: [] };
  const kept = ['_company', ...columns].map((name) => ({ value: column(name) }));
  return { name: ['standing'], queries: [named('standing', select({ columns: kept, from: table(from) }))] };
}

/** A company without rows has the empty value; one whose rows know nothing stays unknown. Counts are never unknown among rows. */
function orEmpty({ node, query }: Fact, value: SqlExpression, empty: SqlExpression): SqlExpression {
  if (node.name === 'count' || node.name === 'distinct') return coalesce(value, empty);
  return caseOf([{ when: isNull(column('_company', query)), then: empty }], value);
}

function joinedOf(base: Base, facts: Facts, beside: NonNullable<ChainRequest['beside']>, bound: BoundPlan): Select {
  const reduced = [...facts.columns.values()].map((fact) => {
    const value = column(fact.column, fact.query);
    const source = bound.catalogue.tables.find((each) => each.name === fact.node.table);
    const empty = source === undefined ? undefined : emptyValue(fact.node, source);
    return { value: empty === undefined ? value : orEmpty(fact, value, empty), as: fact.column };
  });
  const pinned = beside.flatMap((each) => each.columns.map((name) => ({ value: column(name, each.query.name) })));
  const others = [
    ...(base.lacking.length > 0 ? ['base'] : []),
    ...facts.queries.map((each) => each.name),
    ...beside.map((each) => each.query.name),
  ];
  return select({
    columns: [star('b'), ...base.lacking.map((name) => ({ value: column(name, 'base') })), ...reduced, ...pinned],
    from: table(base.name, 'b'),
    joins: others.map((name) => ({
      type: 'left',
      source: table([name]),
      on: equals(column('_company', name), column('_company', 'b')),
    })),
  });
}

/** Columns of one layer read only those of earlier ones, as SQL cannot name a sibling of the same SELECT. */
function layersOf(derived: readonly Derived[], lower: Lower): readonly NamedQuery[] {
  const level = levelsOf(derived);
  const depth = Math.max(0, ...level.values());
  return Array.from({ length: depth }, (_, index) => {
    const own = derived.filter((each) => level.get(each.name) === index + 1);
    return named(
      `layer_${index + 1}`,
      select({
        columns: [star(), ...own.map((each) => ({ value: each.value(lower), as: each.name }))],
        from: table([index === 0 ? 'joined' : `layer_${index}`]),
      }),
    );
  });
}

/** How many layers of derived columns lie beneath each, itself included. Binding saw to it that there is no circle. */
function levelsOf(derived: readonly Derived[]): ReadonlyMap<string, number> {
  const byName = new Map(derived.map((each) => [each.name, each]));
  const level = new Map<string, number>();
  const visit = (each: Derived): number => {
    const known = level.get(each.name);
    if (known !== undefined) return known;
    const below = each.uses.map((name) => {
      const used = byName.get(name);
      return used === undefined ? 0 : visit(used);
    });
    const own = 1 + Math.max(0, ...below);
    level.set(each.name, own);
    return own;
  };
  for (const each of derived) visit(each);
  return level;
}
