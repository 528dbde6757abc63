import type { DistilAnswer } from '../../../contract/clusters/tools.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { TREE_DEPTH } from '../../../stages/segment/discover/methods/tree.ts';
import type { Project } from '../../project.ts';
import { compute } from '../../threads/compute.ts';
import type { Work } from '../../work.ts';
import type { FoundSegments } from '../exploration.ts';
import { groupsOf, namesOfSegments, readable } from './groups.ts';
import { saveRules } from './save.ts';

export interface DistilRequest {
  /** Questions to a leaf at most. Default 3; of a tree as many as it asks. */
  readonly depth?: number;
  /** Writes the rules into the model: in the place of the clusters, or as a scheme of this name. */
  readonly save?: 'replace' | { readonly scheme: string };
}

/**
 * Says segments that were found by a few rules of the model's language, tells how far they hold on companies held out, and writes them into the model
 * when asked to.
 *
 * @throws InputError when there are no segments to say, or the model with the rules would be wrong; the file is then untouched
 */
export async function distilClusters(
  project: Project,
  found: FoundSegments,
  { depth = found.solution?.method === 'tree' ? TREE_DEPTH : 3, save }: DistilRequest,
  work: Work = {},
): Promise<DistilAnswer> {
  const { solution } = found;
  if (solution === undefined) fail('discover/nothing-to-save', undefined);
  const groups = groupsOf(found);
  const names = namesOfSegments(found);
  const { rules, accuracy, lost, moved } = await compute(
    'distil',
    { columns: found.on.map(readable), groups, k: solution.k, depth },
    work,
  );
  const told = rules.map(({ segment, when, conditions, precision, recall }) => ({
    segment: names[segment] ?? '',
    id: found.segments?.[segment]?.id ?? null,
    when: when ?? null,
    conditions,
    precision,
    recall,
  }));
  const { scheme } = found;
  const target = save === 'replace' ? scheme : save?.scheme;
  if (save === 'replace' && scheme === null) fail('discover/nothing-to-replace', undefined);
  if (target !== undefined && target !== null) await saveRules(project.model, target, told, save === 'replace');
  return {
    scheme,
    companies: groups.filter((group) => group >= 0).length,
    rules: told,
    accuracy,
    depth,
    moved,
    placed: groups.filter((group) => group < 0).length,
    lost: lost.map((segment) => names[segment] ?? ''),
    saved:
      target === undefined || target === null
        ? null
        : { scheme: target, replaced: save === 'replace', file: project.model.file },
  };
}
