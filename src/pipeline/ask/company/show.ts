import type { ShowAnswer } from '../../../contract/ask.ts';
import type { Cell, Row } from '../../../engine/engine.ts';
import { bind, join, name, sql, verbatim } from '../../../engine/raw.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { probabilityName, secondName } from '../../../model/normalise/names.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { column, equals, parameter, select, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import { attributeQueries } from '../../../stages/profile/attributes.ts';
import { excludedColumn } from '../../../stages/segment/columns.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import type { Project } from '../../project.ts';
import type { Run } from '../../run/runs.ts';
import { historyOfCompany, pinsOfCompany } from '../../pins/deeds.ts';
import { changesOfCompany } from './changes-of-company.ts';
import { codeLabels } from './code-labels.ts';
import { theCompany } from './company.ts';
import { namesOf } from '../names.ts';
import { askAbout, type Question } from '../question.ts';

/**
 * Everything the workspace knows of one company: identifiers, attributes, variables, memberships with their history, related rows.
 *
 * @param wanted Any text one company answers to: public id, organisation number, domain, id in a source, or name.
 * @throws InputError `ask/unknown-company`, `ask/several-companies`
 */
export async function askShow(project: Project, wanted: string, run?: Run): Promise<ShowAnswer> {
  const question = await askAbout(project, run);
  const company = await theCompany(question.session, wanted);
  const profileAndMemberships = async () => {
    const profile = await profileRow(question, company);
    return { profile, memberships: await membershipsOf(question, company, profile) };
  };
  const [known, { profile, memberships }, attributes, identifiers, pins, changes, related, decided] = await Promise.all(
    [
      namesOf(question.session, question.bound.catalogue, [company]),
      profileAndMemberships(),
      attributesOf(question, company),
      identifiersOf(question, company),
      pinsOfCompany(question.session, company),
      changesOfCompany(question, company),
      relatedTo(question, company),
      historyOfCompany(question.session, company),
    ],
  );
  const excluded = question.bound.plan.exclusions.find((each) => each.id === profile?.[excludedColumn]);
  const variables = question.bound.plan.variables.map((each): [string, Cell] => [
    each.name,
    profile?.[each.name] ?? null,
  ]);
  return {
    ...question.provenance,
    company: { id: known.get(company)?.id ?? '', name: known.get(company)?.name ?? null },
    identifiers,
    attributes,
    labels: codeLabels(question.bound, attributes),
    variables: Object.fromEntries(variables),
    excluded_by: excluded?.name ?? null,
    memberships,
    pins: [...pins],
    past_pins: decided.filter((each) => each.ended !== null),
    changes,
    related,
  };
}

async function profileRow({ session, run }: Question, company: number) {
  const query = select({
    columns: run.columns.map((each) => ({ value: column(each) })),
    from: table(run.profile),
    where: equals(column('_company'), parameter('INTEGER', company)),
  });
  return (await session.rows(print(query, session.dialect)))[0];
}

async function identifiersOf({ session }: Question, company: number): Promise<ShowAnswer['identifiers']> {
  const rows = await session.rows(
    sql`SELECT DISTINCT kind, value, source FROM data.company_ids WHERE company = ${bind('INTEGER', company)} ORDER BY kind, value, source`,
  );
  return rows.map((row) => ({
    kind: String(row['kind']),
    value: String(row['value']),
    source: row['source'] === null || row['source'] === undefined ? null : String(row['source']),
  }));
}

/** Attributes as of the run, of all sources; unknown ones are left out. */
async function attributesOf({ session, bound, moment }: Question, company: number): Promise<Record<string, Cell>> {
  const names = [...new Set(bound.catalogue.companies.flatMap((source) => source.columns.map((each) => each.name)))];
  const base = attributeQueries({ plan: bound.plan, sources: bound.catalogue.companies, names, moment });
  const query = select({
    with: base,
    columns: names.map((each) => ({ value: column(each) })),
    from: table(['base']),
    where: equals(column('_company'), parameter('INTEGER', company)),
  });
  const [row] = await session.rows(print(query, session.dialect));
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value !== null));
}

async function membershipsOf(
  { session, bound }: Question,
  company: number,
  profile: Row | undefined,
): Promise<ShowAnswer['memberships']> {
  const rows = await session.rows(
    sql`SELECT scheme, segment, valid_from, valid_to FROM history.memberships
      WHERE company = ${bind('INTEGER', company)} AND (valid_to IS NULL OR valid_to > valid_from)
      ORDER BY scheme, valid_from, segment`,
  );
  return rows.map((row) => {
    const scheme = bound.plan.schemes.find((each) => each.id === row['scheme']);
    const segment = scheme && segmentsOf(scheme, bound).find((each) => each.id === row['segment']);
    return {
      scheme: String(row['scheme']),
      segment: String(row['segment']),
      name: segment?.name ?? String(row['segment']),
      since: String(row['valid_from']),
      until: row['valid_to'] === null || row['valid_to'] === undefined ? null : String(row['valid_to']),
      ...certainty(scheme, bound, row['valid_to'] === null ? profile : undefined),
    };
  });
}

function certainty(scheme: SchemePlan | undefined, bound: BoundPlan, profile: Row | undefined) {
  if (scheme?.method.kind !== 'clusters' || profile === undefined) return { probability: null, next: null };
  const probability = profile[probabilityName(scheme.id)] ?? null;
  const next = segmentsOf(scheme, bound).find((each) => each.id === profile[secondName(scheme.id)]);
  return { probability: probability === null ? null : Number(probability), next: next?.name ?? null };
}

async function relatedTo({ session, bound }: Question, company: number): Promise<ShowAnswer['related']> {
  const counts = bound.catalogue.tables
    .filter((each) => each.linked)
    .map(
      (each) =>
        sql`SELECT ${bind('VARCHAR', each.name)} AS name, count(*) AS n, ${
          each.at === undefined ? verbatim('NULL') : sql`CAST(max(${name(each.at.column)}) AS VARCHAR)`
        } AS last FROM ${name('data', each.name)} WHERE _company = ${bind('INTEGER', company)}`,
    );
  if (counts.length === 0) return [];
  const rows = await session.rows(join(counts, ' UNION ALL '));
  return rows
    .filter((row) => Number(row['n']) > 0)
    .map((row) => ({
      table: String(row['name']),
      rows: Number(row['n']),
      last: row['last'] === null || row['last'] === undefined ? null : String(row['last']),
    }));
}
