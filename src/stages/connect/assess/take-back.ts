import { z } from 'zod';
import type { Row, Session } from '../../../engine/engine.ts';
import { bind, name, sql, type Fragment } from '../../../engine/raw.ts';
import { readStored } from '../../../engine/stored.ts';
import { assessmentTable } from '../../../model/assessment.ts';
import type { Answer } from './answers.ts';
import { storeAnswers } from './store.ts';

/** One person's answers to one question about one company. */
export interface OwnCell {
  readonly question: string;
  readonly company: number;
  readonly by: string;
}

const daysKept = 30;

/** Takes a person's newest answer back; it is kept for 30 days, to be given back. */
export async function takeAnswerBack(session: Session, cell: OwnCell, now: Date): Promise<void> {
  const { question, company, by } = cell;
  const target = name('data', assessmentTable);
  const column = name(question);
  const [newest] = await session.rows(
    sql`SELECT _import AS import, _row AS "row", CAST("at" AS VARCHAR) AS at, ${column} AS answer FROM ${target}
      WHERE _company = ${bind('INTEGER', company)} AND deal IS NULL AND "by" = ${bind('VARCHAR', by)} AND ${column} IS NOT NULL
      ORDER BY "at" DESC, _row DESC LIMIT 1`,
  );
  if (newest === undefined) return;
  await session.run(
    sql`DELETE FROM undo.answers WHERE taken < ${bind('TIMESTAMP', stamp(new Date(now.getTime() - daysKept * 86_400_000)))}`,
  );
  await session.run(
    sql`INSERT INTO undo.answers VALUES (${bind('INTEGER', company)}, ${bind('VARCHAR', question)}, ${bind('VARCHAR', by)},
      ${bind('DATE', String(newest['at']))}, ${bind('VARCHAR', JSON.stringify(newest['answer']))}, ${bind('TIMESTAMP', stamp(now))})`,
  );
  const row = sql`_import = ${bind('INTEGER', Number(newest['import']))} AND _row = ${bind('BIGINT', Number(newest['row']))}`;
  await session.run(sql`UPDATE ${target} SET ${column} = NULL WHERE ${row}`);
}

/** Gives the answer a person took back last its place again, dated as it was. Answers whether there was one. */
export async function giveAnswerBack(session: Session, cell: OwnCell, entry: number): Promise<boolean> {
  const [last] = await session.rows(
    sql`SELECT rowid AS place, CAST("at" AS VARCHAR) AS at, answer FROM undo.answers WHERE ${isOf(cell)}
      ORDER BY taken DESC, rowid DESC LIMIT 1`,
  );
  if (last === undefined) return false;
  await storeAnswers(session, [{ ...cell, deal: null, answer: answerIn(last) }], String(last['at']), entry);
  await session.run(sql`DELETE FROM undo.answers WHERE rowid = ${bind('BIGINT', Number(last['place']))}`);
  return true;
}

const isOf = ({ company, question, by }: OwnCell): Fragment =>
  sql`company = ${bind('INTEGER', company)} AND question = ${bind('VARCHAR', question)} AND "by" = ${bind('VARCHAR', by)}`;

function answerIn(row: Row): Answer {
  return readStored(z.union([z.string(), z.number(), z.boolean()]), row['answer'], 'an answer that was taken back');
}

const stamp = (at: Date): string => at.toISOString().slice(0, 19);
