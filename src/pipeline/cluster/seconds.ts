import { InputError } from '../../diagnostics/diagnostic.ts';
import { comparedRows, solveOne } from '../../stages/segment/discover/choose.ts';
import { PAIRS, REFERENCES, secondsOf, type Fitted } from '../../stages/segment/discover/seconds.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { comparedOf } from './explore.ts';
import { readMaterial } from './material.ts';
import { randomOf, type ExploreOptions } from './options.ts';

/** Starts of the fit that is timed. */
const STARTS = 8;

/**
 * How long `exploreClusters` will take for a question, in seconds: told from one fit a method, before it is begun. A method that does not fit these data takes
 * no time.
 *
 * @throws InputError as `exploreClusters` does
 */
export async function clusterSeconds(project: Project, options: ExploreOptions, work: Work = {}): Promise<number> {
  const material = await readMaterial(project, options, work);
  const random = randomOf(options);
  const data = comparedRows(material.data, random);
  const { ks, methods } = comparedOf(material, options);
  const most = Math.max(2, ...ks);
  let fitting = 0;
  const fitted = methods.flatMap((method): Fitted[] => {
    const begun = performance.now();
    try {
      const last = solveOne(data, method, most, random, STARTS);
      fitting += (0.6 * ks.length * (performance.now() - begun)) / 1000;
      return [{ last, fits: ks.length }];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
  const { pairs = PAIRS, references = REFERENCES } = options;
  const now = (): number => performance.now();
  return fitting + secondsOf(data, fitted, { pairs, references, starts: STARTS, random, now });
}
