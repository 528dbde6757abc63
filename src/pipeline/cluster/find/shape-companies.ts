import { fail } from '../../../diagnostics/diagnostic.ts';
import type { PreparationOptions } from '../../../kernels/index.ts';
import { shape } from '../../../stages/segment/discover/shape.ts';
import type { Shaped } from '../../../stages/segment/discover/types.ts';
import { aimed } from './aim.ts';
import type { OwnClusters } from './own-clusters.ts';
import type { ReadVariable } from '../material/read.ts';

/** What segments are looked for in, as plain data. */
export interface Companies {
  readonly on: readonly ReadVariable[];
  /** Variables that should differ between segments but take no part. */
  readonly outcomes: readonly ReadVariable[];
  /** What segments are to tell, where they are. */
  readonly target: ReadVariable | undefined;
  readonly preparation: Required<PreparationOptions>;
  /** Of a scheme, the clusters it has. */
  readonly own: OwnClusters | undefined;
}

/** Values a category may have. */
export const MOST_LEVELS = 30;
/** Companies it takes to look for segments at all. */
export const FEWEST = 20;

/**
 * Makes companies comparable.
 *
 * @throws InputError when too few variables or companies are left
 */
export function shapeCompanies({ on, target, preparation }: Companies): Shaped {
  const shaped = shape(
    on.map(({ column }) => column),
    // A tree asks one variable at a time: a gap in one is no reason to leave a company out.
    target === undefined ? preparation : { ...preparation, missing: 'fill' },
  );
  const data = target === undefined ? shaped : aimed(shaped, on, target);
  if (data.matrix.columns === 0) fail('clusters/nothing-differs', { columns: on.map(({ text }) => text) });
  if (data.matrix.rows < FEWEST)
    fail('statistics/too-few-rows', { method: 'Finding segments', found: data.matrix.rows, needed: FEWEST });
  return data;
}
