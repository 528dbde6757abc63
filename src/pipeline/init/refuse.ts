import fs from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../diagnostics/diagnostic.ts';
import { modelFileIn } from '../project.ts';

/** A model people may have worked on is never written over. */
export async function refuseModel(root: string): Promise<void> {
  const model = await modelFileIn(root);
  const there = await fs.stat(model).catch(() => undefined);
  if (there !== undefined) fail('init/model-exists', { file: path.relative(process.cwd(), model) || model });
}
