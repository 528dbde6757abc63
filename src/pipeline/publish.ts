import { fail } from '../diagnostics/diagnostic.ts';
import type { Session } from '../engine/engine.ts';
import { bind, name, sql } from '../engine/raw.ts';
import type { BoundPlan } from '../model/bound.ts';
import { column, equals, integer, select, table } from '../sql/build.ts';
import { print } from '../sql/print.ts';
import type { Select, Statement, TableName } from '../sql/tree.ts';
import {
  changesOf,
  closeChanged,
  closeSchemes,
  decidingValues,
  openAll,
  openChanged,
} from '../stages/segment/history.ts';
import { unitsOf, type MembershipUnit } from '../stages/segment/membership-units.ts';
import { decidingNames } from '../stages/segment/deciding.ts';
import { judgeAgain, withCauses, type Judge, type Judgements } from './causes.ts';
import { currentRun, type Run } from './runs.ts';
import { scratch } from './scratch.ts';
import type { Work } from './work.ts';

export interface PublishRequest {
  readonly run: Run;
  readonly bound: BoundPlan;
  /** The run history stands at, and how its model judges; absent for the first. */
  readonly before?: { readonly run: Run; readonly judge?: Judge };
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

/**
 * Writes into history what a run changed: memberships ended and begun, each with its cause and the values that decided. Belongs in the
 * transaction that writes the run.
 */
export async function extendHistory(session: Session, request: PublishRequest, work: Work = {}): Promise<number> {
  const { run, bound, before } = request;
  const step = { run: run.number, asOf: run.asOf };
  const execute = (statement: Statement): Promise<number> => session.run(print(statement, session.dialect), work);
  const known = new Set(before?.run.schemes);
  const units = bound.plan.schemes.flatMap((scheme) => unitsOf(scheme, bound));
  const old = units.filter((unit) => known.has(unit.scheme));

  let moved = 0;
  if (old.length > 0 && before !== undefined) {
    const changes = scratch(session.dialect, 'changes');
    await execute({
      kind: 'create-table-as',
      name: changes,
      query: unionOf(old.map((unit) => changesOf(unit, run.profile))),
    });
    moved = await countRows(session, changes);
    if (moved > 0) {
      const judged = await judgements(session, changes, request, work);
      for (const unit of old) await execute(keepChanges(unit, changes, judged, request));
      for (const unit of old) await execute(closeChanged(unit, changes, step));
      await execute(openChanged(changes, step));
      for (const each of judged === undefined ? [] : Object.values(judged))
        await execute({ kind: 'drop-table', name: each });
    }
    await execute({ kind: 'drop-table', name: changes });
  }
  for (const unit of units.filter((each) => !known.has(each.scheme))) await execute(openAll(unit, run.profile, step));
  const gone = (before?.run.schemes ?? []).filter((id) => !bound.plan.schemes.some((scheme) => scheme.id === id));
  if (gone.length > 0) await execute(closeSchemes(gone, step));
  await log(session, run.number, 'published', request);
  return moved;
}

/** Undoes the newest published run: history is as it was before it. */
export async function takeBackRun(
  session: Session,
  run: Run,
  request: { readonly by: string; readonly why: string; readonly at: string },
): Promise<void> {
  const newest = await currentRun(session);
  if (run.state !== 'published' || newest === undefined)
    return fail('run/not-draft', { run: run.run, state: run.state });
  if (newest.number !== run.number) return fail('run/not-newest', { run: run.run, newest: newest.run });
  const number = bind('INTEGER', run.number);
  await session.run(sql`DELETE FROM history.memberships WHERE opened_by = ${number}`);
  await session.run(sql`UPDATE history.memberships SET valid_to = NULL, closed_by = NULL WHERE closed_by = ${number}`);
  await session.run(sql`DELETE FROM history.changes WHERE number = ${number}`);
  await session.run(sql`UPDATE meta.runs SET state = 'taken back' WHERE number = ${number}`);
  await log(session, run.number, 'taken back', request);
  return undefined;
}

async function log(
  session: Session,
  number: number,
  action: string,
  request: { readonly by: string; readonly why: string; readonly at: string },
): Promise<void> {
  await session.run(
    sql`INSERT INTO meta.run_log VALUES (${bind('INTEGER', number)}, ${bind('VARCHAR', action)}, ${bind('VARCHAR', request.by)},
      ${bind('VARCHAR', request.why)}, ${bind('TIMESTAMP', request.at)})`,
  );
}

/** Lets the old model judge the movers again, where it still can. */
async function judgements(
  session: Session,
  changes: TableName,
  { run, before }: PublishRequest,
  work: Work,
): Promise<Judgements | undefined> {
  if (before?.judge === undefined) return undefined;
  const movers = scratch(session.dialect, 'movers');
  const query = select({
    distinct: true,
    columns: [{ value: column('company'), as: '_company' }],
    from: table(changes),
  });
  await session.run(print({ kind: 'create-table-as', name: movers, query }, session.dialect), work);
  const request = { judge: before.judge, before: before.run.asOf, now: run.asOf, movers };
  const judged = await judgeAgain(session, request, work);
  await session.run(print({ kind: 'drop-table', name: movers }, session.dialect));
  return judged;
}

/** Stores a unit's changes with cause and deciding values. */
function keepChanges(
  unit: MembershipUnit,
  changes: TableName,
  judged: Judgements | undefined,
  { run, bound, before }: PublishRequest,
): Statement {
  const known = before?.judge?.bound.plan.schemes.some((scheme) => scheme.id === unit.scheme) ?? false;
  const names = decidingNames(unit.scheme, bound);
  const from = { kind: 'subquery', query: withCauses(unit, changes, judged, known), alias: 'changed' } as const;
  return {
    kind: 'insert',
    into: ['history', 'changes'],
    columns: ['number', 'scheme', 'company', 'from_segment', 'to_segment', 'cause', 'deciding'],
    query: select({
      columns: [
        { value: integer(run.number) },
        ...['scheme', 'company', 'from_segment', 'to_segment', 'cause'].map((each) => ({
          value: column(each, 'changed'),
        })),
        { value: decidingValues(names, 'fresh') },
      ],
      from,
      joins: [
        {
          type: 'left',
          source: table(run.profile, 'fresh'),
          on: equals(column('_company', 'fresh'), column('company', 'changed')),
        },
      ],
      orderBy: [{ by: column('company', 'changed') }],
    }),
  };
}

function unionOf(queries: readonly Select[]): Select {
  const branches = queries.map((query, index) =>
    select({ columns: [{ value: { kind: 'star' } }], from: { kind: 'subquery', query, alias: `unit_${index}` } }),
  );
  return select({
    columns: [{ value: { kind: 'star' } }],
    from: { kind: 'subquery', query: { kind: 'union-all', queries: branches }, alias: 'changed' },
  });
}

async function countRows(session: Session, from: TableName): Promise<number> {
  const rows = await session.rows(sql`SELECT count(*) AS n FROM ${name(...from)}`);
  return Number(rows[0]?.['n']);
}
