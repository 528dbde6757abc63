import { join, name, sql } from '../engine/raw.ts';
import type { Workspace } from '../engine/workspace.ts';
import { readCatalogue } from '../stages/connect/store/catalogue.ts';

/**
 * Reads the tables beside companies through once, so that the database has in its memory what the next new window of a question gathers: the
 * first would otherwise wait for the disk.
 */
export async function readThrough({ engine }: Workspace): Promise<void> {
  const { tables } = await readCatalogue(engine);
  for (const table of tables) {
    const columns = ['_company', ...table.columns.map((each) => each.name)];
    const read = join(
      columns.map((each) => sql`max(hash(${name(each)}))`),
      ', ',
    );
    await engine.rows(sql`SELECT ${read} FROM ${name('data', table.name)}`);
  }
}
