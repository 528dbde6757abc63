import fs from 'node:fs/promises';
import path from 'node:path';
import { name, quote, sql } from '../../engine/raw.ts';
import type { Workspace } from '../../engine/workspace.ts';

/** Puts the truth of a demo market into a schema no catalogue names, so that no model can read it; tests and benchmarks can. */
export async function loadTruth(workspace: Workspace, folder: string): Promise<void> {
  const files = (await fs.readdir(folder)).filter((each) => each.endsWith('.parquet')).sort();
  for (const file of files) {
    const staged = path.join(workspace.staging, file);
    await fs.rename(path.join(folder, file), staged);
    const table = path.basename(file, '.parquet');
    await workspace.engine.run(
      sql`CREATE OR REPLACE TABLE ${name('truth', table)} AS SELECT * FROM read_parquet(${quote(staged)})`,
    );
    await fs.rm(staged);
  }
  await fs.rm(folder, { recursive: true, force: true });
}
