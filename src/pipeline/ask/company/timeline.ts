import type { CompanyTimelineAnswer, Happening, TimelineAnswer } from '../../../contract/companies/timeline.ts';
import { bind, join, name, sql, verbatim } from '../../../engine/raw.ts';
import type { CatalogueColumn, CatalogueTable } from '../../../model/types.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { changesOfCompany } from './changes-of-company.ts';
import { theCompany } from './company.ts';
import { namesOf } from '../names.ts';
import { askAbout, type Question } from '../question.ts';

type Dated = CatalogueTable & Required<Pick<CatalogueTable, 'at'>>;

/** Columns of a row that are told, the most telling first. */
const told = 4;
/** Said by their place or their company already; keys of other systems, and the currencies of sums, say nothing by themselves. */
const unsaid = /^(?:company|org_number|domain)$|(?:^|_)(?:id|currency)$/u;

/** What happened with a company until the date of the newest run: its rows of every table that has a time, newest first. */
export async function askTimeline(
  project: Project,
  company: number,
  { limit = 60 }: { readonly limit?: number } = {},
  work: Work = {},
): Promise<TimelineAnswer> {
  const question = await askAbout(project);
  const tables = question.bound.catalogue.tables.filter((each): each is Dated => each.linked && each.at !== undefined);
  const parts = await Promise.all(tables.map((table) => rowsOf(question, table, company, limit + 1, work)));
  const all = parts.flat().toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0));
  return { happenings: all.slice(0, limit), more: all.length > limit };
}

/** The same of a company by its id, organisation number or name, with where runs moved it. */
export async function askCompanyTimeline(
  project: Project,
  wanted: string,
  options: { readonly limit?: number } = {},
  work: Work = {},
): Promise<CompanyTimelineAnswer> {
  const question = await askAbout(project);
  const company = await theCompany(question.session, wanted);
  const known = (await namesOf(question.session, question.bound.catalogue, [company])).get(company);
  return {
    ...question.provenance,
    company: { id: known?.id ?? '', name: known?.name ?? null },
    currency: question.bound.plan.currency,
    ...(await askTimeline(project, company, options, work)),
    changes: await changesOfCompany(question, company),
  };
}

async function rowsOf(
  { session, moment }: Question,
  table: Dated,
  company: number,
  limit: number,
  work: Work,
): Promise<readonly Happening[]> {
  const at = name(table.at.column);
  const columns = tellingOf(table);
  const shown = columns.map((each) => sql`, ${name(each.name)}`);
  const rows = await session.rows(
    sql`SELECT ${at} AS _at${shown.length === 0 ? verbatim('') : join(shown, '')} FROM ${name('data', table.name)}
      WHERE _company = ${bind('INTEGER', company)} AND CAST(${at} AS DATE) <= ${bind('DATE', moment.asOf)}
      ORDER BY _at DESC, _row DESC LIMIT ${bind('INTEGER', limit)}`,
    work,
  );
  return rows.map((row) => ({
    table: table.name,
    at: String(row['_at']),
    says: columns
      .flatMap((each) => {
        const value = row[each.name] ?? null;
        return value === null ? [] : [{ name: each.name, label: each.label, value, money: each.type.kind === 'money' }];
      })
      .slice(0, told),
  }));
}

/** Words first, then money, then other numbers, each as they were brought; nothing personal, and no keys. */
function tellingOf(table: Dated): readonly CatalogueColumn[] {
  const columns = table.columns.filter(
    (each) =>
      each.name !== table.at.column &&
      !each.personal &&
      ![each.name, each.label].some((called) => unsaid.test(called)) &&
      each.type.kind !== 'date',
  );
  const rank = ({ type }: CatalogueColumn): number => (type.kind === 'money' ? 1 : type.kind === 'number' ? 2 : 0);
  return columns.toSorted((left, right) => rank(left) - rank(right));
}
