import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openDuckDb } from '../../engine/duckdb.ts';
import { interruptible } from '../../engine/interruptible.ts';
import type { Reading } from '../../stages/connect/propose/open/open-parts.ts';
import { propose } from '../../stages/connect/propose/propose.ts';
import type { Proposal } from '../../stages/connect/propose/types.ts';
import { fileWork } from '../threads/file-work.ts';
import type { Work } from '../work.ts';

/**
 * Tells what files hold and how they join, without a workspace or a model: nothing is written but to a folder of its own, which is gone
 * afterwards. Files, folders and patterns are named relative to `folder`, as a model there would name them.
 * With `hasCompanies` the workspace knows companies already: rows are of them, and make none.
 *
 * @param paths Files, folders and patterns.
 * @throws InputError `import/*` when none of them can be read
 */
export async function proposeFiles(
  paths: readonly string[],
  folder: string,
  work: Work = {},
  options: Pick<Reading, 'hasCompanies' | 'told' | 'sample'> = {},
): Promise<Proposal> {
  const staging = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'firmament-propose-')));
  const database = await openDuckDb({ file: ':memory:', readable: [staging], temporary: staging });
  const engine = interruptible(database, work.signal);
  try {
    return await propose(paths, {
      engine,
      staging,
      folder: path.resolve(folder),
      ...options,
      work: fileWork(work),
      onFile: (file, share) => work.onStep?.(`Looking at ${path.basename(file)}`, share),
      ...(work.signal === undefined ? {} : { signal: work.signal }),
    });
  } finally {
    await database.close();
    await fs.rm(staging, { recursive: true, force: true });
  }
}
