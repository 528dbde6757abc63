import path from 'node:path';
import { slug } from '../model/slug.ts';
import type { SourcePlan } from '../model/plan.ts';
import { refreshSources } from './refresh.ts';
import type { Project } from './project.ts';
import type { Work } from './work.ts';

export interface ImportFilesOptions {
  /** A kind or an adapter; by default own rows in a table named after the file. */
  readonly as?: string;
  readonly table?: string;
  /** Column → header. */
  readonly map?: Readonly<Record<string, string>>;
  readonly dryRun?: boolean;
}

/** Imports files the model does not name, each as a source of its own. */
export function importFiles(
  project: Project,
  files: readonly string[],
  options: ImportFilesOptions,
  work: Work = {},
): ReturnType<typeof refreshSources> {
  const sources = files.map((file) => sourceOf(path.resolve(file), options));
  return refreshSources(project, work, sources, options.dryRun === true ? { dryRun: true } : {});
}

function sourceOf(file: string, options: ImportFilesOptions): SourcePlan {
  const stem = path.basename(file).replace(/\..*$/u, '');
  const id = slug(stem).replaceAll('-', '_');
  const as = options.as ?? 'table';
  const table = options.table ?? (as === 'table' ? id : undefined);
  const map = Object.entries(options.map ?? {}).map(([name, column]) => [name, { column }] as const);
  return {
    id,
    read: file,
    as,
    ...(table === undefined ? {} : { table }),
    map: Object.fromEntries(map),
    others: 'keep',
    companyBy: [],
    tolerance: 0,
    options: {},
    place: {},
  };
}
