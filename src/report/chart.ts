import type { Measure } from './measure.ts';
import type { SegmentReference } from './text.ts';

/** What a mark stands for: a segment (keeps its colour everywhere) or a plain name. */
export type Label = string | SegmentReference;

/** Upright bars; several series stand side by side, or stacked as amounts or as shares of the whole. */
export interface BarChart {
  readonly kind: 'bars';
  readonly category: string;
  readonly categories: readonly Label[];
  readonly series: readonly { readonly label: Label; readonly values: readonly (number | null)[] }[];
  readonly measure: Measure;
  readonly stacked?: 'amount' | 'share';
}

/** Horizontal bars in the given order, usually largest first; `reference` draws a line, as the average. */
export interface RankedChart {
  readonly kind: 'ranked';
  readonly category: string;
  readonly value: string;
  readonly items: readonly { readonly label: Label; readonly value: number | null; readonly note?: string }[];
  readonly measure: Measure;
  readonly reference?: { readonly label: string; readonly value: number };
}

/** The map of segments: areas by size, a second figure written inside. Sizes are not negative. */
export interface SegmentMap {
  readonly kind: 'map';
  readonly category: string;
  readonly size: { readonly label: string; readonly measure: Measure };
  readonly detail?: { readonly label: string; readonly measure: Measure };
  readonly items: readonly { readonly label: Label; readonly size: number; readonly detail?: number | null }[];
}

/** A matrix of two banded variables; darker is more. `values[row][column]`; null is unknown or empty. */
export interface HeatMatrix {
  readonly kind: 'matrix';
  readonly rowTitle: string;
  readonly rows: readonly string[];
  readonly columnTitle: string;
  readonly columns: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly value: string;
  readonly measure: Measure;
}

/** What is left after each filter, in order; `alone` is what the filter would remove by itself, `worth` what was removed in money. */
export interface FunnelChart {
  readonly kind: 'funnel';
  readonly start: { readonly label: string; readonly remaining: number };
  readonly steps: readonly {
    readonly label: string;
    /** Compliance, ethics, risk and the like; written beside the filter. */
    readonly reason?: string;
    readonly remaining: number;
    readonly alone?: number | null;
    readonly worth?: number | null;
  }[];
  readonly measure: Measure;
  /** Currency of `worth`. */
  readonly currency?: string;
}

/** Movement between two sides; a segment that stands on both sides stays apart (from and to are not the same node). */
export interface FlowChart {
  readonly kind: 'flows';
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly flows: readonly { readonly from: Label; readonly to: Label; readonly value: number }[];
  readonly measure: Measure;
}

/** Development over dates (ISO, ascending); `low` and `high` draw the interval. Null leaves a gap. */
export interface LineChart {
  readonly kind: 'line';
  readonly dates: readonly string[];
  readonly series: readonly {
    readonly label: Label;
    readonly values: readonly (number | null)[];
    readonly low?: readonly (number | null)[];
    readonly high?: readonly (number | null)[];
  }[];
  readonly measure: Measure;
}

/** One dot an item with its interval, or two joined dots when `before` is given (a lollipop between then and now). */
export interface DotChart {
  readonly kind: 'dots';
  readonly category: string;
  readonly value: string;
  /** What the first dot is, when items carry `before`. */
  readonly before?: string;
  readonly items: readonly {
    readonly label: Label;
    readonly value: number | null;
    readonly before?: number | null;
    readonly low?: number;
    readonly high?: number;
    readonly sample?: number;
  }[];
  readonly measure: Measure;
  readonly reference?: { readonly label: string; readonly value: number };
}

/** Two measures against each other, as attractiveness x competitive strength; `size` makes bubbles. */
export interface ScatterChart {
  readonly kind: 'scatter';
  readonly category: string;
  readonly x: { readonly label: string; readonly measure: Measure };
  readonly y: { readonly label: string; readonly measure: Measure };
  readonly size?: { readonly label: string; readonly measure: Measure };
  readonly items: readonly { readonly label: Label; readonly x: number; readonly y: number; readonly size?: number }[];
}

/** Many items as small points in two directions without a scale of their own, coloured by group; each group's name stands at its middle. */
export interface PointChart {
  readonly kind: 'points';
  readonly category: string;
  /** What each direction is, in words. */
  readonly x: string;
  readonly y: string;
  readonly groups: readonly { readonly label: Label; readonly points: readonly (readonly [number, number])[] }[];
}

/** Box plots down the page: least, quartiles and greatest of each item; `reference` draws a line. */
export interface BoxChart {
  readonly kind: 'boxes';
  readonly category: string;
  readonly value: string;
  readonly items: readonly {
    readonly label: Label;
    readonly five: readonly [number, number, number, number, number];
  }[];
  readonly measure: Measure;
  readonly reference?: { readonly label: string; readonly value: number };
}

/**
 * A tree of merges: branches from left to right, joined at heights. A node below the number of branches is a branch, above it the
 * merge of that place.
 */
export interface MergeChart {
  readonly kind: 'merges';
  readonly category: string;
  readonly height: string;
  readonly branches: readonly { readonly label: Label; readonly size: number }[];
  readonly merges: readonly { readonly left: number; readonly right: number; readonly height: number }[];
}

/** A measure along a number, where lines are drawn through it: those in use now are dashed. Points ascend; null leaves a gap. */
export interface CurveChart {
  readonly kind: 'curve';
  readonly x: { readonly label: string; readonly measure: Measure };
  readonly y: { readonly label: string; readonly measure: Measure };
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly lines: readonly { readonly at: number; readonly now: boolean }[];
}

export type Chart =
  | BarChart
  | RankedChart
  | SegmentMap
  | HeatMatrix
  | FunnelChart
  | FlowChart
  | LineChart
  | DotChart
  | ScatterChart
  | PointChart
  | BoxChart
  | MergeChart
  | CurveChart;

/** The name a label is written with. */
export function nameOf(label: Label): string {
  return typeof label === 'string' ? label : label.name;
}
