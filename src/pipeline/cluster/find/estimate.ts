import { InputError } from '../../../diagnostics/diagnostic.ts';
import { createRandom } from '../../../kernels/index.ts';
import { comparedRows, solveOne } from '../../../stages/segment/discover/choose.ts';
import { PAIRS, REFERENCES, secondsOf, type Fitted } from '../../../stages/segment/discover/seconds.ts';
import type { Shaped } from '../../../stages/segment/discover/types.ts';
import { comparedOf } from './compared.ts';
import { shapeCompanies, type Companies } from './shape-companies.ts';
import { randomOf, type DivideOptions } from '../options.ts';

/** Starts of the fit that is timed. */
const STARTS = 8;

/** A tree is grown once for each part held out, target dealt out anew, and sample drawn anew. */
function treeSeconds(all: Shaped, sizes: number, { pairs = PAIRS, references = REFERENCES }: DivideOptions): number {
  const random = createRandom('estimate');
  const data = comparedRows(all, random, TREE_ROWS);
  const begun = performance.now();
  solveOne(data, 'tree', 8, random);
  // What is timed grows three.
  const once = (performance.now() - begun) / 3000;
  return once * (FOLDS + references + 2 * pairs * sizes);
}

const [TREE_ROWS, FOLDS] = [4000, 11];

/** How long a comparison will take, in seconds, told from one fit a method. A method that does not fit these data takes no time. */
export function estimate({
  companies,
  options,
}: {
  readonly companies: Companies;
  readonly options: DivideOptions;
}): number {
  const all = shapeCompanies(companies);
  const random = randomOf(options);
  const data = comparedRows(all, random);
  const { ks, methods } = comparedOf(all, companies.own?.clusters, options);
  if (all.aim !== undefined) return treeSeconds(all, ks.length, options);
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
