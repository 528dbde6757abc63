import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import { compute } from '../threads/compute.ts';
import type { Work } from '../work.ts';
import { clusterAnswer } from './answer.ts';
import type { Exploration, FoundSegments } from './exploration.ts';
import { readMaterial } from './material/material.ts';
import { divideOptions, type ExploreOptions } from './options.ts';

export type { ExploreOptions } from './options.ts';

/**
 * The segments of a scheme of clusters as the newest run has them, without comparing anything.
 *
 * @param scheme Id or name of a scheme of clusters.
 * @throws InputError when there is no such scheme or its clusters have not been found
 */
export async function schemeSegments(project: Project, scheme: string, work: Work = {}): Promise<FoundSegments> {
  const { table, on, companies, scheme: own } = await readMaterial(project, { scheme }, work);
  const found = await compute('scheme', companies, work);
  if (found === undefined) return fail('discover/no-segments', { scheme });
  return { scheme: own?.scheme.id ?? null, table, on, ...found };
}

/**
 * Finds out whether companies part into groups by some variables, which and how many, and tells of the groups. Reads the workspace and changes
 * nothing; an interrupt ends it between two fits.
 *
 * @throws InputError when a variable does not read, fewer than two are left, or no method can be fitted
 */
export async function exploreClusters(
  project: Project,
  options: ExploreOptions = {},
  work: Work = {},
): Promise<Exploration> {
  const begun = performance.now();
  const { scheme, table, on, target, companies } = await readMaterial(project, options, work);
  const { because, used, notes, ...groups } = await compute(
    'explore',
    { companies, options: divideOptions(options) },
    work,
  );
  const all: Diagnostic[] = [...notes];
  if (table.among > table.companies.length)
    all.push(diagnose('discover/sampled', { read: table.companies.length, among: table.among }, {}, 'note'));
  const found = { scheme: scheme?.scheme.id ?? null, table, on, target, ...groups };
  const seconds = (performance.now() - begun) / 1000;
  return { ...found, answer: await clusterAnswer(project, found, { because, used, seconds, notes: all }) };
}
