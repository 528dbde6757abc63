import { groundOf } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { divideCompanies, type Division } from './divide.ts';
import { schemeSegments } from './explore.ts';
import type { FoundSegments } from './exploration.ts';
import type { ExploreOptions } from './options.ts';

/** Divisions kept in memory: a reader goes back and forth between a few. */
const MOST_KEPT = 3;

/**
 * The segments a reader of a comparison looks at: one of the divisions compared, or, where none is named, those its scheme has. Kept for a while, so that rules
 * and questionnaires of the same segments need not find them again.
 *
 * @throws InputError as `divideCompanies` and `schemeSegments` do
 */
export async function foundSegments(
  project: Project,
  options: ExploreOptions,
  division: Division | undefined,
  work: Work = {},
): Promise<FoundSegments> {
  const ground = await groundOf(project);
  const kept = found.get(ground) ?? new Map<string, FoundSegments>();
  found.set(ground, kept);
  const key = JSON.stringify([options, division]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const { scheme } = options;
  const segments =
    division === undefined && scheme !== undefined
      ? await schemeSegments(project, scheme, work)
      : await divideCompanies(project, options, division ?? SMALLEST, work);
  kept.set(key, segments);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return segments;
}

/** What is looked at where nothing is said. */
const SMALLEST: Division = { method: 'kmeans', k: 2 };

const found = new WeakMap<Ground, Map<string, FoundSegments>>();
