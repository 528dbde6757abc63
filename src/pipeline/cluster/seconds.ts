import type { Project } from '../project.ts';
import { compute } from '../threads/compute.ts';
import type { Work } from '../work.ts';
import { readMaterial } from './material/material.ts';
import { divideOptions, type ExploreOptions } from './options.ts';

/**
 * How long `exploreClusters` will take for a question, in seconds: told from one fit a method, before it is begun.
 *
 * @throws InputError as `exploreClusters` does
 */
export async function clusterSeconds(project: Project, options: ExploreOptions, work: Work = {}): Promise<number> {
  const { companies } = await readMaterial(project, options, work);
  return compute('estimate', { companies, options: divideOptions(options) }, work);
}
