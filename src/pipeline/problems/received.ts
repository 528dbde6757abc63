import fs from 'node:fs/promises';
import path from 'node:path';
import type { MendsAnswer } from '../../contract/data/problems.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { mendProblems } from './mend.ts';

/** Where mended rows wait that somebody sent. */
export const mendedFolder = (workspace: string): string => path.join(workspace, '.firmament', 'mended');

/** Reads mended rows back that wait in the workspace under a name; the file is gone afterwards. @throws InputError `server/no-file`, `problems/*` */
export async function mendReceived(project: Project, name: string, by: string, work: Work = {}): Promise<MendsAnswer> {
  const file = path.join(mendedFolder(project.workspace.folder), path.basename(name));
  if ((await fs.stat(file).catch(() => undefined))?.isFile() !== true) fail('server/no-file', { name });
  try {
    return await mendProblems(project, file, by, work);
  } finally {
    await fs.rm(file, { force: true });
  }
}
