import type { RuleOutcome, WhyAnswer } from '../../../contract/ask.ts';
import type { Cell, Row } from '../../../engine/engine.ts';
import { bind, name, sql } from '../../../engine/raw.ts';
import { aggregatesIn, namesIn } from '../../../model/expression/names.ts';
import { printExpression } from '../../../model/expression/syntax/print.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { probabilityName, secondName } from '../../../model/normalise/names.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { column, equals, parameter, select, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Column } from '../../../sql/tree.ts';
import { itemValue, valueColumn } from '../../../stages/profile/cluster-query.ts';
import { aggregateColumn } from '../../../stages/profile/facts.ts';
import { excludedColumn, memberColumn } from '../../../stages/segment/columns.ts';
import { conditionsOf, type SchemeCondition } from '../../../stages/segment/conditions.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import { pinTableOf } from '../../pins/pins.ts';
import type { Run } from '../../run/runs.ts';
import { theCompany } from './company.ts';
import { decide, type Pinned } from './decision.ts';
import { namesOf } from '../names.ts';
import { askAbout, schemeOf, type Question } from '../question.ts';

/**
 * Why a company is where it is in a scheme: every rule with its outcome, the values it was decided by, and the first that failed.
 *
 * @param wanted Any text one company answers to: public id, organisation number, domain, id in a source, or name.
 * @param schemeName Id or name of a scheme.
 * @throws InputError `ask/unknown-company`, `ask/several-companies`, `ask/unknown-scheme`
 */
export async function askWhy(project: Project, wanted: string, schemeName: string, run?: Run): Promise<WhyAnswer> {
  const question = await askAbout(project, run);
  const scheme = schemeOf(question.bound, schemeName);
  const company = await theCompany(question.session, wanted);
  const conditions = conditionsOf(scheme);
  const row = await evaluate(question, scheme, conditions, company);
  const named = (await namesOf(question.session, question.bound.catalogue, [company])).get(company);
  const rules = row === undefined ? [] : conditions.map((each, index) => readRule(each, index, row, scheme, question));
  const segments = row === undefined ? [] : segmentsIn(row, scheme, question);
  const [segment = null] = scheme.exclusive ? segments : [];
  const pins = await pinsOf(question, scheme, company);
  const names = new Map(segmentsOf(scheme, question.bound).map((each) => [each.id, each.name]));
  const decision = decide({ question, scheme, names, segments, row, rules, pins });
  const missing = rules.flatMap((each) =>
    each.outcome === null
      ? each.conditions.flatMap((part) => (part.outcome === null ? unknownIn(part.values) : []))
      : [],
  );
  return {
    ...question.provenance,
    company: { id: named?.id ?? '', name: named?.name ?? null },
    scheme: scheme.id,
    segment: segments.length === 0 ? null : segments.join(', '),
    segment_name: segments.length === 0 ? null : segments.map((each) => names.get(each) ?? each).join(', '),
    since: await sinceWhen(question, scheme.id, segment, company),
    ...decision,
    rules,
    missing: [...new Set(missing)],
  };
}

/** One row with the outcome of every rule and of each of its conditions, and all values they read. */
async function evaluate(
  question: Question,
  scheme: SchemePlan,
  conditions: readonly SchemeCondition[],
  company: number,
): Promise<Row | undefined> {
  const trees = conditions.flatMap((each) => (each.tree === undefined ? [] : [each.tree]));
  const names = [...new Set(trees.flatMap((tree) => namesIn(tree)))];
  const aggregates = new Map(trees.flatMap((tree) => aggregatesIn(tree)).map((node) => [aggregateColumn(node), node]));
  const results = scheme.exclusive
    ? [scheme.id]
    : segmentsOf(scheme, question.bound).map(({ id }) => memberColumn(scheme.id, id));
  const parents = scheme.within === undefined ? [] : [scheme.within.scheme];
  const wanted = new Set([...names, ...aggregates.keys(), ...results, ...parents, excludedColumn]);
  const columns: Column[] = [...wanted].map((name) => ({
    value: column(name),
    as: name,
  }));
  columns.push(...clusterValues(question, scheme));
  conditions.forEach(({ tree }, index) => {
    if (tree === undefined) return;
    columns.push({ value: question.lower(tree), as: `_rule_${index}` });
    partsOf(tree).forEach((part, position) =>
      columns.push({ value: question.lower(part), as: `_part_${index}_${position}` }),
    );
  });
  const query = select({
    columns,
    from: table(question.run.profile),
    where: equals(column('_company'), parameter('INTEGER', company)),
  });
  const rows = await question.session.rows(print(query, question.session.dialect));
  return rows[0];
}

