import { randomUUID } from 'node:crypto';
import type { CompanyNote } from '../contract/companies/account.ts';
import { fail } from '../diagnostics/diagnostic.ts';
import type { DuckDbEngine } from '../engine/duckdb.ts';
import type { Row, Session } from '../engine/engine.ts';
import { bind, sql } from '../engine/raw.ts';

/** Who writes: an address nobody else has, and the name people know. */
export interface Writer {
  readonly who: string;
  readonly name: string;
}

/** A note of a company: who may not see the company cannot reach it by its own id either. */
export interface NoteId {
  readonly company: number;
  readonly id: string;
}

const most = 200;

/** What people wrote about a company, newest first; at most the newest 200. */
export async function notesOf(session: Session, company: number, { who }: Writer): Promise<CompanyNote[]> {
  const rows = await session.rows(
    sql`SELECT * FROM server.notes WHERE company = ${bind('INTEGER', company)} ORDER BY written DESC, id LIMIT ${bind('INTEGER', most)}`,
  );
  return rows.map((row) => noteIn(row, who));
}

/** Writes a note about a company down. */
export async function addNote(
  engine: DuckDbEngine,
  company: number,
  text: string,
  writer: Writer,
  at: Date,
): Promise<CompanyNote> {
  const id = randomUUID();
  const written = stamp(at);
  await engine.aside((session) =>
    session.run(
      sql`INSERT INTO server.notes VALUES (${bind('VARCHAR', id)}, ${bind('INTEGER', company)}, ${bind('VARCHAR', writer.who)},
        ${bind('VARCHAR', writer.name)}, ${bind('VARCHAR', text)}, ${bind('TIMESTAMP', written)}, NULL)`,
    ),
  );
  return { id, by: writer.name, text, at: written, changed: null, own: true };
}

/** Changes one's own note. @throws InputError `server/no-note` */
export async function changeNote(
  engine: DuckDbEngine,
  { company, id }: NoteId,
  text: string,
  { who }: Writer,
  at: Date,
): Promise<CompanyNote> {
  return engine.aside(async (session) => {
    const before = await ownNote(session, { company, id }, who);
    const changed = stamp(at);
    await session.run(sql`UPDATE server.notes SET text = ${bind('VARCHAR', text)}, changed = ${bind('TIMESTAMP', changed)}
      WHERE id = ${bind('VARCHAR', id)}`);
    return { ...before, text, changed };
  });
}

/** Removes one's own note, and answers what it was. @throws InputError `server/no-note` */
export async function removeNote(engine: DuckDbEngine, note: NoteId, { who }: Writer): Promise<CompanyNote> {
  return engine.aside(async (session) => {
    const before = await ownNote(session, note, who);
    await session.run(sql`DELETE FROM server.notes WHERE id = ${bind('VARCHAR', note.id)}`);
    return before;
  });
}

async function ownNote(session: Session, { company, id }: NoteId, who: string): Promise<CompanyNote> {
  const [row] = await session.rows(
    sql`SELECT * FROM server.notes WHERE id = ${bind('VARCHAR', id)} AND company = ${bind('INTEGER', company)} AND who = ${bind('VARCHAR', who)}`,
  );
  return row === undefined ? fail('server/no-note', {}) : noteIn(row, who);
}

const noteIn = (row: Row, who: string): CompanyNote => ({
  id: String(row['id']),
  by: String(row['name']),
  text: String(row['text']),
  at: String(row['written']),
  changed: row['changed'] === null ? null : String(row['changed']),
  own: row['who'] === who,
});

/** An instant to the second in UTC, as answers have it and as the database takes it. */
const stamp = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
