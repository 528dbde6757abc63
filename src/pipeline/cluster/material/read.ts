import { fail } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Row } from '../../../engine/engine.ts';
import { encodeLevels, type MixedColumn } from '../../../kernels/index.ts';
import { parseExpression } from '../../../model/expression/syntax/parse.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { VariablePlan } from '../../../model/plan.ts';
import type { ValueType } from '../../../model/types.ts';
import { refuseErrors } from '../../../diagnostics/diagnostic.ts';
import { ascending, binary, cast, column, literal, select, subquery } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { excludedColumn } from '../../../stages/segment/columns.ts';
import type { Variable } from '../../../stages/segment/discover/types.ts';
import { bindPlan, type Project } from '../../project.ts';
import type { Progress } from '../../progress.ts';
import { groundOf, readCondition, selectHolding } from '../../ask/ground/where.ts';
import type { Ground } from '../../ask/ground/ground.ts';

/** Variables of companies in memory, one row a company. */
export interface CompanyTable {
  /** Internal key of each row. */
  readonly companies: Int32Array;
  /** By the text they were asked for with. */
  readonly variables: ReadonlyMap<string, ReadVariable>;
  /** Companies there were to read. */
  readonly among: number;
  readonly ground: Ground;
}

export interface ReadVariable extends Variable {
  /** How the expression language speaks of it. */
  readonly text: string;
  readonly type: ValueType;
}

/** Whose variables are read. */
export interface Selection {
  readonly within?: string | undefined;
  readonly ignoreExclusions?: boolean;
}

/** Companies read into memory at most; the others are stood for by a sample that the key alone decides. */
const MOST_COMPANIES = 20_000;

/** A prime the keys are spread by, so that a sample does not follow the order of import. */
const [PRIME, FACTOR] = [2_147_483_647, 1_103_515_245];

/**
 * Reads variables, attributes and any other expressions for the companies a condition holds for, as they are now, in the order of their keys: those no
 * exclusion keeps out, unless it is told to ignore exclusions.
 *
 * @throws InputError when an expression does not read, names something unknown, or holds dates or free text
 */
export async function readCompanies(
  project: Project,
  texts: readonly string[],
  { within, ignoreExclusions = false }: Selection,
  work: Progress = {},
): Promise<CompanyTable> {
  const known = await groundOf(project);
  const { ground, names } = withExpressions(known, texts);
  const condition = within === undefined ? undefined : readCondition(within, ground.bound, work);
  const keep = [...new Set([...names.values(), excludedColumn])];
  const companies = subquery(selectHolding(ground, membersOf(ground, condition), keep), 'companies');
  const kept = ignoreExclusions ? {} : { where: notExcluded() };
  const session = project.workspace.engine;
  const counted = await session.rows(
    print(select({ columns: [{ value: countOf(), as: 'n' }], from: companies, ...kept }), session.dialect),
    work,
  );
  const spread = binary(
    binary(cast(column('_company'), 'BIGINT'), '*', literal('BIGINT', FACTOR)),
    '%',
    literal('BIGINT', PRIME),
  );
  const query = select({
    columns: ['_company', ...new Set(names.values())].map((name) => ({ value: column(name) })),
    from: companies,
    ...kept,
    orderBy: [ascending(spread), ascending(column('_company'))],
    limit: MOST_COMPANIES,
  });
  const rows = (await session.rows(print(query, session.dialect), work)).toSorted(
    (a, b) => Number(a['_company']) - Number(b['_company']),
  );
  return {
    companies: Int32Array.from(rows, (row) => Number(row['_company'])),
    variables: new Map(texts.map((text) => [text, variableOf(ground, text, names.get(text) ?? text, rows)])),
    among: Number(counted[0]?.['n'] ?? 0),
    ground,
  };
}

const countOf = () => ({ kind: 'aggregate', name: 'count', operands: [literal('INTEGER', 1)] }) as const;
const notExcluded = () => ({ kind: 'is-null', operand: column(excludedColumn), negated: false }) as const;

