import { z } from 'zod';
import type { ShowAnswer } from '../../../contract/ask.ts';
import { bind, sql } from '../../../engine/raw.ts';
import { readStored } from '../../../engine/stored.ts';
import type { Question } from '../question.ts';

const deciding = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Where published runs moved a company, the newest first, with the values that decided. */
export async function changesOfCompany({ session }: Question, company: number): Promise<ShowAnswer['changes']> {
  const rows = await session.rows(
    sql`SELECT r.run, r.as_of, c.scheme, c.from_segment, c.to_segment, c.cause, c.deciding
      FROM history.changes c JOIN meta.runs r ON r.number = c.number
      WHERE c.company = ${bind('INTEGER', company)} AND r.state = 'published' ORDER BY c.number DESC, c.scheme`,
  );
  return rows.map((row) => ({
    run: String(row['run']),
    as_of: String(row['as_of']),
    scheme: String(row['scheme']),
    from: row['from_segment'] === null || row['from_segment'] === undefined ? null : String(row['from_segment']),
    to: row['to_segment'] === null || row['to_segment'] === undefined ? null : String(row['to_segment']),
    cause: String(row['cause']),
    deciding:
      row['deciding'] === null
        ? {}
        : readStored(deciding, row['deciding'], `why run ${String(row['run'])} moved a company`),
  }));
}
