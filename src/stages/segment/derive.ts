import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { Derived } from '../profile/derived.ts';
import type { Artefacts } from '../profile/fit.ts';
import type { FrameContext } from './frame.ts';
import { deriveClusters } from './methods/clusters.ts';
import { deriveFunnel } from './methods/funnel.ts';
import { deriveKeyAccounts } from './methods/key-accounts.ts';
import { deriveBy, deriveMatrix } from './methods/matrix.ts';
import { deriveRules } from './methods/rules.ts';
import { deriveScore } from './methods/score.ts';
import type { Pin } from './pins.ts';
import { segmentsOf } from './segments.ts';

/** A scheme as columns of the profile: its result (a segment's id), and what leads to it (score, funnel step, memberships). */
export function deriveScheme(
  scheme: SchemePlan,
  bound: BoundPlan,
  artefacts: Artefacts,
  pins: readonly Pin[],
): readonly Derived[] {
  const context: FrameContext = { scheme, segments: segmentsOf(scheme, bound), pins };
  const { method } = scheme;
  switch (method.kind) {
    case 'rules':
      return deriveRules(context, method.rules);
    case 'score':
      return deriveScore(context, method.criteria, method.levels);
    case 'matrix':
      return deriveMatrix(context, method, bound);
    case 'by':
      return deriveBy(context, method, bound);
    case 'funnel':
      return deriveFunnel(context, method);
    case 'key-accounts':
      return deriveKeyAccounts(context, method, artefacts);
    case 'clusters':
      return deriveClusters(context, method, bound, artefacts[scheme.id]);
  }
}
