import { fail } from '../../diagnostics/diagnostic.ts';
import type { Answers } from '../clustering/latent-class/answers.ts';
import type { LatentClassResult } from '../clustering/latent-class-analysis.ts';

/** What of a fitted latent class model scores rows. */
export type FittedClasses = Pick<LatentClassResult, 'shares' | 'probabilities'>;

/**
 * Probability of each class for each row of answers (rows × k), new ones too. A missing answer, or one the model has never seen, is
 * left out of account; a row without any other gets the class shares. An answer that no class gives (probability 0 in all) is left
 * out as well, so that no probability is undefined.
 *
 * @throws InputError when the number of items differs
 */
export function classPosterior(
  { codes, rows, levels }: Answers,
  { shares, probabilities }: FittedClasses,
): Float64Array {
  const items = levels.length;
  const k = shares.length;
  if (probabilities.length !== items)
    fail('statistics/lengths-differ', { what: 'The list of items', found: items, expected: probabilities.length });
  const posterior = new Float64Array(rows * k);
  const joint = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    joint.set(shares);
    for (let item = 0; item < items; item++) {
      const code = codes[row * items + item] ?? -1;
      if (code < 0) continue;
      let sum = 0;
      for (let group = 0; group < k; group++) sum += (joint[group] ?? 0) * (probabilities[item]?.[group]?.[code] ?? 0);
      if (!(sum > 0)) continue;
      for (let group = 0; group < k; group++)
        joint[group] = ((joint[group] ?? 0) * (probabilities[item]?.[group]?.[code] ?? 0)) / sum;
    }
    posterior.set(joint, row * k);
  }
  return posterior;
}
