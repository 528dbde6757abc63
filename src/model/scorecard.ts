import type { Condition } from './condition-plan.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** Kotler's five tests of a segment, in his order. */
export type Criterion = 'measurable' | 'substantial' | 'accessible' | 'differentiable' | 'actionable';

/** What the ten-point score looks at: two points each. */
export type Aspect = 'financial' | 'homogeneity' | 'needs' | 'competitors' | 'gatekeepers';

/** When a segment is good enough, as written: for all schemes, and what differs for some. Defaults are the evaluation's. */
export interface ScorecardPlan extends ScorecardSettings {
  readonly schemes: Readonly<Record<string, ScorecardSettings>>;
}

/** Thresholds by criterion; their keys are those of the model file. */
export interface ScorecardSettings {
  readonly needs?: readonly string[];
  readonly response?: readonly string[];
  readonly profit?: string;
  readonly sample?: number;
  readonly watch?: number;
  readonly measurable?: Thresholds & { readonly fresh?: string };
  readonly substantial?: Thresholds;
  readonly accessible?: Thresholds;
  readonly differentiable?: Thresholds;
  readonly actionable?: {
    readonly written?: readonly string[];
    readonly conditions?: number;
    readonly load?: number;
    readonly capacity?: Readonly<Record<string, number>>;
  };
  readonly stability?: Thresholds;
  readonly points?: PointsPlan;
  /** What each segment must reach at least. */
  readonly require?: Readonly<Partial<Record<Criterion, 'pass' | 'watch'>>>;
  readonly place: Place;
}

type Thresholds = Readonly<Record<string, number | string | undefined>>;

export interface PointsPlan {
  readonly financial?: Condition;
  readonly competitors?: Condition;
  readonly gatekeepers?: Condition;
  /** People's own points, by segment as it is written. */
  readonly segments: Readonly<Record<string, Readonly<Partial<Record<Aspect, number>>>>>;
}
