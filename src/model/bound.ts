import type { Plan } from './plan.ts';
import type { Catalogue, ValueType } from './types.ts';

/** A plan held against a catalogue: every name resolved and typed, everything in an order in which it can be computed. */
export interface BoundPlan {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  /** What a bare name in a rule can mean: attributes of companies, variables, schemes (`tier`) and scores (`tier_score`). */
  readonly names: Readonly<Record<string, BoundName>>;
  /** Variables and schemes so that each comes after what it uses. */
  readonly order: readonly { readonly kind: 'variable' | 'scheme'; readonly name: string }[];
}

export interface BoundName {
  readonly kind: 'attribute' | 'variable' | 'scheme' | 'score';
  readonly type: ValueType;
  /** Names it is computed from, directly. */
  readonly uses: readonly string[];
  readonly personal: boolean;
}
