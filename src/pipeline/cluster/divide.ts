import type { ClusterDivision } from '../../contract/clusters/lab.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import { compute } from '../threads/compute.ts';
import type { Work } from '../work.ts';
import { dendrogramAnswer, mapAnswer, segmentAnswers } from './answer.ts';
import type { Division } from './find/divide-groups.ts';
import { exploreClusters } from './explore.ts';
import type { FoundSegments } from './exploration.ts';
import { readMaterial } from './material/material.ts';
import { divideOptions, type ExploreOptions } from './options.ts';

export type { Division } from './find/divide-groups.ts';

/** Judged already where it was compared: a tree that is only to be told of need not be judged anew. */
const QUICK = { pairs: 3, references: 19 } as const;

/**
 * One division of a question by itself, without comparing anything: the same companies in the same segments as where it was compared, as long as model, data
 * and run are the same.
 *
 * @throws InputError when a variable does not read, or the method cannot be fitted
 */
export async function divideCompanies(
  project: Project,
  options: ExploreOptions,
  division: Division,
  work: Work = {},
): Promise<FoundSegments> {
  const { table, on, target, companies } = await readMaterial(project, options, work);
  if (target !== undefined) return exploreClusters(project, { ...options, ks: [division.k], ...QUICK }, work);
  const groups = await compute('divide', { companies, options: divideOptions(options), division }, work);
  return { scheme: null, table, on, ...groups };
}

/** Such a division as a document. */
export async function divisionAnswer(project: Project, found: FoundSegments): Promise<ClusterDivision> {
  const { solution, explanation } = found;
  if (solution === undefined || explanation === undefined) return fail('discover/nothing-to-save', undefined);
  return {
    method: solution.method,
    k: solution.k,
    segments: await segmentAnswers(project, found),
    map: mapAnswer(explanation.map, solution.assignment),
    dendrogram: dendrogramAnswer(explanation),
  };
}
