import { InputError } from '../../../diagnostics/diagnostic.ts';
import { createRandom } from '../../../kernels/index.ts';
import { stabilityOf, type SolutionStability } from '../../../stages/segment/discover/stability.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { schemeSegments } from '../explore.ts';
import type { FoundSegments } from '../exploration.ts';
import { partOf } from '../find/own-clusters.ts';

/** Bootstrap pairs and companies that whoever reads of a scheme can wait for. */
const [PAIRS, DRAWN] = [10, 500];

/** How far each segment that was found comes back when companies are drawn anew, in the order of the segments, on a part of the companies. */
export async function holdingOf({
  data,
  solution,
}: Pick<FoundSegments, 'data' | 'solution'>): Promise<SolutionStability['segments'] | undefined> {
  if (solution === undefined) return undefined;
  const random = createRandom('holding');
  const { part, like } = partOf({ data, solution }, DRAWN, random.split('rows'));
  const { segments } = await stabilityOf(part, like, {
    pairs: PAIRS,
    starts: 4,
    random,
    step: () => new Promise((resolve) => setImmediate(resolve)),
  });
  return segments;
}

/** The same by the ids of a scheme's segments; undefined where too little is known to draw from. */
export async function returningSegments(
  project: Project,
  scheme: string,
  work: Work,
): Promise<ReadonlyMap<string, { readonly mean: number; readonly quantiles: readonly number[] }> | undefined> {
  try {
    const found = await schemeSegments(project, scheme, work);
    const held = await holdingOf(found);
    return new Map(
      (found.segments ?? []).flatMap(({ id }, at) => {
        const own = held?.[at];
        return own === undefined ? [] : [[id, own] as const];
      }),
    );
  } catch (error) {
    if (error instanceof InputError && error.diagnostics.every(({ code }) => code !== 'engine/cancelled'))
      return undefined;
    throw error;
  }
}
