import type { Row } from '../../engine/engine.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { SchemePlan } from '../../model/plan.ts';
import type { TableName } from '../../sql/tree.ts';
import type { Artefacts } from '../profile/fit.ts';
import type { Moment } from '../profile/moment.ts';
import type { Pin } from '../segment/pins.ts';
import type { Settings } from './settings.ts';

/** A run's scheme to be judged. */
export interface EvaluationInput {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly artefacts: Artefacts;
  readonly pins: readonly Pin[];
  /** Where the run's pins stand, one row a company and decision. */
  readonly pinTable: TableName;
  /** The run's profile and the columns it holds. */
  readonly profile: TableName;
  readonly columns: readonly string[];
  readonly scheme: SchemePlan;
  readonly settings: Settings;
  /** Members of each segment at the run before, and how many of them are still there; absent before a second run. */
  readonly kept?: Kept;
  /** How far each cluster comes back when companies are drawn anew: mean Jaccard overlap, and its quantiles at 0, ¼, ½, ¾ and 1. */
  readonly returning?: ReadonlyMap<string, { readonly mean: number; readonly quantiles: readonly number[] }>;
  /** Newest row of each table of occurrences (orders, events), by table; null where it has none. */
  readonly newest: Readonly<Record<string, string | null>>;
}

export interface Kept {
  readonly asOf: string;
  readonly segments: ReadonlyMap<string, { readonly members: number; readonly still: number }>;
}

/** What was counted of each segment's companies, by segment id, and of all companies the scheme is about. */
export interface Counted {
  readonly segments: ReadonlyMap<string, Row>;
  readonly whole: Row;
}

/** A variable the segments are compared by. */
export interface Compared {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'category';
  /** What it tells; `traits` are neither needs nor response. */
  readonly tells: 'needs' | 'response' | 'traits';
}

/** A numeric variable in one group: known companies, mean and variance of its signed logarithm. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** How often each value of a category comes in one group. */
export type Shares = ReadonlyMap<string, number>;
