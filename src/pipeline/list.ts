import { nearest } from '../diagnostics/nearest.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Cell, Row } from '../engine/engine.ts';
import { bind, sql } from '../engine/raw.ts';
import { labelOf } from '../model/codes/label.ts';
import { parseExpression } from '../model/expression/parse.ts';
import { namesIn } from '../model/expression/names.ts';
import type { ExpressionNode } from '../model/expression/tree.ts';
import type { SchemePlan, SegmentPlan } from '../model/plan.ts';
import { ascending, column, descending, equals, select, subquery, table, yes } from '../sql/build.ts';
import { print } from '../sql/print.ts';
import { assignOwners } from '../stages/activate/owners.ts';
import type { ListRow } from '../stages/activate/types.ts';
import { compileChain } from '../stages/profile/chain.ts';
import type { Derived } from '../stages/profile/derived.ts';
import { attributeQueries } from '../stages/profile/attributes.ts';
import { factQueries } from '../stages/profile/facts.ts';
import { conditionsOf } from '../stages/segment/conditions.ts';
import { segmentsOf } from '../stages/segment/segments.ts';
import { turnoverName } from '../stages/segment/turnover.ts';
import { memberOf } from './ask/describe.ts';
import { askAbout, schemeOf, type Question } from './ask/question.ts';
import { nameOf, peopleOf, textIn } from './people.ts';
import type { Project } from './project.ts';
import type { Work } from './work.ts';

export interface List {
  readonly run: string;
  readonly scheme: string;
  /** The segment's id. */
  readonly segment: string;
  readonly rows: readonly ListRow[];
  readonly given: Readonly<Record<string, number>>;
  readonly unassigned: number;
}

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

/** The companies of a segment in the newest run, the largest first, with all a list can carry. */
export async function listOf(
  project: Project,
  schemeName: string,
  segmentName: string,
  work: Work = {},
): Promise<List> {
  const question = await askAbout(project);
  const scheme = schemeOf(question.bound, schemeName);
  const segment = segmentOf(scheme, segmentName, question);
  work.onStep?.('Gathering the companies');
  const rows = await companiesIn(question, scheme, segment.id, work);
  const people = await peopleOf(question, scheme, segment.id);
  const since = await sinceOf(question, scheme.id, segment.id);
  const { owners } = question.bound.plan;
  const assignment = assignOwners(
    rows.map((row) => ({
      owner: textIn(row, 'owner'),
      possible: owners.map((_, index) => row[`_owner_${index}`] === true),
    })),
    owners,
  );
  const rule = conditionsOf(scheme).find((each) => each.segment === segment.id);
  const read = scheme.method.kind === 'rules' && rule?.tree !== undefined ? namesIn(rule.tree) : [];
  return {
    run: question.run.run,
    scheme: scheme.id,
    segment: segment.id,
    rows: rows.map((row, index): ListRow => {
      const company = Number(row['_company']);
      const person = people.get(company);
      return {
        id: String(row['_id']),
        name: textIn(row, 'name'),
        orgNumber: textIn(row, 'org_number'),
        domain: textIn(row, 'domain'),
        website: textIn(row, 'website'),
        phone: textIn(row, 'phone'),
        email: textIn(row, 'email'),
        address: textIn(row, 'address'),
        postalCode: textIn(row, 'postal_code'),
        city: textIn(row, 'city'),
        country: textIn(row, 'country'),
        industry: industryIn(row, question),
        employees: numberIn(row, 'employees'),
        turnover: numberIn(row, '_turnover'),
        segment: segment.name,
        reason: reasonOf(rule?.text ?? scheme.name, read, row),
        since: since.get(company) ?? null,
        status: textIn(row, 'status'),
        lastPurchase: textIn(row, '_last_purchase'),
        owner: assignment.owners[index] ?? segment.owner ?? null,
        person: person === undefined ? null : nameOf(person),
        personTitle: person === undefined ? null : textIn(person, 'title'),
        personRole: person === undefined ? null : textIn(person, 'role'),
        // Somebody who has said no is not written to.
        personEmail: person === undefined || person['consent'] === false ? null : textIn(person, 'email'),
        personPhone: person === undefined ? null : textIn(person, 'phone'),
        need: segment.need ?? null,
        offer: segment.offer ?? null,
        message: segment.message ?? null,
        channel: segment.channel ?? null,
        soleProprietor: row['sole_proprietor'] === true,
        deleted: isPast(textIn(row, 'deleted'), question.run.asOf),
      };
    }),
    given: assignment.given,
    unassigned: assignment.unassigned,
  };
}

