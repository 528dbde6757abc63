import { resultOf } from '../contract/jobs/result.ts';
import type { DuckDbEngine } from '../engine/duckdb.ts';
import { sql } from '../engine/raw.ts';
import type { WrittenByAccept } from '../pipeline/intake/take-back.ts';
import type { Jobs } from './jobs/runner.ts';

/** How many acceptances are looked through: imports of earlier ones are kept no more. */
const mostJobs = 200;

/**
 * What accepting files wrote into the model that stands for nothing any more once imports are taken back: a first model when none of what came with it is left, else
 * the sources of which nothing is. Undefined where nothing was written for them.
 */
export async function writtenFor(
  jobs: Jobs,
  engine: DuckDbEngine,
  imports: readonly number[],
): Promise<WrittenByAccept | undefined> {
  const rows = await engine.rows(sql`SELECT import FROM meta.imports WHERE state = 'stands'`);
  const left = new Set(rows.map((row) => Number(row['import'])).filter((each) => !imports.includes(each)));
  for (const job of await jobs.list(mostJobs, 'import')) {
    const result = resultOf(job, 'import');
    if (result === null || !result.imports.some((each) => each.import !== null && imports.includes(each.import)))
      continue;
    if (result.model === 'as it was' || result.model_hash === null) return undefined;
    const standing = result.imports.filter((each) => each.import !== null && left.has(each.import));
    if (result.model === 'written')
      return standing.length > 0
        ? undefined
        : { model: 'written', sources: result.sources, model_hash: result.model_hash };
    const gone = result.sources.filter((id) => !standing.some(({ source }) => source === id));
    return { model: 'changed', sources: gone, model_hash: result.model_hash };
  }
  return undefined;
}
