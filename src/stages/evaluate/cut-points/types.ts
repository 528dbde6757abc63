import type { BoundPlan } from '../../../model/bound.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import type { TableName } from '../../../sql/tree.ts';
import type { Moment } from '../../profile/moment.ts';

/** Where to draw the line through a number, so that the targets change most across it. */
export interface CutPointsInput {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly profile: TableName;
  readonly columns: readonly string[];
  /** A number or money of the profile. */
  readonly variable: string;
  readonly targets: readonly Target[];
  /** Only companies for which this holds. */
  readonly where?: ExpressionNode;
  readonly least: number;
  readonly most: number;
  readonly today?: { readonly source: string; readonly breaks: readonly number[] };
}

export interface Target {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'category';
  /** Money is compared in proportion. */
  readonly money: boolean;
}

/** How many companies a class must hold: one in a hundred, and ten. */
export const leastClass = (companies: number): number => Math.max(10, Math.ceil(companies / 100));

/** Distinct values up to this many are bins of their own; more are gathered into so many bins of equal size. */
export const mostBins = 256;

/** A category's rarer values than these are told together. */
export const mostValues = 12;
