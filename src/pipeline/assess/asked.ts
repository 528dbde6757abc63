import type { Row, Session } from '../../engine/engine.ts';
import { sql } from '../../engine/raw.ts';
import { nameOfCode } from '../../model/codes/check.ts';
import { named, quoted } from '../../model/normalise/templates/spell.ts';
import type { AssessmentPlan } from '../../model/assessment.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import { print } from '../../sql/print.ts';
import { assignOwners } from '../../stages/activate/owners.ts';
import { shownAnswer } from '../../stages/connect/assess/answers.ts';
import type { AskedRow, AskedSheet } from '../../stages/connect/assess/grid.ts';
import {
  answerKey,
  grouped,
  lostDeals,
  standingAnswers,
  type LostDeal,
  type StandingAnswer,
} from '../../stages/connect/assess/standing.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { groundOf, readCondition, selectHolding } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import type { Project } from '../project.ts';
import { today } from '../today.ts';
import type { Work } from '../work.ts';

/** Whom to ask, and about what. */
export interface AskedOptions {
  /** Only this account manager's companies. */
  readonly owner?: string;
  readonly scheme?: string;
  /** Only companies of this segment. */
  readonly segment?: string;
  /** Most rows a sheet; 50 by default. */
  readonly top?: number;
  /** Sole proprietors are natural persons: left out unless there is a lawful basis for them. */
  readonly soleProprietors?: boolean;
}

/** Whom a questionnaire asks about what, for people to fill in. */
export interface Asked {
  readonly day: string;
  readonly facts: readonly string[];
  readonly sheets: readonly AskedSheet[];
  /** Rows beyond `top`. */
  readonly left: number;
  readonly soleProprietors: number;
}

const mostRows = 50;

/** What a sheet shows of a company, where the workspace knows it. */
const attributes = ['name', 'org_number', 'city', 'industry', 'employees'] as const;
const headers: Readonly<Record<string, string>> = {
  name: 'Company',
  org_number: 'Organisation number',
  city: 'City',
  industry: 'Industry',
  employees: 'Employees',
};

/** The companies (or lost deals) of each account manager, those first whose missing answers are worth most. */
export async function askedOf(
  project: Project,
  questions: readonly AssessmentPlan[],
  options: AskedOptions = {},
  work: Work = {},
): Promise<Asked> {
  const ground = await groundOf(project);
  const session = project.workspace.engine;
  const day = today(project.workspace.clock(), project.model.plan.timeZone);
  work.onStep?.('Gathering the companies');
  const companies = await companiesOf(session, ground, options, work);
  const asked = await askedSets(session, ground, questions, work);
  const standing = grouped(await standingAnswers(session, questions, day));
  const deals = questions.some((each) => each.about === 'lost deals')
    ? await dealsOf(session, ground, questions, day)
    : undefined;
  const all = companies.rows.flatMap((row) => rowsOf(row, { asked, standing, deals, companies }));
  const rows = all.filter((each) => options.soleProprietors === true || !each.soleProprietor);
  const sheets = sheetsOf(rows, options.top ?? mostRows, options.owner);
  const kept = sheets.reduce((sum, each) => sum + each.rows.length, 0);
  const wanted = rows.filter((each) => options.owner === undefined || each.owner === options.owner).length;
  return {
    day,
    facts: companies.facts.map(({ header }) => header),
    sheets,
    left: wanted - kept,
    soleProprietors: all.length - rows.length,
  };
}

/** A column beside the answers: a name of the model, and how its values are shown. */
interface Fact {
  readonly name: string;
  readonly header: string;
  readonly shown?: (value: string) => string;
}

interface Companies {
  readonly rows: readonly Row[];
  readonly facts: readonly Fact[];
  readonly turnover: string | undefined;
  readonly owners: ReadonlyMap<number, string | null>;
}

async function companiesOf(session: Session, ground: Ground, options: AskedOptions, work: Work): Promise<Companies> {
  const { bound } = ground;
  const turnover = turnoverName(bound);
  const exclusive = bound.plan.schemes.filter((each) => each.exclusive);
  const main = exclusive.find(({ id }) => id === 'main') ?? exclusive[0];
  const label = bound.plan.variables.find(({ name }) => name === turnover)?.label ?? turnover;
  const industries = bound.names['industry']?.type;
  const segments = new Map(main === undefined ? [] : segmentsOf(main, bound).map(({ id, name }) => [id, name]));
  const facts: readonly Fact[] = [
    ...attributes.map((name): Fact => ({
      name,
      header: headers[name] ?? name,
      ...(name === 'industry' && industries?.kind === 'code'
        ? { shown: (code: string) => nameOfCode(industries.scheme, code) ?? code }
        : {}),
    })),
    ...(turnover === undefined ? [] : [{ name: turnover, header: label ?? turnover }]),
    ...(main === undefined
      ? []
      : [{ name: main.id, header: 'Segment', shown: (id: string) => segments.get(id) ?? id }]),
    { name: 'status', header: 'Status' },
  ].filter(({ name }) => name in bound.names);
  const keep = [...new Set([...facts.map(({ name }) => name), 'owner', 'sole_proprietor'])].filter(
    (name) => name in bound.names,
  );
  const scheme = options.scheme ?? main?.id ?? 'main';
  const where = options.segment === undefined ? 'true' : `${named(scheme)} = ${quoted(options.segment)}`;
  const query = selectHolding(ground, readCondition(where, bound, work), keep);
  const held = await session.rows(print(query, session.dialect), work);
  const ids = await session.rows(sql`SELECT company, id FROM data.company`);
  const idOf = new Map(ids.map((row) => [Number(row['company']), String(row['id'])]));
  const worth = (row: Row): number => (turnover === undefined ? 0 : Number(row[turnover] ?? 0));
  const rows = held
    .map((row) => ({ ...row, _id: idOf.get(Number(row['_company'])) ?? '' }))
    .sort((a: Row, b: Row) => worth(b) - worth(a) || Number(a['_company']) - Number(b['_company']));
  return { rows, facts, turnover, owners: await ownersOf(session, ground, rows, work) };
}