/** The industry's code with its name. */
function industryIn(row: Row, { bound }: Question): string | null {
  const code = textIn(row, 'industry');
  const type = bound.names['industry']?.type;
  const label = code === null || type === undefined ? undefined : labelOf({ name: 'industry', type }, code);
  return label === undefined ? code : `${code} ${label}`;
}

const isPast = (day: string | null, asOf: string): boolean => day !== null && day <= asOf;

/** The rule, and what it found of this company: `needs = 'Partner seekers' (needs: Partner seekers)`. */
function reasonOf(rule: string, names: readonly string[], row: Row): string {
  const values = names.map((name) => `${name}: ${short(row[`_v_${name}`] ?? null)}`);
  return values.length === 0 ? rule : `${rule} (${values.join(', ')})`;
}

function short(value: Cell): string {
  if (value === null) return 'unknown';
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value);
}

function segmentOf(scheme: SchemePlan, wanted: string, question: Question): SegmentPlan {
  const segments = segmentsOf(scheme, question.bound);
  const found = segments.find((each) => each.id === wanted || each.name === wanted);
  if (found !== undefined) return found;
  const ids = segments.map((each) => each.id);
  const near = nearest(wanted, ids);
  return fail('ask/unknown-segment', {
    scheme: scheme.id,
    segment: wanted,
    known: ids.slice(0, 20).join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/** Members with attributes as of the run, the values their rule read, last purchase, and who could take them. */
async function companiesIn(
  question: Question,
  scheme: SchemePlan,
  segment: string,
  work: Work,
): Promise<readonly Row[]> {
  const { bound, run, moment, session } = question;
  const known = new Set(bound.catalogue.companies.flatMap((source) => source.columns.map((each) => each.name)));
  const names = attributes.filter((name) => known.has(name));
  const rule = conditionsOf(scheme).find((each) => each.segment === segment)?.tree;
  const read = rule === undefined ? [] : namesIn(rule).filter((name) => run.columns.includes(name));
  const turnover = turnoverName(bound);
  const worth = turnover === undefined || !run.columns.includes(turnover) ? [] : [turnover];
  const owners = bound.plan.owners.map(({ when }, index): Derived => ({
    name: `_owner_${index}`,
    uses: when === undefined ? [] : namesIn(when.tree),
    trees: when === undefined ? [] : [when.tree],
    value: (lower) => (when === undefined ? yes : lower(when.tree)),
  }));
  const member: Derived = { name: '_member', uses: [], trees: [], value: () => memberOf(scheme, segment) };
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
  const status = bound.names['status'] === undefined || !run.columns.includes('status') ? [] : ['status'];
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
      ...status.map((name) => ({ value: column(name, 'p'), as: name })),
      ...worth.map((name) => ({ value: column(name, 'p'), as: '_turnover' })),
      ...(fact === undefined ? [] : [{ value: column(fact.column, fact.query), as: '_last_purchase' }]),
      ...owners.map(({ name }) => ({ value: column(name, 'p') })),
    ],
    from: subquery(
      compileChain({
        bound,
        moment,
        derived: [...owners, member],
        keep: [...new Set([...read, ...status, ...worth, ...owners.map((each) => each.name)])],
        where: member.name,
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

function aggregateOf(text: string): readonly Extract<ExpressionNode, { kind: 'aggregate' }>[] {
  const { tree } = parseExpression(text);
  return tree?.kind === 'aggregate' ? [tree] : [];
}

async function sinceOf({ session }: Question, scheme: string, segment: string): Promise<ReadonlyMap<number, string>> {
  const rows = await session.rows(
    sql`SELECT company, valid_from FROM history.memberships WHERE scheme = ${bind('VARCHAR', scheme)}
      AND segment = ${bind('VARCHAR', segment)} AND valid_to IS NULL`,
  );
  return new Map(rows.map((row) => [Number(row['company']), String(row['valid_from'])]));
}

const numberIn = (row: Row, name: string): number | null => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
};
