import path from 'node:path';
import { slug } from '../../model/slug.ts';
import type { SourcePlan } from '../../model/plan.ts';
import { rowIdentifiers } from '../../model/normalise/sources.ts';
import { kindOfSource } from '../../model/schema/sources.ts';
import { refreshSources } from './refresh.ts';
import { saveSources } from '../model/save-sources.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';

export interface ImportFilesOptions {
  /** A kind or an adapter; by default own rows in a table named after the file. */
  readonly as?: string;
  readonly table?: string;
  /** Column → header. */
  readonly map?: Readonly<Record<string, string>>;
  readonly dryRun?: boolean;
  /** Writes the files into the model as sources, once they are read. */
  readonly save?: boolean;
}

/**
 * Imports files the model does not name, each as a source of its own.
 *
 * @param files Paths, relative to where the process stands.
 */
export async function importFiles(
  project: Project,
  files: readonly string[],
  options: ImportFilesOptions,
  work: Work = {},
): ReturnType<typeof refreshSources> {
  const sources = files.map((file) =>
    sourceOf(fromFolder(path.resolve(file), project.model), options, rowIdentifiers(project.model.plan.resolve)),
  );
  const refreshed = await refreshSources(project, work, sources, {
    named: true,
    ...(options.dryRun === true ? { dryRun: true } : {}),
  });
  if (options.save === true && options.dryRun !== true) await saveSources(project.model, sources);
  return refreshed;
}

/** A path as the model would write it. */
function fromFolder(file: string, { file: model }: Project['model']): string {
  return path.relative(path.dirname(model), file).split(path.sep).join('/');
}

/** As `normalise` has a source, so that one saved in the model is the one that was read. */
function sourceOf(file: string, options: ImportFilesOptions, match: readonly string[]): SourcePlan {
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
    companyBy: kindOfSource(as) === 'companies' ? [] : ['id', ...match],
    tolerance: 0.2,
    options: {},
    place: {},
  };
}
