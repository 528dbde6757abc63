import { z } from 'zod';
import type { ListRequest, SavedList } from '../../contract/companies/lists.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Row, Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { slug } from '../../model/slug.ts';
import { groundOf, readCondition } from '../ask/ground/where.ts';
import type { Project } from '../project.ts';

/** Lists by name; who saved one is called by his name. */
export async function savedLists(session: Session): Promise<readonly SavedList[]> {
  const rows = await session.rows(
    sql`SELECT id, name, "where", columns, "order", note, written,
      coalesce((SELECT max(u.name) FROM server.users u WHERE u.email = l.who), who) AS who FROM server.lists l ORDER BY lower(name), id`,
  );
  return rows.map((row) => listIn(row));
}

/**
 * A list by its id or name.
 * @throws InputError `lists/unknown`
 */
export async function savedList(session: Session, wanted: string): Promise<SavedList> {
  const lists = await savedLists(session);
  const found = lists.find((each) => each.id === wanted) ?? lists.find((each) => each.name === wanted);
  if (found !== undefined) return found;
  const known = lists.map((each) => each.name);
  const near = nearest(wanted, known);
  return fail('lists/unknown', {
    list: wanted,
    known: known.slice(0, 20).join(', '),
    ...(near === undefined ? {} : { nearest: near }),
  });
}

/**
 * Keeps a question under its name, or changes the one of an id.
 * @throws InputError `lists/taken`, `lists/unknown`, or what is wrong with the condition
 */
export async function saveList(
  project: Project,
  { name, where, columns = [], order = null, note = '' }: ListRequest,
  by: string,
  id?: string,
): Promise<SavedList> {
  const { engine, clock } = project.workspace;
  readCondition(where, (await groundOf(project)).bound);
  return engine.aside(async (session) => {
    const before = id === undefined ? undefined : await savedList(session, id);
    const own = before?.id ?? slug(name);
    const others = (await savedLists(session)).filter((each) => each.id !== before?.id);
    if (others.some((each) => each.id === own || each.name.toLowerCase() === name.toLowerCase()))
      fail('lists/taken', { name });
    await session.run(sql`DELETE FROM server.lists WHERE id = ${bind('VARCHAR', own)}`);
    const at = clock().toISOString().slice(0, 19);
    await session.run(
      sql`INSERT INTO server.lists VALUES (${bind('VARCHAR', own)}, ${bind('VARCHAR', name)}, ${bind('VARCHAR', where)},
        ${bind('VARCHAR', JSON.stringify(columns))}, ${bind('VARCHAR', order)}, ${bind('VARCHAR', note)}, ${bind('VARCHAR', by)}, ${bind('TIMESTAMP', at)})`,
    );
    return savedList(session, own);
  });
}

/** Forgets a list, and answers what it was. @throws InputError `lists/unknown` */
export async function removeList({ workspace }: Project, wanted: string): Promise<SavedList> {
  return workspace.engine.aside(async (session) => {
    const list = await savedList(session, wanted);
    await session.run(sql`DELETE FROM server.lists WHERE id = ${bind('VARCHAR', list.id)}`);
    return list;
  });
}

const columnNames = z.array(z.string());

const listIn = (row: Row): SavedList => ({
  id: String(row['id']),
  name: String(row['name']),
  where: String(row['where']),
  columns: columnNames.parse(JSON.parse(String(row['columns']))),
  order: row['order'] === null ? null : String(row['order']),
  note: String(row['note']),
  by: String(row['who']),
  at: String(row['written']),
});