/** Who has each company: the owner the data names, else the first of the model's owners who can take it and has room. */
async function ownersOf(
  session: Session,
  ground: Ground,
  rows: readonly Row[],
  work: Work,
): Promise<ReadonlyMap<number, string | null>> {
  const { owners } = ground.bound.plan;
  const possible = await Promise.all(owners.map(({ when }) => holding(session, ground, when?.tree, work)));
  const { owners: given } = assignOwners(
    rows.map((row) => ({
      owner: textIn(row, 'owner'),
      possible: possible.map((set) => set?.has(Number(row['_company'])) ?? true),
    })),
    owners,
  );
  return new Map(rows.map((row, index) => [Number(row['_company']), given[index] ?? null]));
}

/** The companies a condition holds for; undefined for all, where there is none. */
async function holding(
  session: Session,
  ground: Ground,
  tree: ExpressionNode | undefined,
  work: Work,
): Promise<ReadonlySet<number> | undefined> {
  if (tree === undefined) return undefined;
  const rows = await session.rows(print(selectHolding(ground, tree), session.dialect), work);
  return new Set(rows.map((row) => Number(row['_company'])));
}

type AskedSets = readonly { readonly question: AssessmentPlan; readonly companies: ReadonlySet<number> | undefined }[];

async function askedSets(
  session: Session,
  ground: Ground,
  questions: readonly AssessmentPlan[],
  work: Work,
): Promise<AskedSets> {
  const sets: { question: AssessmentPlan; companies: ReadonlySet<number> | undefined }[] = [];
  for (const question of questions) {
    // The ground's plan holds the condition bound to this workspace.
    const bound = ground.bound.plan.assessments?.find(({ name }) => name === question.name);
    sets.push({ question, companies: await holding(session, ground, bound?.ask?.tree, work) });
  }
  return sets;
}

async function dealsOf(
  session: Session,
  { bound }: Ground,
  questions: readonly AssessmentPlan[],
  day: string,
): Promise<ReadonlyMap<number, readonly LostDeal[]>> {
  const columns = bound.catalogue.tables.find((each) => each.name === 'deals')?.columns.map(({ name }) => name);
  const span = questions[0]?.fresh ?? '12 months';
  const deals = await lostDeals(session, new Set(columns), span, day);
  const groups = new Map<number, LostDeal[]>();
  for (const deal of deals) groups.set(deal.company, [...(groups.get(deal.company) ?? []), deal]);
  return groups;
}

interface Known {
  readonly asked: AskedSets;
  readonly standing: ReadonlyMap<string, readonly StandingAnswer[]>;
  /** Lost deals by company; undefined: the questions are about companies. */
  readonly deals: ReadonlyMap<number, readonly LostDeal[]> | undefined;
  readonly companies: Companies;
}

/** A row of a sheet with what decides its place. */
interface Weighed extends AskedRow {
  readonly owner: string | null;
  readonly worth: number;
  readonly soleProprietor: boolean;
}

function rowsOf(row: Row, { asked, standing, deals, companies }: Known): readonly Weighed[] {
  const company = Number(row['_company']);
  const questions = asked.filter(({ companies: set }) => set?.has(company) ?? true).map(({ question }) => question);
  if (questions.length === 0) return [];
  const turnover = companies.turnover === undefined ? 0 : Number(row[companies.turnover] ?? 0);
  const subjects = deals === undefined ? [null] : (deals.get(company) ?? []);
  return subjects.map((deal) => {
    const today = new Map(
      questions.map(({ name }) => [name, shown(standing.get(answerKey(name, company, deal?.id ?? null)))] as const),
    );
    return {
      id: String(row['_id']),
      deal,
      facts: companies.facts.map((fact) => cellOf(row, fact)),
      asked: today,
      missing: [...today.values()].filter((each) => each === null).length,
      owner: companies.owners.get(company) ?? null,
      soleProprietor: row['sole_proprietor'] === true,
      worth: deal === null ? turnover : (deal.amount ?? 0),
    };
  });
}

/** `high (Kari, 2025-03-01); low (Ola, 2025-02-01)`: everybody's answer, the newest first. */
function shown(answers: readonly StandingAnswer[] | undefined): string | null {
  if (answers === undefined) return null;
  return answers
    .map(({ answer, by, at }) => `${shownAnswer(answer)} (${by === null ? at : `${by}, ${at}`})`)
    .join('; ');
}

function sheetsOf(rows: readonly Weighed[], top: number, owner: string | undefined): readonly AskedSheet[] {
  const owners = [...new Set(rows.map((each) => each.owner))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'nb'),
  );
  return owners
    .filter((each) => owner === undefined || each === owner)
    .map((each) => ({
      owner: each,
      rows: rows
        .filter((row) => row.owner === each)
        .sort((a, b) => b.worth * b.missing - a.worth * a.missing || b.missing - a.missing || b.worth - a.worth)
        .slice(0, top),
    }));
}

const textIn = (row: Row, name: string): string | null => {
  const cell = row[name];
  return cell === null || cell === undefined ? null : String(cell);
};

function cellOf(row: Row, { name, shown = (value) => value }: Fact): string | number | null {
  const cell = row[name];
  return cell === undefined || cell === null ? null : typeof cell === 'number' ? cell : shown(String(cell));
}
