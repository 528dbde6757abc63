import fs from 'node:fs/promises';
import path from 'node:path';

/** Beside the workspace, so that a demo is told from somebody's own work. */
const demoMarker = '.firmament/demo.json';

/** Whether a workspace folder was made by `demo`: everything from it is labelled synthetic wherever it is shown. */
export async function isDemo(folder: string): Promise<boolean> {
  return await fs.access(path.join(folder, demoMarker)).then(
    () => true,
    () => false,
  );
}

/** Marks a workspace folder as a demo's, with the seed that makes it again. */
export async function markDemo(folder: string, seed: number): Promise<void> {
  await fs.writeFile(path.join(folder, demoMarker), `${JSON.stringify({ synthetic: true, seed })}\n`);
}
