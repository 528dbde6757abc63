import type { ClusterPreparation } from '../../contract/clusters/lab.ts';
import type { Project } from '../project.ts';
import { compute } from '../threads/compute.ts';
import type { Work } from '../work.ts';
import { preparationOf, readVariables } from './material/material.ts';
import type { ExploreOptions } from './options.ts';

/**
 * What looking for segments by some variables would do to them first, and what should be thought about: never done silently, each open to be decided
 * otherwise. Answers where a comparison could only refuse, so that the reader can mend the choice.
 *
 * @throws InputError when a variable does not read
 */
export async function prepareQuestion(
  project: Project,
  options: ExploreOptions,
  work: Work = {},
): Promise<ClusterPreparation> {
  const { scheme, table, on, target } = await readVariables(project, options, work);
  const chosen = preparationOf(on, options, scheme?.clusters);
  const { among, companies, ground } = table;
  return {
    as_of: ground.moment.asOf,
    ...(await compute('prepare', { on, target, chosen, read: companies.length, among }, work)),
  };
}