/** Of a scheme of clusters, the values it places companies by, how surely, and the next cluster. */
function clusterValues({ lower }: Question, { id, method }: SchemePlan): readonly Column[] {
  if (method.kind !== 'clusters') return [];
  return [
    ...[probabilityName(id), secondName(id)].map((each) => ({ value: column(each), as: each })),
    ...method.items.map((item, index) => ({ value: itemValue(item, lower), as: valueColumn(index) })),
  ];
}

/** The conditions a rule joins by `and`; a rule of another shape is one condition. */
function partsOf(tree: ExpressionNode): readonly ExpressionNode[] {
  return tree.kind === 'and' ? tree.operands.flatMap((each) => partsOf(each)) : [tree];
}

function readRule(
  condition: SchemeCondition,
  index: number,
  row: Row,
  scheme: SchemePlan,
  question: Question,
): RuleOutcome {
  const { tree, place } = condition;
  const boolean = (cell: Cell | undefined): boolean | null =>
    typeof cell === 'boolean' ? cell : cell === null || cell === undefined ? null : true;
  const parts = tree === undefined ? [] : partsOf(tree);
  const conditions = parts.map((part, position) => ({
    // A single condition may have words of its own.
    text: parts.length === 1 && condition.name !== undefined ? condition.text : printExpression(part),
    outcome: boolean(row[`_part_${index}_${position}`]),
    values: valuesOf(part, row),
  }));
  const outcome = tree === undefined ? true : boolean(row[`_rule_${index}`]);
  const failed = conditions.find((each) => each.outcome !== true);
  const segment = segmentsOf(scheme, question.bound).find((each) => each.id === condition.segment);
  return {
    segment: condition.segment,
    name: condition.name ?? segment?.name ?? condition.segment,
    text: condition.text,
    place: [place.file, place.line].filter((part) => part !== undefined).join(':'),
    outcome,
    points: condition.points ?? null,
    conditions,
    first_failed: outcome === true ? null : (failed?.text ?? null),
  };
}

function valuesOf(tree: ExpressionNode, row: Row): Record<string, Cell> {
  const names = namesIn(tree).map((name): [string, Cell] => [name, row[name] ?? null]);
  const aggregates = aggregatesIn(tree).map((node): [string, Cell] => [
    printExpression(node),
    row[aggregateColumn(node)] ?? null,
  ]);
  return Object.fromEntries([...names, ...aggregates]);
}

const unknownIn = (values: Readonly<Record<string, Cell>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [name] : []));

/** The company's segments: one at most in an exclusive scheme. */
function segmentsIn(row: Row, scheme: SchemePlan, question: Question): readonly string[] {
  if (scheme.exclusive) return typeof row[scheme.id] === 'string' ? [String(row[scheme.id])] : [];
  const own = segmentsOf(scheme, question.bound).filter(({ id }) => row[memberColumn(scheme.id, id)] === true);
  return own.map(({ id }) => id);
}

/** What people decided about the company in this scheme, as the run saw it; who and why where they said so in the workspace. */
async function pinsOf(question: Question, scheme: SchemePlan, company: number): Promise<readonly Pinned[]> {
  const rows = await question.session.rows(
    sql`SELECT p.segment, p.effect, o.who, o.why, CAST(o.written AS DATE) AS written
      FROM ${name(...pinTableOf(question.run.number))} p
      LEFT JOIN meta.overrides o ON o.scheme = p.scheme AND o.segment = p.segment AND o.company = p._company AND o.effect = p.effect AND o.ended IS NULL
      WHERE p._company = ${bind('INTEGER', company)} AND p.scheme = ${bind('VARCHAR', scheme.id)}
      ORDER BY p.effect DESC, p.segment`,
  );
  return rows.map((row) => ({
    segment: String(row['segment']),
    effect: row['effect'] === 'include' ? 'include' : 'exclude',
    ...(typeof row['who'] === 'string'
      ? { who: row['who'], why: String(row['why']), when: String(row['written']) }
      : {}),
  }));
}

async function sinceWhen(question: Question, scheme: string, segment: string | null, company: number) {
  if (segment === null) return null;
  const rows = await question.session.rows(
    sql`SELECT valid_from FROM history.memberships WHERE company = ${bind('INTEGER', company)} AND scheme = ${bind('VARCHAR', scheme)}
      AND segment = ${bind('VARCHAR', segment)} AND valid_to IS NULL`,
  );
  return rows[0] === undefined ? null : String(rows[0]['valid_from']);
}
