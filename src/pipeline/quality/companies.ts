import type { QualityAnswer } from '../../contract/data/quality.ts';
import { bind, join, name, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import { print } from '../../sql/print.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { namesOf } from '../ask/names.ts';
import { groundOf, readCondition, selectHolding } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { headingOf } from '../ask/label.ts';
import { inputsOf } from './inputs.ts';

type CompaniesPart = Pick<QualityAnswer, 'variables' | 'owners' | 'todo' | 'todo_total'>;

export interface GapOptions {
  /** Companies of one account manager alone. */
  readonly owner?: string | undefined;
  readonly limit: number;
}

/**
 * What is unknown of companies that schemes read: per variable, per account manager, and as a list of companies to fill in. Only attributes
 * can be filled in; what is computed follows.
 */
export async function gapsOf(project: Project, { owner, limit }: GapOptions, work: Work): Promise<CompaniesPart> {
  const ground = await groundOf(project);
  const { bound } = ground;
  const session = project.workspace.engine;
  // Before the first run what is fitted is not there yet.
  const inputs = inputsOf(bound).filter((each) => each.attribute || ground.run !== undefined);
  if (bound.catalogue.companies.length === 0) return { variables: [], owners: [], todo: [], todo_total: 0 };
  const turnover = ground.run === undefined ? undefined : turnoverName(bound);
  const has = (column: string): boolean => column in bound.names;
  const keep = [
    ...new Set([
      ...inputs.map((each) => each.name),
      ...(has('owner') ? ['owner'] : []),
      ...(turnover === undefined ? [] : [turnover]),
    ]),
  ];
  const held = print(selectHolding(ground, readCondition('true', bound, work), keep), session.dialect);
  const own = has('owner') ? name('owner') : verbatim('NULL::VARCHAR');
  const worth = turnover === undefined ? verbatim('NULL::DOUBLE') : sql`CAST(${name(turnover)} AS DOUBLE)`;
  const gaps = inputs.filter((each) => each.attribute && each.name !== 'owner');
  const missing = sum(gaps.map((each) => sql`CAST(${name(each.name)} IS NULL AS INTEGER)`));
  const table = 'quality_companies';
  return session.transaction(async (inside) => {
    await inside.run(
      sql`CREATE OR REPLACE TEMP TABLE ${name(table)} AS SELECT *, ${missing} AS _missing, ${own} AS _owner, ${worth} AS _worth FROM (${held})`,
    );
    const [counted] = await inside.rows(
      sql`SELECT count(*) AS companies ${join(
        inputs.map((each, index) => sql`, count(${name(each.name)}) AS ${name(`n${index}`)}`),
        '',
      )} FROM ${name(table)}`,
    );
    const owners =
      await inside.rows(sql`SELECT _owner AS owner, count(*) AS companies, count(*) FILTER (_missing = 0) AS complete,
      sum(_missing) AS gaps, sum(_worth) AS turnover FROM ${name(table)} GROUP BY 1 ORDER BY gaps DESC, owner NULLS LAST`);
    const wanted = owner === undefined ? sql`_missing > 0` : sql`_missing > 0 AND _owner = ${bind('VARCHAR', owner)}`;
    const [total] = await inside.rows(sql`SELECT count(*) AS companies FROM ${name(table)} WHERE ${wanted}`);
    const rows = await inside.rows(
      sql`SELECT _company, _owner, _worth ${join(
        gaps.map((each, index) => sql`, ${name(each.name)} IS NULL AS ${name(`g${index}`)}`),
        '',
      )} FROM ${name(table)} WHERE ${wanted} ORDER BY _worth DESC NULLS LAST, _missing DESC, _company LIMIT ${bind('INTEGER', limit)}`,
    );
    const called = await namesOf(
      inside,
      bound.catalogue,
      rows.map((row) => Number(row['_company'])),
    );
    await inside.run(sql`DROP TABLE ${name(table)}`);
    return {
      variables: inputs.map((each, index) => ({
        name: each.name,
        label: headingOf(each.name, bound),
        attribute: each.attribute,
        known: Number(counted?.[`n${index}`]),
        companies: Number(counted?.['companies']),
        schemes: [...each.schemes],
      })),
      owners: owners.map((row) => ({
        owner: textOf(row['owner']),
        companies: Number(row['companies']),
        complete: Number(row['complete']),
        gaps: Number(row['gaps']),
        turnover: numberOf(row['turnover']),
      })),
      todo: rows.map((row) => {
        const { id = '', name: named = null } = called.get(Number(row['_company'])) ?? {};
        return {
          owner: textOf(row['_owner']),
          id,
          name: named,
          turnover: numberOf(row['_worth']),
          missing: gaps.flatMap((each, index) => (row[`g${index}`] === true ? [headingOf(each.name, bound)] : [])),
        };
      }),
      todo_total: Number(total?.['companies']),
    };
  });
}

const sum = (parts: readonly Fragment[]): Fragment => (parts.length === 0 ? verbatim('0') : join(parts, ' + '));
const textOf = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);
const numberOf = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell));
