import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';

/** What somebody is changing in the model: a text of his own, and the one it was made from. */
export interface Draft {
  readonly who: string;
  readonly text: string;
  readonly base: string;
  /** Set while it is being published. */
  readonly message: string | null;
  readonly at: string;
}

export async function readDraft(session: Session, who: string): Promise<Draft | undefined> {
  const [row] = await session.rows(
    sql`SELECT text, base, message, written FROM server.drafts WHERE who = ${bind('VARCHAR', who)}`,
  );
  if (row === undefined) return undefined;
  const message = row['message'];
  return {
    who,
    text: String(row['text']),
    base: String(row['base']),
    message: typeof message === 'string' ? message : null,
    at: String(row['written']),
  };
}

/** Keeps a draft in place of the person's earlier one. */
export async function writeDraft(session: Session, draft: Omit<Draft, 'at'>, at: Date): Promise<void> {
  await dropDraft(session, draft.who);
  await session.run(
    sql`INSERT INTO server.drafts VALUES (${bind('VARCHAR', draft.who)}, ${bind('VARCHAR', draft.text)}, ${bind('VARCHAR', draft.base)},
      ${bind('VARCHAR', draft.message)}, ${bind('TIMESTAMP', at.toISOString().slice(0, 19))})`,
  );
}

export const dropDraft = (session: Session, who: string): Promise<number> =>
  session.run(sql`DELETE FROM server.drafts WHERE who = ${bind('VARCHAR', who)}`);
