import type { Session } from '../../engine/engine.ts';
import { sql } from '../../engine/raw.ts';
import type { Workspace } from '../../engine/workspace.ts';
import { assessmentTable } from '../../model/assessment.ts';
import { storeAnswers, type NewAnswer } from '../../stages/connect/assess/store.ts';
import { nextImport, storeEntry } from '../../stages/connect/store/record.ts';
import { answersChanged } from '../../stages/connect/store/versions.ts';
import type { Counts } from '../../stages/connect/types.ts';
import { openJournal } from '../../stages/connect/undo/journal.ts';

/** The source of what people told by hand; no source of a model can have a blank in its name. */
const byHand = 'by hand';

/** The file answers came in. */
export interface AnswerOrigin {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes the answers of a file down as one import of their own that can be undone. Belongs in a transaction.
 * @returns the import's number
 */
export async function importAnswers(
  session: Session,
  answers: readonly NewAnswer[],
  { workspace, day, origin }: { readonly workspace: Workspace; readonly day: string; readonly origin: AnswerOrigin },
): Promise<number> {
  const number = await nextImport(session);
  await openJournal(session, number, assessmentTable, 'rows');
  const rows = await storeAnswers(session, answers, day, number);
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
    counts: { ...nothing, rows_read: rows, rows_loaded: rows },
    companyBy: [],
    mapping: [],
  });
  return number;
}

/**
 * What people say by hand on one day: an entry among the imports that is none. It is not kept for undo as a whole, since each answer is
 * taken back by itself, and stands in no list of imports. A file that is read in between begins another, so that the order of entries
 * stays the order in which answers came. Belongs in a transaction that writes.
 * @returns the entry's number
 */
export async function entryOfTheDay(session: Session, { clock }: Workspace, day: string): Promise<number> {
  const [newest] = await session.rows(
    sql`SELECT import, state, CAST(observed AS VARCHAR) AS day FROM meta.imports ORDER BY import DESC LIMIT 1`,
  );
  if (newest?.['state'] === 'said' && newest['day'] === day) {
    await session.run(answersChanged);
    return Number(newest['import']);
  }
  const number = await nextImport(session);
  await storeEntry(session, {
    number,
    source: byHand,
    file: '',
    path: '',
    table: assessmentTable,
    kind: 'assessments',
    sha256: '',
    bytes: 0,
    planHash: '',
    observed: day,
    at: clock(),
    counts: nothing,
    companyBy: [],
    mapping: [],
    state: 'said',
  });
  return number;
}

const nothing: Counts = {
  rows_read: 0,
  rows_loaded: 0,
  rows_rejected: 0,
  rows_repeated: 0,
  rows_replaced: 0,
  rows_unlinked: 0,
};
