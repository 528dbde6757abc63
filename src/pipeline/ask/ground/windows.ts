import type { Workspace } from '../../../engine/workspace.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, sql } from '../../../engine/raw.ts';
import type { AggregateNode } from '../../../model/expression/tree.ts';
import { column, select, subquery, table } from '../../../sql/build.ts';
import { print } from '../../../sql/print.ts';
import type { Query, TableName } from '../../../sql/tree.ts';
import { aggregateColumn, factQueries } from '../../../stages/profile/facts.ts';
import type { Moment } from '../../../stages/profile/moment.ts';
import type { Project } from '../../project.ts';
import { scratch } from '../../scratch.ts';
import type { Progress } from '../../progress.ts';
import { holdsAnswers } from './beside-answers.ts';
import type { Ground } from './ground.ts';
import { keepWithin, type WindowUse } from './windows-kept.ts';

/** What an aggregate is kept as: its column, and the month years begin with where that is another than January. */
const kept = (key: string, { yearStarts }: Moment): string => (yearStarts === 1 ? key : `${key}~${yearStarts}`);

/** The table an aggregate is kept in as of a date. */
const tableOf = (key: string, moment: Moment): readonly [string, string] => tableNamed(kept(key, moment), moment.asOf);
const tableNamed = (name: string, asOf: string): readonly [string, string] => ['profile', `window${name}@${asOf}`];

/**
 * Aggregates kept already as of a date for a version of the data, by column: those made since rows last changed, but of people's answers those
 * of that very version.
 */
export async function knownWindows(
  session: Session,
  moment: Moment,
  version: number,
): Promise<ReadonlyMap<string, TableName>> {
  const rows = await session.rows(
    sql`SELECT w.name FROM meta.windows w, meta.workspace s WHERE w.as_of = ${bind('DATE', moment.asOf)} AND w.data_version <= ${bind('BIGINT', version)}
      AND w.data_version >= CASE WHEN w.answers THEN ${bind('BIGINT', version)} ELSE s.rows_version END`,
  );
  const own = (name: string): string => name.replace(/~\d+$/u, '');
  return new Map(
    rows
      .map((row) => String(row['name']))
      .filter((name) => name === kept(own(name), moment))
      .map((name) => [own(name), tableOf(own(name), moment)]),
  );
}

/**
 * Sees to it that each aggregate stands in a table of its own, by expression, date and data version, and tells the ground. What was made
 * of rows that have changed since is dropped; what another question is making is waited for. A rule edited again and again then reads columns, not
 * rows of events.
 */
export async function keepWindows(
  project: Project,
  ground: Ground,
  aggregates: readonly AggregateNode[],
  work: Progress = {},
): Promise<void> {
  const there = new Set(ground.stage?.columns);
  const wanted = new Map(aggregates.map((node) => [aggregateColumn(node), node]));
  const use = useOf(project.workspace);
  const now = project.workspace.clock().getTime();
  for (const key of wanted.keys()) use.asked.set(tableOf(key, ground.moment)[1], now);
  const missing = () => [...wanted].filter(([key]) => !there.has(key) && !ground.windows.has(key));
  await Promise.allSettled(missing().flatMap(([key]) => ground.making.get(key) ?? []));
  const rest = missing();
  // While a run or an import writes, an answer from the events is sooner there than its turn.
  if (rest.length === 0 || project.workspace.engine.isWriting()) return;
  const making = make(project, ground, new Map(rest), work);
  for (const [key] of rest) ground.making.set(key, making);
  try {
    await making;
  } finally {
    for (const [key] of rest) ground.making.delete(key);
  }
}

const uses = new WeakMap<Workspace, WindowUse>();

function useOf(workspace: Workspace): WindowUse {
  const there = uses.get(workspace) ?? { asked: new Map(), givenUp: new Map() };
  uses.set(workspace, there);
  return there;
}

async function make(
  { workspace }: Project,
  ground: Ground,
  nodes: ReadonlyMap<string, AggregateNode>,
  work: Progress,
): Promise<void> {
  const { moment } = ground;
  const { dataVersion } = ground.bound.catalogue;
  const isMade = await workspace.engine.transaction(async (session) => {
    const [now] = await session.rows(sql`SELECT data_version FROM meta.workspace`);
    // The data have moved on under this question: what it stands on is nothing to keep for others.
    if (Number(now?.['data_version']) !== dataVersion) return false;
    await dropStale(session);
    await keepWithin(session, ground, useOf(workspace), workspace.clock().getTime());
    await makeWindows(session, ground, [...nodes.values()], work);
    for (const [key, node] of nodes) {
      await session.run(
        sql`INSERT INTO meta.windows VALUES (${bind('VARCHAR', kept(key, moment))}, ${bind('DATE', moment.asOf)}, ${bind('BIGINT', dataVersion)},
          ${bind('BOOLEAN', holdsAnswers(ground.bound, node.table))})`,
      );
    }
    return true;
  });
  if (isMade) for (const key of nodes.keys()) ground.windows.set(key, tableOf(key, moment));
}

/** New aggregates of one table are made in one pass over its rows. */
async function makeWindows(
  session: Session,
  ground: Ground,
  nodes: readonly AggregateNode[],
  work: Progress,
): Promise<void> {
  const { plan, catalogue } = ground.bound;
  const facts = factQueries({
    plan,
    tables: catalogue.tables,
    aggregates: nodes,
    moment: ground.moment,
    computed: new Set(),
    windows: new Map(),
    apart: true,
  });
  for (const query of facts.queries) {
    const own = [...facts.columns.values()].filter((fact) => fact.query === query.name);
    const pass = own.length === 1 ? undefined : scratch(session.dialect, 'pass');
    const run = async (name: TableName, select: Query): Promise<number> =>
      session.run(print({ kind: 'create-table-as', name, query: select }, session.dialect), work);
    if (pass !== undefined) await run(pass, query.query);
    for (const { column: key } of own) {
      const into = tableOf(key, ground.moment);
      await session.run(print({ kind: 'drop-table', name: into }, session.dialect));
      const from = pass === undefined ? subquery(query.query, 'facts') : table(pass);
      await run(into, select({ columns: [{ value: column('_company') }, { value: column(key), as: 'value' }], from }));
    }
    if (pass !== undefined) await session.run(print({ kind: 'drop-table', name: pass }, session.dialect));
  }
}

async function dropStale(session: Session): Promise<void> {
  const isStale = sql`data_version < (SELECT CASE WHEN answers THEN s.data_version ELSE s.rows_version END FROM meta.workspace s)`;
  const stale = await session.rows(sql`SELECT name, as_of FROM meta.windows WHERE ${isStale}`);
  for (const row of stale) {
    const name = tableNamed(String(row['name']), String(row['as_of']));
    await session.run(print({ kind: 'drop-table', name }, session.dialect));
  }
  if (stale.length > 0) await session.run(sql`DELETE FROM meta.windows WHERE ${isStale}`);
}
