import type { ClusterDivision } from '../../contract/cluster-lab.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { comparedRows, solveOne } from '../../stages/segment/discover/choose.ts';
import { explain } from '../../stages/segment/discover/explain.ts';
import { enlarge } from '../../stages/segment/discover/enlarge.ts';
import type { DiscoverMethod } from '../../stages/segment/discover/types.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { dendrogramAnswer, mapAnswer, segmentAnswers } from './answer.ts';
import { exploreClusters, type FoundSegments } from './explore.ts';
import { readMaterial } from './material.ts';
import { randomOf, type ExploreOptions } from './options.ts';

/** One of the divisions a comparison holds against each other. */
export interface Division {
  readonly method: DiscoverMethod;
  readonly k: number;
}

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
  { method, k }: Division,
  work: Work = {},
): Promise<FoundSegments> {
  const { table, on, outcomes, data, target } = await readMaterial(project, options, work);
  if (target !== undefined) return exploreClusters(project, { ...options, ks: [k], ...QUICK }, work);
  const random = randomOf(options);
  const compared = comparedRows(data, random);
  if (k > compared.matrix.rows / 5) fail('discover/too-many-segments', { k, companies: compared.matrix.rows });
  const told = enlarge(data, solveOne(compared, method, k, random), compared.matrix.rows, random);
  return {
    scheme: null,
    table,
    on,
    data: told.data,
    solution: told.solution,
    segments: undefined,
    explanation: explain(told.data, told.solution, on, outcomes),
  };
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
