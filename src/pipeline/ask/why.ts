import type { RuleOutcome, WhyAnswer } from '../../contract/ask.ts';
import type { Cell, Row } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
import { aggregatesIn, namesIn } from '../../model/expression/names.ts';
import { printExpression } from '../../model/expression/print.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { column, equals, parameter, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Column } from '../../sql/tree.ts';
import { aggregateColumn } from '../../stages/profile/facts.ts';
import { excludedColumn, memberColumn } from '../../stages/segment/columns.ts';
import { conditionsOf, type SchemeCondition } from '../../stages/segment/conditions.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import type { Project } from '../project.ts';
import { pinTableOf } from '../pins.ts';
import type { Run } from '../runs.ts';
import { theCompany } from './company.ts';
import { namesOf } from './names.ts';
import { askAbout, schemeOf, type Question } from './question.ts';

/** Why a company is where it is in a scheme: every rule with its outcome, the values it was decided by, and the first that failed. */
export async function askWhy(project: Project, wanted: string, schemeName: string, run?: Run): Promise<WhyAnswer> {
  const question = await askAbout(project, run);
  const scheme = schemeOf(question.bound, schemeName);
  const company = await theCompany(question.session, wanted);
  const conditions = conditionsOf(scheme);
  const row = await evaluate(question, scheme, conditions, company);
  const named = (await namesOf(question.session, question.bound.catalogue, [company])).get(company);
  const rules = conditions.map((each, index) => readRule(each, index, row, scheme, question));
  const segment = row === undefined ? null : segmentIn(row, scheme, question);
  const decision = decide(scheme, segment, row, rules, await pinOf(question, scheme, company), question);
  const missing = rules.flatMap((each) =>
    each.outcome === null
      ? each.conditions.flatMap((part) => (part.outcome === null ? unknownIn(part.values) : []))
      : [],
  );
  return {
    ...question.provenance,
    company: { id: named?.id ?? '', name: named?.name ?? null },
    scheme: scheme.id,
    segment,
    segment_name: segmentsOf(scheme, question.bound).find((each) => each.id === segment)?.name ?? segment,
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
  const columns: Column[] = [...new Set([...names, ...aggregates.keys(), ...results, excludedColumn])].map((name) => ({
    value: column(name),
    as: name,
  }));
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

/** The conditions a rule joins by `and`; a rule of another shape is one condition. */
function partsOf(tree: ExpressionNode): readonly ExpressionNode[] {
  return tree.kind === 'and' ? tree.operands.flatMap((each) => partsOf(each)) : [tree];
}

function readRule(
  condition: SchemeCondition,
  index: number,
  row: Row | undefined,
  scheme: SchemePlan,
  question: Question,
): RuleOutcome {
  const { tree, place } = condition;
  const boolean = (cell: Cell | undefined): boolean | null =>
    typeof cell === 'boolean' ? cell : cell === null || cell === undefined ? null : true;
  const parts = tree === undefined ? [] : partsOf(tree);
  const conditions = parts.map((part, position) => ({
    text: printExpression(part),
    outcome: boolean(row?.[`_part_${index}_${position}`]),
    values: valuesOf(part, row),
  }));
  const outcome = tree === undefined ? true : boolean(row?.[`_rule_${index}`]);
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

function valuesOf(tree: ExpressionNode, row: Row | undefined): Record<string, Cell> {
  const names = namesIn(tree).map((name): [string, Cell] => [name, row?.[name] ?? null]);
  const aggregates = aggregatesIn(tree).map((node): [string, Cell] => [
    printExpression(node),
    row?.[aggregateColumn(node)] ?? null,
  ]);
  return Object.fromEntries([...names, ...aggregates]);
}

const unknownIn = (values: Readonly<Record<string, Cell>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (value === null ? [name] : []));

function segmentIn(row: Row, scheme: SchemePlan, question: Question): string | null {
  if (scheme.exclusive) return row[scheme.id] === null || row[scheme.id] === undefined ? null : String(row[scheme.id]);
  const own = segmentsOf(scheme, question.bound).filter(({ id }) => row[memberColumn(scheme.id, id)] === true);
  return own.length === 0 ? null : own.map(({ id }) => id).join(', ');
}

function decide(
  scheme: SchemePlan,
  segment: string | null,
  row: Row | undefined,
  rules: readonly RuleOutcome[],
  pin: { readonly segment: string; readonly effect: string } | undefined,
  question: Question,
): Pick<WhyAnswer, 'decided_by' | 'reason'> {
  if (row === undefined) return { decided_by: 'outside', reason: 'The company is outside the population of the run.' };
  const excluded = question.bound.plan.exclusions.find((each) => each.id === row[excludedColumn]);
  if (excluded !== undefined && scheme.applyExclusions) {
    return {
      decided_by: 'exclusion',
      reason: `Excluded by '${excluded.name}' (${excluded.kind}): ${excluded.when.text}.`,
    };
  }
  if (pin !== undefined && pin.effect === 'include' && pin.segment === segment) {
    return { decided_by: 'include', reason: 'Somebody put the company there by hand.' };
  }
  if (segment === null) return { decided_by: 'nothing', reason: 'No rule of the scheme holds for the company.' };
  const matched = rules.find((each) => each.segment === segment && each.outcome === true);
  if (matched !== undefined && scheme.method.kind === 'rules') {
    return matched.conditions.length === 0
      ? { decided_by: 'rest', reason: 'No earlier rule holds, and the segment takes everyone left.' }
      : { decided_by: 'rule', reason: `The first rule that holds: ${matched.text}.` };
  }
  return { decided_by: 'rule', reason: methodReason(scheme, rules) };
}

function methodReason(scheme: SchemePlan, rules: readonly RuleOutcome[]): string {
  const held = rules.filter((each) => each.outcome === true);
  switch (scheme.method.kind) {
    case 'score': {
      const points = held.reduce((sum, each) => sum + (each.points ?? 0), 0);
      const earned = held.map((each) => `${each.name} (${each.points ?? 0})`).join(', ');
      return `${points} points: ${earned === '' ? 'no criterion holds' : earned}.`;
    }
    case 'funnel': {
      const failed = rules.find((each) => each.outcome !== true);
      return failed === undefined ? 'It passes every filter.' : `It fails the filter '${failed.name}': ${failed.text}.`;
    }
    case 'matrix':
    case 'by': {
      const values = rules.flatMap((each) => each.conditions.flatMap((part) => Object.entries(part.values)));
      return values.map(([name, value]) => `${name} is ${value === null ? 'unknown' : String(value)}`).join(', ') + '.';
    }
    case 'key-accounts':
      return 'By its size among all companies, or by the scheme for the rest.';
    case 'rules':
      return 'A rule holds.';
  }
}

async function pinOf(question: Question, scheme: SchemePlan, company: number) {
  const { session, run } = question;
  const rows = await session.rows(
    sql`SELECT segment, effect FROM ${name(...pinTableOf(run.number))} WHERE _company = ${bind('INTEGER', company)} AND scheme = ${bind('VARCHAR', scheme.id)}
      ORDER BY effect DESC, segment`,
  );
  const [row] = rows;
  return row === undefined ? undefined : { segment: String(row['segment']), effect: String(row['effect']) };
}

async function sinceWhen(question: Question, scheme: string, segment: string | null, company: number) {
  if (segment === null) return null;
  const rows = await question.session.rows(
    sql`SELECT valid_from FROM history.memberships WHERE company = ${bind('INTEGER', company)} AND scheme = ${bind('VARCHAR', scheme)}
      AND segment = ${bind('VARCHAR', segment)} AND valid_to IS NULL`,
  );
  return rows[0] === undefined ? null : String(rows[0]['valid_from']);
}
