import { InputError } from '../../diagnostics/diagnostic.ts';
import { openWorkspace } from '../../engine/workspace.ts';

/**
 * Writes the database of a closed workspace anew, where an erasure asked for it. Answers false where another process has the workspace: then
 * it happens when that one opens it next.
 */
export async function rewriteNow(folder: string, clock: () => Date): Promise<boolean> {
  try {
    await (await openWorkspace(folder, { doing: 'writing the database anew', clock, waitSeconds: 1 })).close();
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}
