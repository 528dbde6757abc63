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
import type { Ground } from './ground.ts';

/** What an aggregate is kept as: its column, and the month years begin with where that is another than January. */
const kept = (key: string, { yearStarts }: Moment): string => (yearStarts === 1 ? key : `${key}~${yearStarts}`);

/** The table an aggregate is kept in as of a date. */
const tableOf = (key: string, moment: Moment): TableName => tableNamed(kept(key, moment), moment.asOf);
const tableNamed = (name: string, asOf: string): TableName => ['profile', `window${name}@${asOf}`];

/** Aggregates kept already as of a date for a version of the data, by column. */
export async function knownWindows(
  session: Session,
  moment: Moment,
  version: number,
): Promise<ReadonlyMap<string, TableName>> {
  const rows = await session.rows(
    sql`SELECT name FROM meta.windows WHERE as_of = ${bind('DATE', moment.asOf)} AND data_version = ${bind('BIGINT', version)}`,
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
 * for an older data version is dropped; what another question is making is waited for. A rule edited again and again then reads columns, not
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

async function make(
  { workspace }: Project,
  ground: Ground,
  nodes: ReadonlyMap<string, AggregateNode>,
  work: Progress,
): Promise<void> {
  const { moment } = ground;
  const version = ground.bound.catalogue.dataVersion;
  await workspace.engine.transaction(async (session) => {
    await dropStale(session, version);
    await makeWindows(session, ground, [...nodes.values()], work);
    for (const key of nodes.keys()) {
      await session.run(
        sql`INSERT INTO meta.windows VALUES (${bind('VARCHAR', kept(key, moment))}, ${bind('DATE', moment.asOf)}, ${bind('BIGINT', version)})`,
      );
    }
  });
  for (const key of nodes.keys()) ground.windows.set(key, tableOf(key, moment));
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

async function dropStale(session: Session, version: number): Promise<void> {
  const stale = await session.rows(
    sql`SELECT name, as_of FROM meta.windows WHERE data_version <> ${bind('BIGINT', version)}`,
  );
  for (const row of stale) {
    const name = tableNamed(String(row['name']), String(row['as_of']));
    await session.run(print({ kind: 'drop-table', name }, session.dialect));
  }
  await session.run(sql`DELETE FROM meta.windows WHERE data_version <> ${bind('BIGINT', version)}`);
}
