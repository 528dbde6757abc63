import type { Session } from '../../engine/engine.ts';
import { bind, name, sql } from '../../engine/raw.ts';
import type { Workspace } from '../../engine/workspace.ts';
import { assessmentTable } from '../../model/assessment.ts';
import { storeAnswers, type NewAnswer } from '../../stages/connect/assess/store.ts';
import { nextImport, storeEntry } from '../../stages/connect/record.ts';
import { keepRemoved, openJournal } from '../../stages/connect/undo/journal.ts';

/** The source of what people told by hand; no source of a model can have a blank in its name. */
const byHand = 'by hand';

/** Where answers came from: a file, or a page. */
export interface AnswerOrigin {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A cell of which a person's newest answer is no longer to count. */
export type TakenBack = Omit<NewAnswer, 'answer'>;

/**
 * Writes answers of a day down, and takes others back, as one import of their own that can be undone. Belongs in a transaction.
 * @returns the import's number
 */
export async function importAnswers(
  session: Session,
  answers: readonly NewAnswer[],
  takenBack: readonly TakenBack[],
  { workspace, day, origin }: { readonly workspace: Workspace; readonly day: string; readonly origin: AnswerOrigin },
): Promise<number> {
  const number = await nextImport(session);
  await openJournal(session, number, assessmentTable, 'rows');
  const replaced = await takeBack(session, takenBack, number);
  const rows = answers.length === 0 ? 0 : await storeAnswers(session, answers, day, number);
  await storeEntry(session, {
    number,
    source: byHand,
    file: origin.file,
    path: '',
    table: assessmentTable,
    kind: 'assessments',
    sha256: origin.sha256,
    bytes: origin.bytes,
    planHash: '',
    observed: day,
    at: workspace.clock(),
    counts: {
      rows_read: rows + replaced,
      rows_loaded: rows,
      rows_rejected: 0,
      rows_repeated: 0,
      rows_replaced: replaced,
      rows_unlinked: 0,
    },
    companyBy: [],
    mapping: [],
  });
  return number;
}

/** A row may answer several questions: it is written anew without the one, as the import's own row, and kept as it was for undo. */
async function takeBack(session: Session, cells: readonly TakenBack[], number: number): Promise<number> {
  const target = name('data', assessmentTable);
  let replaced = 0;
  for (const { question, company, by } of cells) {
    const own = sql`_company = ${bind('INTEGER', company)} AND deal IS NULL AND "by" = ${bind('VARCHAR', by)} AND ${name(question)} IS NOT NULL`;
    const [newest] = await session.rows(
      sql`SELECT _import AS import, _row AS "row" FROM ${target} WHERE ${own} ORDER BY "at" DESC, _row DESC LIMIT 1`,
    );
    if (newest === undefined) continue;
    const row = sql`_import = ${bind('INTEGER', Number(newest['import']))} AND _row = ${bind('BIGINT', Number(newest['row']))}`;
    if (Number(newest['import']) !== number) await keepRemoved(session, number, target, row);
    await session.run(
      sql`UPDATE ${target} SET ${name(question)} = NULL, _import = ${bind('INTEGER', number)} WHERE ${row}`,
    );
    replaced += 1;
  }
  return replaced;
}