/** Expressions that are no name become variables of their own, so that they are checked and computed as the model's are. */
function withExpressions(
  ground: Ground,
  texts: readonly string[],
): { ground: Ground; names: ReadonlyMap<string, string> } {
  const { bound } = ground;
  const names = new Map<string, string>();
  const added: VariablePlan[] = [];
  for (const text of texts) {
    if (text in bound.names) {
      names.set(text, text);
      continue;
    }
    const { tree, diagnostics } = parseExpression(text);
    refuseErrors(diagnostics);
    if (tree === undefined) throw new Error('an expression without errors was not read');
    if (tree.kind === 'name' && tree.name in bound.names) {
      names.set(text, tree.name);
      continue;
    }
    if (tree.kind === 'name') failUnknown(text, Object.keys(bound.names));
    const name = `_cluster_${added.length + 1}`;
    names.set(text, name);
    added.push({
      name,
      label: text,
      definition: { kind: 'expression', tree, text },
      origin: { variable: name, template: 'formula' },
      place: { path: text },
    });
  }
  if (added.length === 0) return { ground, names };
  const plan = { ...bound.plan, variables: [...bound.plan.variables, ...added] };
  return { ground: { ...ground, bound: bindPlan(plan, bound.catalogue).bound }, names };
}

function failUnknown(name: string, known: readonly string[]): never {
  const near = nearest(name, known);
  return fail('ask/unknown-column', { name, ...(near === undefined ? {} : { nearest: near }) });
}

const at = { start: 0, end: 0 };

/** A run's profile holds the model's population only; elsewhere it must be asked for. */
function membersOf({ bound, stage }: Ground, condition: ExpressionNode | undefined): ExpressionNode {
  const { population } = bound.plan;
  const parts = [
    ...(population === undefined || stage !== undefined ? [] : [population.tree]),
    ...(condition === undefined ? [] : [condition]),
  ];
  const [first] = parts;
  if (first === undefined) return { kind: 'boolean', value: true, at };
  return parts.length === 1 ? first : { kind: 'and', operands: parts, at };
}

function variableOf({ bound }: Ground, text: string, name: string, rows: readonly Row[]): ReadVariable {
  const type = bound.names[name]?.type ?? { kind: 'text' };
  const label = labelOf(bound.plan.variables.find((each) => each.name === name)?.label, text, name, bound);
  const shared = { text, type, label };
  const cells = rows.map((row) => row[name] ?? null);
  switch (type.kind) {
    case 'number':
      return { ...shared, column: numbers(text, cells) };
    case 'money':
      return { ...shared, column: numbers(text, cells), currency: type.currency };
    case 'boolean':
      return {
        ...shared,
        column: numbers(
          text,
          cells.map((cell) => (cell === null ? null : Number(cell))),
        ),
      };
    case 'category':
    case 'code':
    case 'text': {
      const encoded = encodeLevels(cells.map((cell) => (cell === null ? undefined : String(cell))));
      return { ...shared, column: { kind: 'categorical', name: text, ...encoded } };
    }
    case 'date':
    case 'instant':
      return fail('discover/no-kind', { variable: text, kind: 'dates' });
  }
}

function numbers(name: string, cells: readonly Row[string][]): MixedColumn {
  const values = Float64Array.from(cells, (cell) => {
    const value = cell === null ? NaN : Number(cell);
    return Number.isFinite(value) ? value : NaN;
  });
  return { kind: 'numeric', name, values };
}

/** What people call it: the model's label, the catalogue's, else the last part of its name in words. */
function labelOf(label: string | undefined, text: string, name: string, bound: Ground['bound']): string {
  if (label !== undefined && label !== text) return label;
  const own = bound.catalogue.companies.flatMap((each) => each.columns).find((each) => each.name === name)?.label;
  if (own !== undefined && own !== name) return own;
  const plain = /^(?:\w+\.)?(\w+)$/u.exec(text)?.[1] ?? text;
  const words = plain.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
