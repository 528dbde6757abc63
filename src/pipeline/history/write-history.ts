import { fail } from '../../diagnostics/diagnostic.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { column, equals, integer, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { Select, Statement, TableName } from '../../sql/tree.ts';
import {
  changesOf,
  closeChanged,
  closeSchemes,
  decidingValues,
  openAll,
  openChanged,
} from '../../stages/segment/history.ts';
import type { MembershipUnit } from '../../stages/segment/membership-units.ts';
import { decidingColumns } from '../../stages/segment/deciding.ts';
import { judgeAgain, withCauses, type Judge, type Judgements } from './causes.ts';
import { currentRun, type Run } from '../run/runs.ts';
import { keepSnapshot } from './snapshot.ts';
import { scratch } from '../scratch.ts';
import { unitsBetween } from './units.ts';
import type { Work } from '../work.ts';

export interface PublishRequest {
  readonly run: Run;
  readonly bound: BoundPlan;
  /** The run history stands at, and how its model judges; absent for the first. */
  readonly before?: { readonly run: Run; readonly judge?: Judge };
  readonly by: string;
  readonly why: string;
  readonly at: string;
}

/** Writes a published run into history; one as of an earlier date is kept as a snapshot beside it. */
export async function writeHistory(session: Session, request: PublishRequest, work: Work = {}): Promise<number> {
  if (request.run.extends) return extendHistory(session, request, work);
  await keepSnapshot(session, request.run, request.bound);
  await log(session, request.run.number, 'published', request);
  return 0;
}

/**
 * Writes into history what a run changed: memberships ended and begun, each with its cause and the values that decided. Belongs in the
 * transaction that writes the run. Answers how many memberships changed; those of schemes that come or go are not counted.
 */
async function extendHistory(session: Session, request: PublishRequest, work: Work = {}): Promise<number> {
  const { run, bound, before } = request;
  const step = { run: run.number, asOf: run.asOf };
  const execute = (statement: Statement): Promise<number> => session.run(print(statement, session.dialect), work);
  const { kept, fresh, gone } = await unitsBetween(session, bound, before?.run);
  let moved = 0;
  if (kept.length > 0) {
    const changes = scratch(session.dialect, 'changes');
    await execute({
      kind: 'create-table-as',
      name: changes,
      query: unionOf(kept.map((unit) => changesOf(unit, run.profile))),
    });
    moved = await countRows(session, changes);
    if (moved > 0) {
      const judged = await judgements(session, changes, request, work);
      for (const unit of kept) await execute(keepChanges(unit, changes, judged, request));
      for (const unit of kept) await execute(closeChanged(unit, changes, step));
      await execute(openChanged(changes, step));
      for (const each of judged === undefined ? [] : Object.values(judged))
        await execute({ kind: 'drop-table', name: each });
    }
    await execute({ kind: 'drop-table', name: changes });
  }
  if (gone.length > 0) await execute(closeSchemes(gone, step));
  for (const unit of fresh) await execute(openAll(unit, run.profile, step));
  await log(session, run.number, 'published', request);
  return moved;
}

/** Undoes the newest published run, or any snapshot: history is as it was before it. */
export async function takeBackRun(
  session: Session,
  run: Run,
  request: { readonly by: string; readonly why: string; readonly at: string },
): Promise<void> {
  if (run.state !== 'published') fail('run/not-published', { run: run.run, state: run.state });
  const newest = await currentRun(session);
  if (run.extends && newest !== undefined && newest.number !== run.number)
    fail('run/not-newest', { run: run.run, newest: newest.run });
  const number = bind('INTEGER', run.number);
  await session.run(sql`DELETE FROM history.snapshots WHERE number = ${number}`);
  await session.run(sql`DELETE FROM history.memberships WHERE opened_by = ${number}`);
  await session.run(sql`UPDATE history.memberships SET valid_to = NULL, closed_by = NULL WHERE closed_by = ${number}`);
  await session.run(sql`DELETE FROM history.changes WHERE number = ${number}`);
  await session.run(sql`UPDATE meta.runs SET state = 'taken back' WHERE number = ${number}`);
  await log(session, run.number, 'taken back', request);
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
  { run, bound }: PublishRequest,
): Statement {
  const from = { kind: 'subquery', query: withCauses(unit, changes, judged), alias: 'changed' } as const;
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
        { value: decidingValues(decidingColumns(unit.scheme, bound), 'fresh') },
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
