import { execFile } from 'node:child_process';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** The sources compiled for plain Node, for tests that need a process of their own; answers the folder. Made anew by each test file that asks. */
export async function compiled(name: string): Promise<string> {
  const root = path.resolve(import.meta.dirname, '..');
  const folder = path.join(root, 'node_modules/.cache/firmament', name);
  await mkdir(folder, { recursive: true });
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(
    process.execPath,
    [compiler, '-p', path.join(root, 'tsconfig.build.json'), '--outDir', folder, '--noCheck'],
    {
      cwd: root,
    },
  );
  // The version is read from the package beside the compiled folder; other files of tests put it there too.
  await copyFile(path.join(root, 'package.json'), `${folder}.package.json`);
  await rename(`${folder}.package.json`, path.join(folder, '../package.json'));
  return folder;
}
