import fs from 'node:fs/promises';
import path from 'node:path';
import { kindOfSource } from '../../model/schema/sources.ts';
import type { Project } from '../project.ts';
import type { KnownFile } from './folder.ts';

/**
 * Files that the model reads already: a newer version of one it names, by its name alone, where it names one such file in the workspace; or one
 * that fits a pattern of the uploads' folder.
 */
export async function knownFiles(
  { model, workspace }: Project,
  names: readonly string[],
): Promise<readonly KnownFile[]> {
  const folder = path.dirname(model.file);
  const found: KnownFile[] = [];
  for (const file of names) {
    const targets = model.plan.sources.flatMap((source) => {
      const target = targetOf(source.read, file, folder);
      return target === undefined || !isInside(workspace.folder, target) ? [] : [{ source: source.id, target }];
    });
    const [only] = new Set(targets.map(({ target }) => target));
    const [first] = targets;
    if (first === undefined || only === undefined || targets.some(({ target }) => target !== only)) continue;
    const replaces = path.relative(folder, only).split(path.sep).join('/');
    const exists = (await fs.stat(only).catch(() => undefined)) !== undefined;
    found.push({ file, source: first.source, replaces, exists });
  }
  return found;
}

/** Where a file of a name would stand to be read by a source; undefined where it would not be. */
function targetOf(read: string, file: string, folder: string): string | undefined {
  const isPattern = /[*?]/u.test(read);
  if (!isPattern) return path.basename(read) === file ? path.resolve(folder, read) : undefined;
  const [fixed, pattern] = [path.posix.dirname(read), path.posix.basename(read)];
  if (/[*?]/u.test(fixed)) return undefined;
  const fits = new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'u',
  );
  return fits.test(file) ? path.resolve(folder, fixed, file) : undefined;
}

const isInside = (root: string, file: string): boolean => {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};

/** True where companies come from elsewhere than the files at hand. */
export const hasCompanies = ({ model }: Pick<Project, 'model'>): boolean =>
  model.plan.sources.some(({ as, unknownCompanies }) => kindOfSource(as) === 'companies' || unknownCompanies === 'add');
