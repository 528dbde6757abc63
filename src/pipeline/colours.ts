import type { Session } from '../engine/engine.ts';
import { bind, sql } from '../engine/raw.ts';
import type { BoundPlan } from '../model/bound.ts';
import { assignColours } from '../report/palette.ts';
import { segmentsOf } from '../stages/segment/segments.ts';

/** Index into the palette by segment id. */
export type Colours = Readonly<Record<string, number>>;

/** The colours of a scheme's segments, as they were first given. */
export async function coloursOf(session: Session, scheme: string): Promise<Colours> {
  const rows = await session.rows(
    sql`SELECT segment, colour FROM meta.colours WHERE scheme = ${bind('VARCHAR', scheme)} ORDER BY colour`,
  );
  return Object.fromEntries(rows.map((row) => [String(row['segment']), Number(row['colour'])]));
}

/** Gives the segments that have none a colour; one that several schemes share looks the same in each. */
export async function giveColours(session: Session, bound: BoundPlan): Promise<void> {
  const elsewhere = new Map<string, number>();
  for (const scheme of bound.plan.schemes) {
    const known = await coloursOf(session, scheme.id);
    const segments = segmentsOf(scheme, bound).map(({ id }) => id);
    const fresh = Object.entries(assignColours(segments, known, Object.fromEntries(elsewhere))).filter(
      ([id]) => !Object.hasOwn(known, id),
    );
    for (const [id, colour] of [...Object.entries(known), ...fresh]) {
      if (!elsewhere.has(id)) elsewhere.set(id, colour);
    }
    for (const [id, colour] of fresh) {
      await session.run(
        sql`INSERT INTO meta.colours VALUES (${bind('VARCHAR', scheme.id)}, ${bind('VARCHAR', id)}, ${bind('INTEGER', colour)})`,
      );
    }
  }
}
