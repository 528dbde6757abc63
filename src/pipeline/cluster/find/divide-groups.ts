import { fail } from '../../../diagnostics/diagnostic.ts';
import { comparedRows, solveOne } from '../../../stages/segment/discover/choose.ts';
import { enlarge } from '../../../stages/segment/discover/enlarge.ts';
import { explain } from '../../../stages/segment/discover/explain.ts';
import type { DiscoverMethod } from '../../../stages/segment/discover/types.ts';
import type { Groups } from './find-groups.ts';
import { shapeCompanies, type Companies } from './shape-companies.ts';
import { randomOf, type DivideOptions } from '../options.ts';
import { schemeSolution } from './own-clusters.ts';

/** One of the divisions a comparison holds against each other. */
export interface Division {
  readonly method: DiscoverMethod;
  readonly k: number;
}

/** One division by itself, as a comparison finds it. @throws InputError when the method cannot be fitted */
export function divideGroups({
  companies,
  options,
  division: { method, k },
}: {
  readonly companies: Companies;
  readonly options: DivideOptions;
  readonly division: Division;
}): Groups {
  const data = shapeCompanies(companies);
  const random = randomOf(options);
  const compared = comparedRows(data, random);
  if (k > compared.matrix.rows / 5) fail('discover/too-many-segments', { k, companies: compared.matrix.rows });
  const told = enlarge(data, solveOne(compared, method, k, random), compared.matrix.rows, random);
  const explanation = explain(told.data, told.solution, companies.on, companies.outcomes);
  return { data: told.data, solution: told.solution, segments: undefined, explanation };
}

/** The segments a scheme has; undefined where its clusters have not been found. */
export function schemeGroups(companies: Companies): Groups | undefined {
  const { on, outcomes, target, own } = companies;
  const found = own === undefined ? undefined : schemeSolution(own, shapeCompanies(companies));
  if (found === undefined) return undefined;
  const names = found.segments.map(({ name }) => name);
  const others = target === undefined ? outcomes : [target, ...outcomes];
  return { ...found, explanation: explain(found.data, found.solution, on, others, names) };
}
