import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import { modelFileName } from '../project.ts';
import { refuseModel } from './refuse.ts';

const example = path.join(import.meta.dirname, 'example');
const files = [modelFileName, 'data/companies.csv', 'data/orders.csv'] as const;

/**
 * Makes a workspace of the example: a model that explains itself, with two small invented files it can be run on. Answers the files
 * written, relative to the folder.
 * @throws InputError `init/model-exists`, `init/file-exists`: nothing is ever written over
 */
export async function writeExample(folder: string): Promise<readonly string[]> {
  const root = path.resolve(folder);
  await refuseModel(root);
  for (const each of files) {
    const there = await fs.stat(path.join(root, each)).catch(() => undefined);
    if (there !== undefined) fail('init/file-exists', { file: each });
  }
  for (const each of files) {
    await fs.mkdir(path.dirname(path.join(root, each)), { recursive: true });
    await fs.copyFile(path.join(example, each), path.join(root, each), fs.constants.COPYFILE_EXCL);
  }
  return files;
}
