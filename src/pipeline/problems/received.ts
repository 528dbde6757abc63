import fs from 'node:fs/promises';
import path from 'node:path';
import type { MendsAnswer } from '../../contract/data/problems.ts';
import { fail, InputError } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { mendProblems } from './mend.ts';

/** Where mended rows wait that somebody sent. */
export const mendedFolder = (workspace: string): string => path.join(workspace, '.firmament', 'mended');

/** Reads mended rows back that wait in the workspace under a name; the file is gone once it was read or refused, and waits where that was cut short. @throws InputError `server/no-file`, `problems/*` */
export async function mendReceived(project: Project, name: string, by: string, work: Work = {}): Promise<MendsAnswer> {
  const file = path.join(mendedFolder(project.workspace.folder), path.basename(name));
  if ((await fs.stat(file).catch(() => undefined))?.isFile() !== true) fail('server/no-file', { name });
  const gone = (): Promise<void> => fs.rm(file, { force: true });
  try {
    const answer = await mendProblems(project, file, by, work);
    await gone();
    return answer;
  } catch (error) {
    if (error instanceof InputError) await gone();
    throw error;
  }
}
