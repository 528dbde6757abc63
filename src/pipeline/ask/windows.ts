import { bind, name, sql } from '../../engine/raw.ts';
import type { AggregateNode } from '../../model/expression/tree.ts';
import { column, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import type { TableName } from '../../sql/tree.ts';
import { aggregateColumn, factQueries } from '../../stages/profile/facts.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import type { Ground } from './where.ts';

/**
 * Sees to it that each aggregate stands in a table of its own, by expression, date and data version, and answers where. What is made
 * for an older data version is dropped. A rule edited again and again then reads columns, not rows of events.
 */
export async function keepWindows(
  project: Project,
  ground: Ground,
  aggregates: readonly AggregateNode[],
  work: Work = {},
): Promise<ReadonlyMap<string, TableName>> {
  const { workspace } = project;
  const there = new Set(ground.stage?.columns);
  const wanted = new Map(aggregates.map((node) => [aggregateColumn(node), node]));
  const version = ground.bound.catalogue.dataVersion;
  const known = await workspace.engine.rows(
    sql`SELECT name FROM meta.windows WHERE as_of = ${bind('DATE', ground.moment.asOf)} AND data_version = ${bind('BIGINT', version)}`,
  );
  const names = new Set(known.map((row) => String(row['name'])));
  const windows = new Map<string, TableName>();
  for (const [key, node] of wanted) {
    if (there.has(key)) continue;
    const into: TableName = ['profile', `window${key}@${ground.moment.asOf}`];
    if (!names.has(key)) await makeWindow(project, ground, { key, node, into, version }, work);
    windows.set(key, into);
  }
  return windows;
}

async function makeWindow(
  project: Project,
  ground: Ground,
  wanted: { readonly key: string; readonly node: AggregateNode; readonly into: TableName; readonly version: number },
  work: Work,
): Promise<void> {
  const { key, node, into, version } = wanted;
  const { plan, catalogue } = ground.bound;
  const facts = factQueries({
    plan,
    tables: catalogue.tables,
    aggregates: [node],
    moment: ground.moment,
    computed: new Set(),
    windows: new Map(),
  });
  const [first] = facts.queries;
  if (first === undefined) return;
  const query = select({
    with: facts.queries,
    columns: [{ value: column('_company') }, { value: column(key), as: 'value' }],
    from: table([first.name]),
  });
  await project.workspace.engine.transaction(async (session) => {
    const stale = await session.rows(
      sql`SELECT name, as_of FROM meta.windows WHERE data_version <> ${bind('BIGINT', version)}`,
    );
    for (const row of stale) {
      await session.run(
        sql`DROP TABLE IF EXISTS ${name('profile', `window${String(row['name'])}@${String(row['as_of'])}`)}`,
      );
    }
    await session.run(sql`DELETE FROM meta.windows WHERE data_version <> ${bind('BIGINT', version)}`);
    await session.run(sql`DROP TABLE IF EXISTS ${name(...into)}`);
    await session.run(print({ kind: 'create-table-as', name: into, query }, session.dialect), work);
    await session.run(
      sql`INSERT INTO meta.windows VALUES (${bind('VARCHAR', key)}, ${bind('DATE', ground.moment.asOf)}, ${bind('BIGINT', version)})`,
    );
  });
}
