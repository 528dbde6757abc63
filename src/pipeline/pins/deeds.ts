import type { PinHistoryAnswer, UndoPinsAnswer, UnpinAnswer } from '../../contract/commands.ts';
import type { PastPin } from '../../contract/companies/pins.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql, type Fragment } from '../../engine/raw.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { theCompany } from '../ask/company/company.ts';
import { namesOf } from '../ask/names.ts';
import type { Project } from '../project.ts';

/** Something done to decisions by hand: its number, who did it, and when (UTC). */
interface Deed {
  readonly deed: number;
  readonly by: string;
  readonly at: string;
}

/** The number of the newest deed; 0 before the first. It grows with everything that changes what stands. */
export async function newestDeed(session: Session): Promise<number> {
  const [row] = await session.rows(sql`SELECT greatest(max(deed), max(ended_deed), 0) AS newest FROM meta.overrides`);
  return Number(row?.['newest'] ?? 0);
}

export const nextDeed = async (session: Session): Promise<number> => 1 + (await newestDeed(session));

/** Ends the decisions that stand and meet a condition; they are kept as what stood. */
export const endPins = (session: Session, which: Fragment, { deed, by, at }: Deed): Promise<number> =>
  session.run(sql`UPDATE meta.overrides SET ended = ${bind('TIMESTAMP', at)}, ended_by = ${bind('VARCHAR', by)},
    ended_deed = ${bind('BIGINT', deed)} WHERE ended IS NULL AND ${which}`);

/**
 * Undoes what one deed decided or took back, for all its companies: what it made ends, what it ended or replaced stands again, with who, why and
 * when as it was. It is a deed itself, and can be undone.
 * @throws InputError `pin/no-deed`; `pin/decided-since` where something newer was decided about one of its companies in that scheme
 */
export async function undoPins(
  { workspace }: Pick<Project, 'workspace'>,
  wanted: number,
  by: string,
): Promise<UndoPinsAnswer> {
  return workspace.engine.transaction(async (session) => {
    const number = bind('BIGINT', wanted);
    const touched = sql`(deed = ${number} OR ended_deed = ${number})`;
    const [about] = await session.rows(
      sql`SELECT count(DISTINCT company) AS companies, count(*) FILTER (ended_deed = ${number}) AS restored FROM meta.overrides WHERE ${touched}`,
    );
    const companies = Number(about?.['companies']);
    if (companies === 0) fail('pin/no-deed', { deed: wanted });
    const [since] = await session.rows(sql`SELECT count(DISTINCT company) AS companies FROM meta.overrides
      WHERE (deed > ${number} OR ended_deed > ${number})
        AND (company, scheme) IN (SELECT (company, scheme) FROM meta.overrides WHERE ${touched})`);
    if (Number(since?.['companies']) > 0)
      fail('pin/decided-since', { deed: wanted, companies: Number(since?.['companies']) });
    const deed = await nextDeed(session);
    await endPins(session, sql`deed = ${number}`, { deed, by, at: workspace.clock().toISOString().slice(0, 19) });
    await session.run(sql`INSERT INTO meta.overrides SELECT scheme, segment, company, effect, who, why, written,
      ${bind('BIGINT', deed)}, NULL, NULL, NULL FROM meta.overrides WHERE ended_deed = ${number}`);
    return { deed, companies, restored: Number(about?.['restored']) };
  });
}

/** What stands of what people decided by hand about a company, with who, why and when. */
export async function pinsOfCompany(session: Session, company: number): Promise<UnpinAnswer['removed']> {
  const rows = await session.rows(
    sql`SELECT * FROM meta.overrides WHERE company = ${bind('INTEGER', company)} AND ended IS NULL ORDER BY scheme, segment`,
  );
  return rows.map((row) => pinOf(row));
}

/**
 * All that was ever decided by hand about a company, the newest first: what stands and what stood, until when and by whom it ended. What was
 * undone and stands again is told once.
 * @throws InputError when no one company is meant
 */
export async function askPinHistory({ workspace }: Project, wanted: string): Promise<PinHistoryAnswer> {
  const session = workspace.engine;
  const company = await theCompany(session, wanted);
  const named = (await namesOf(session, await readCatalogue(session), [company])).get(company);
  return {
    company: { id: named?.id ?? '', name: named?.name ?? null },
    pins: [...(await historyOfCompany(session, company))],
  };
}

export async function historyOfCompany(session: Session, company: number): Promise<readonly PastPin[]> {
  const rows = await session.rows(sql`SELECT * FROM meta.overrides WHERE company = ${bind('INTEGER', company)}
    QUALIFY row_number() OVER (PARTITION BY scheme, segment, effect, who, why, written ORDER BY deed DESC NULLS LAST) = 1
    ORDER BY ended IS NULL DESC, deed DESC NULLS LAST, written DESC, scheme, segment`);
  return rows.map((row) => ({
    ...pinOf(row),
    deed: row['deed'] === null ? null : Number(row['deed']),
    ended: row['ended'] === null ? null : { when: String(row['ended']), who: String(row['ended_by']) },
  }));
}

const pinOf = (row: Row): UnpinAnswer['removed'][number] => ({
  scheme: String(row['scheme']),
  segment: String(row['segment']),
  effect: row['effect'] === 'exclude' ? 'exclude' : 'include',
  who: String(row['who']),
  why: String(row['why']),
  when: String(row['written']),
});
