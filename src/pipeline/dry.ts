import type { DuckDbEngine, DuckDbSession } from '../engine/duckdb.ts';

/** A transaction that is taken back, with all that was seen in it kept. */
export async function dryTransaction<T>(
  engine: DuckDbEngine,
  work: (session: DuckDbSession) => Promise<T>,
): Promise<T> {
  const seen: T[] = [];
  const back = new Error('a dry run is taken back');
  await engine
    .transaction(async (session) => {
      seen.push(await work(session));
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  const [outcome] = seen;
  if (outcome === undefined) throw new Error('a dry run saw nothing');
  return outcome;
}
