import { namesIn } from '../../model/expression/names.ts';
import type { ExpressionNode } from '../../model/expression/tree.ts';
import type { Select } from '../../sql/tree.ts';
import { compileChain } from '../../stages/profile/chain.ts';
import type { Derived } from '../../stages/profile/derived.ts';
import { pinColumns, pinColumnsOf } from '../../stages/segment/pins.ts';
import { deriveAll, populationColumn } from '../../stages/segment/profile.ts';
import { closure } from '../ask/ground/where.ts';
import type { Ground } from './ground.ts';

/** A column of a question's own: what an expression is for each company. */
export interface Mark {
  readonly name: string;
  readonly tree: ExpressionNode;
}

/**
 * Companies with some columns of a draft's model and some of one's own; undefined where one of them waits for a fit that no run has made
 * yet (quintiles of other figures, say): then only a preview can tell.
 */
export function selectDrafted(
  ground: Ground,
  keep: readonly string[],
  marks: readonly Mark[] = [],
): Select | undefined {
  const derived = deriveAll(ground.bound, ground.moment.asOf, ground.artefacts, ground.pins);
  const own = marks.map(({ name, tree }): Derived => ({
    name,
    uses: namesIn(tree),
    trees: [tree],
    value: (lower) => lower(tree),
  }));
  const { stage } = ground;
  // The run's profile holds the companies of the population and no others.
  const among = stage === undefined && ground.bound.plan.population !== undefined ? [populationColumn] : [];
  const wanted = [...keep, ...own.flatMap((each) => each.uses), ...among];
  const needed = closure(wanted, derived, new Set(stage?.columns));
  if (needed.some((each) => each.fit !== undefined)) return undefined;
  return compileChain({
    bound: ground.bound,
    moment: ground.moment,
    derived: [...needed, ...own],
    keep: [...keep, ...marks.map((each) => each.name)],
    windows: ground.windows,
    beside:
      ground.decided === undefined
        ? pinColumns(ground.pins, ground.pinTable)
        : pinColumnsOf(ground.pins, ground.decided),
    ...(stage === undefined ? {} : { stage: { ...stage, partial: true } }),
    ...(among.length === 0 ? {} : { where: populationColumn }),
  });
}
