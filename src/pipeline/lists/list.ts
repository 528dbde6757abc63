import type { Cell, Row } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { print } from '../../sql/print.ts';
import { assignOwners } from '../../stages/activate/owners.ts';
import type { ListRow } from '../../stages/activate/types.ts';
import { identifier } from '../../stages/connect/privacy/identifiers.ts';
import { readSuppression } from '../../stages/connect/privacy/suppression.ts';
import { worthLabel } from '../../stages/segment/turnover.ts';
import { labelOf } from '../ask/label.ts';
import { askAbout, type Question } from '../ask/question.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { withLabel } from '../ask/company/code-labels.ts';
import { contactsOf, firstToAsk } from '../ask/company/contacts.ts';
import { keysOf, membersOf } from './members.ts';
import { textIn } from './text-in.ts';
import { chosenBy, type Chosen, type Whom } from './whom.ts';

export interface ListOptions {
  /** Sole proprietors are natural persons: left out unless there is a lawful basis for them. */
  readonly soleProprietors?: boolean;
}

/** Companies that are in no list, by why. */
export interface LeftOut {
  readonly deleted: number;
  readonly sole_proprietors: number;
  /** Natural persons who have said no. */
  readonly objected?: number;
}

export interface List {
  readonly run: string;
  /** What it may be called as a file. */
  readonly called: string;
  /** What the model calls the money companies are weighed by. */
  readonly worth: string;
  readonly rows: readonly ListRow[];
  readonly leftOut: LeftOut;
  /** Companies by owner. */
  readonly given: Readonly<Record<string, number>>;
  readonly unassigned: number;
}

/**
 * The companies of a segment, or of a condition, in the newest run, the largest first, with all a list can carry. Who is deleted from the register, and
 * natural persons, are left out before owners are found: they take nobody's time.
 */
export async function listOf(
  project: Project,
  whom: Whom,
  { soleProprietors = false }: ListOptions = {},
  work: Work = {},
): Promise<List> {
  const question = await askAbout(project);
  const chosen = chosenBy(question, whom);
  work.onStep?.('Gathering the companies');
  const members = await membersOf(question, chosen, work);
  const alive = members.filter((row) => !isPast(textIn(row, 'deleted'), question.run.asOf));
  const suppression = await readSuppression(project.workspace.folder);
  const wanted = alive.filter(
    (row) => !suppression.hasObjected(identifier('org_number', textIn(row, 'org_number') ?? '')),
  );
  const rows = wanted.filter((row) => soleProprietors || row['sole_proprietor'] !== true);
  const { session, bound } = question;
  const people = await contactsOf(
    session,
    bound.catalogue,
    print(keysOf(question, chosen), session.dialect),
    suppression,
  );
  const since = await sinceOf(question, chosen);
  const { owners } = bound.plan;
  const assignment = assignOwners(
    rows.map((row) => ({
      owner: textIn(row, 'owner'),
      possible: owners.map((_, index) => row[`_owner_${index}`] === true),
    })),
    owners,
  );
  const read = chosen.names.filter((name) => question.run.columns.includes(name));
  return {
    run: question.run.run,
    called: chosen.called,
    worth: worthLabel(bound) ?? 'Turnover',
    rows: rows.map((row, index): ListRow => {
      const company = Number(row['_company']);
      const person = firstToAsk(people.get(company));
      const segment = chosen.segmentOf(row);
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
        industry: industryIn(row, bound),
        employees: numberIn(row, 'employees'),
        turnover: numberIn(row, '_turnover'),
        segment: segment?.name ?? null,
        reason: reasonOf(chosen.reason, read, row, bound),
        since: segment === undefined ? null : (since.get(`${company} ${segment.id}`) ?? null),
        status: textIn(row, 'status'),
        lastPurchase: textIn(row, '_last_purchase'),
        owner: assignment.owners[index] ?? segment?.owner ?? null,
        person: person?.name ?? null,
        personTitle: person?.title ?? null,
        personRole: person?.role ?? null,
        // Somebody who has said no is not written to.
        personEmail: person?.consent === false ? null : (person?.email ?? null),
        personPhone: person?.phone ?? null,
        need: segment?.need ?? null,
        offer: segment?.offer ?? null,
        message: segment?.message ?? null,
        channel: segment?.channel ?? null,
        soleProprietor: row['sole_proprietor'] === true,
      };
    }),
    leftOut: {
      deleted: members.length - alive.length,
      sole_proprietors: wanted.length - rows.length,
      ...(wanted.length === alive.length ? {} : { objected: alive.length - wanted.length }),
    },
    given: assignment.given,
    unassigned: assignment.unassigned,
  };
}

function industryIn(row: Row, bound: BoundPlan): string | null {
  const shown = withLabel(bound, 'industry', row['industry'] ?? null);
  return shown === null ? null : String(shown);
}

const isPast = (day: string | null, asOf: string): boolean => day !== null && day <= asOf;

/** The rule, and what it found of this company: `Growth is more than 0.05 or triggers is at least 1 (growth: 0.02, triggers: 3)`. */
function reasonOf(rule: string, names: readonly string[], row: Row, bound: BoundPlan): string {
  const values = names.map((name) => `${labelOf(name, bound)}: ${short(row[`_v_${name}`] ?? null)}`);
  return values.length === 0 ? rule : `${rule} (${values.join(', ')})`;
}

function short(value: Cell): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(Number(value.toPrecision(4))) : value;
}

/** Since when companies are where they are, by company and segment. */
async function sinceOf({ session }: Question, { scheme }: Chosen): Promise<ReadonlyMap<string, string>> {
  if (scheme === undefined) return new Map();
  const rows = await session.rows(
    sql`SELECT company, segment, valid_from FROM history.memberships WHERE scheme = ${bind('VARCHAR', scheme.id)} AND valid_to IS NULL`,
  );
  return new Map(rows.map((row) => [`${Number(row['company'])} ${String(row['segment'])}`, String(row['valid_from'])]));
}

const numberIn = (row: Row, name: string): number | null => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
};
