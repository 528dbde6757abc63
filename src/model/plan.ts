import type { Condition } from './condition-plan.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { ClustersPlan } from './clusters.ts';
import type { AssessmentPlan } from './assessment.ts';
import type { ExpressionNode } from './expression/tree.ts';
import type { MeasurementPlan } from './measurement-plan.ts';
import type { ScorecardPlan } from './scorecard.ts';

/**
 * The model as plain data after reading and normalising: every shorthand expanded, every id fixed, every expression parsed.
 * It names no table that need exist; `bind` holds it against a workspace's catalogue.
 */
export interface Plan {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  /** The month years and quarters are counted from, 2-12; absent: January. */
  readonly yearStarts?: number;
  readonly asOf?: string;
  /** Attributes before their first observation: unknown, or as first observed. */
  readonly assume: 'unknown' | 'earliest';
  /** Value of one unit of a currency in the model's currency. */
  readonly rates: Readonly<Record<string, number>>;
  readonly sources: readonly SourcePlan[];
  readonly resolve: ResolvePlan;
  /** The money variable companies are weighed by in listings, funnels and reports. */
  readonly turnover?: { readonly name: string; readonly place: Place };
  /** Companies the model speaks of; absent: all. */
  readonly population?: Condition;
  readonly variables: readonly VariablePlan[];
  readonly exclusions: readonly ExclusionPlan[];
  readonly exceptions: readonly ExceptionPlan[];
  readonly schemes: readonly SchemePlan[];
  /** Questions people answer; absent: none. */
  readonly assessments?: readonly AssessmentPlan[];
  /** Who takes which companies, in order. */
  readonly owners: readonly OwnerPlan[];
  /** When a segment is good enough; no part of the model version, since no result of a run depends on it. */
  readonly scorecard?: ScorecardPlan;
  /** What is measured by segment; absent: what the defaults give. */
  readonly measurement?: MeasurementPlan;
  /** SHA-256 of the normalised plan's JSON without places: the model version of a run. */
  readonly hash: string;
}

export interface SourcePlan {
  /** Stable id of the source: `name` in the model, else made from the file's stem. */
  readonly id: string;
  /** Path or glob, relative to the model's folder. */
  readonly read: string;
  /** A kind (`orders`), an adapter (`brreg`, `hubspot`), or `table`. */
  readonly as: string;
  /** Name of the table the rows go to; by default the kind's. */
  readonly table?: string;
  /** Standard or own column → where it comes from in the file. */
  readonly map: Readonly<Record<string, ColumnMapping>>;
  /** Columns the map does not name: kept as own columns, or left out. */
  readonly others: 'keep' | 'drop';
  /** How rows find their company: which identifiers, tried in order. */
  readonly companyBy: readonly string[];
  /** Companies that rows name and no source holds are added; absent: the rows wait for them. */
  readonly unknownCompanies?: 'add';
  /** The date attributes were observed, when it is not the file's own date. */
  readonly observed?: string;
  /** Largest share of rejected rows with which the import still stands, 0-1. */
  readonly tolerance: number;
  readonly options: ReadOptions;
  readonly place: Place;
}

export interface ColumnMapping {
  readonly column: string;
  readonly type?: TypeName;
  /** Money: a column or a fixed code (`{column: valuta}` or `{code: EUR}`). */
  readonly currency?: { readonly column: string } | { readonly code: string };
  /** Another column, or a number, the value is multiplied by. */
  readonly times?: string;
  /** Date or instant pattern in strptime form, when it is not ISO. */
  readonly format?: string;
  /** What the file writes → what is meant. */
  readonly values?: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly personal?: boolean;
}

/** A type as the model spells it: `number`, `money`, `text`, `date`, `instant`, `boolean`, `category`, `code:nace`… */
export type TypeName = string;

export interface ReadOptions {
  /** Of a workbook with several sheets, of an archive with several files. */
  readonly sheet?: string;
  readonly member?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly encoding?: string;
  readonly decimal?: ',' | '.';
  readonly header?: boolean;
  readonly skip?: number;
}

export interface ResolvePlan {
  /** Identifiers that make two records one company, strongest first. */
  readonly match: readonly string[];
}

/** A column of the profile. Templates (bands, status, RFM, …) have become expressions or fits here. */
export interface VariablePlan {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly definition: VariableDefinition;
  /** The template it came from and the variable the model's author wrote, for messages and pages: `size`, `bands`. */
  readonly origin: { readonly variable: string; readonly template: string };
  readonly place: Place;
}

export type VariableDefinition =
  | {
      readonly kind: 'expression';
      readonly tree: ExpressionNode;
      readonly text: string;
      /** The order of a category's values (bands, status); otherwise the type follows from the tree. */
      readonly values?: readonly string[];
      /** Where the text stands in the file; absent when a template put it together. */
      readonly place?: Place;
    }
  /**
   * Groups of equal size by cut points fitted on the companies `among` selects; equal values share a group. Group 1 is the
   * lowest unless `descending`. Unknown stays unknown; companies outside `among` are scored by the same cuts when `everyone`, else
   * unknown.
   */
  | {
      readonly kind: 'quantiles';
      readonly of: ExpressionNode;
      readonly groups: number;
      readonly among?: ExpressionNode;
      readonly everyone: boolean;
      readonly descending: boolean;
      readonly names?: readonly string[];
      /** Published cut points in place of fitted ones, ascending, one fewer than groups. */
      readonly cuts?: readonly number[];
    };

export type ExclusionKind = 'compliance' | 'ethics' | 'risk' | 'reputation' | 'conflict of interest' | 'fit';

/** Companies left out of every scheme. Unknown passes, flagged. */
export interface ExclusionPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: ExclusionKind;
  /** A company is out when this holds; a qualifier is out when its condition does not hold. */
  readonly when: Condition;
  readonly qualifier: boolean;
  readonly reason?: string;
  /** Last day it applies. */
  readonly until?: string;
  readonly place: Place;
}

/** Companies kept in spite of an exclusion, or put in a segment they would not reach, on purpose. Compliance cannot be excepted. */
export interface ExceptionPlan {
  readonly id: string;
  readonly name: string;
  readonly companies: readonly string[];
  readonly when?: Condition;
  readonly reason: string;
  readonly owner: string;
  /** The date the exception is to be looked at again; after it a run warns. */
  readonly review: string;
  readonly place: Place;
}

/** A person companies can be given to. */
export interface OwnerPlan {
  readonly name: string;
  /** Companies the person can take; absent: all. */
  readonly when?: Condition;
  /** Most companies of one list the person can take; absent: no limit. */
  readonly capacity?: number;
}

export interface SchemePlan {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** False: a company may be in several segments. */
  readonly exclusive: boolean;
  /** Computed only for companies in these segments of another scheme; others have none. */
  readonly within?: { readonly scheme: string; readonly segments: readonly string[] };
  /** False: excluded companies are classified all the same. */
  readonly applyExclusions: boolean;
  readonly segments: readonly SegmentPlan[];
  readonly method: SchemeMethod;
  readonly place: Place;
}

export type SchemeMethod =
  /** Each segment has its `when`; the first that holds wins, or all that hold when the scheme overlaps. */
  | { readonly kind: 'rules'; readonly rules: readonly RulePlan[] }
  /** Points per criterion that holds; the sum is the variable `<scheme>_score`; levels from the highest down. */
  | { readonly kind: 'score'; readonly criteria: readonly CriterionPlan[]; readonly levels: readonly ScoreLevel[] }
  /**
   * Crossed category variables or schemes, in order. Cells name the segment of a combination: one value a dimension, null for any;
   * the first that fits wins. Other combinations are segments of their own, `a × b`.
   */
  | {
      readonly kind: 'matrix';
      readonly dimensions: readonly string[];
      readonly cells: readonly MatrixCell[];
    }
  /** A category variable's own values are the segments; `values` maps value to segment id where the model names them. */
  | {
      readonly kind: 'by';
      readonly variable: string;
      readonly values: readonly { readonly value: string; readonly segment: string }[];
    }
  /** Filters in order; a company is in the first segment when all hold. Unknown fails, counted. */
  | {
      readonly kind: 'funnel';
      readonly filters: readonly FilterPlan[];
      readonly passed: string;
      readonly stopped?: string;
    }
  /**
   * The largest by a number: the first `top`, or as many as make up `share` of its sum, or all above a value; `rest` is the scheme
   * that gives the others their segment.
   */
  | {
      readonly kind: 'key-accounts';
      readonly by: ExpressionNode;
      readonly rule: { readonly top: number } | { readonly share: number } | { readonly above: number };
      readonly segment: string;
      readonly rest?: string;
    }
  | ClustersPlan;

export interface MatrixCell {
  readonly values: readonly (string | null)[];
  readonly segment: string;
}

export interface RulePlan {
  readonly segment: string;
  /** Absent: everyone left. */
  readonly when?: Condition;
}

export interface CriterionPlan {
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
  readonly points: number;
}

export interface ScoreLevel {
  readonly segment: string;
  /** Smallest score of the level; absent in the last. */
  readonly from?: number;
}

export interface FilterPlan {
  readonly id: string;
  readonly name: string;
  readonly when: Condition;
}

/** A class of a scheme, with what people wrote about it. */
export interface SegmentPlan {
  readonly id: string;
  readonly name: string;
  readonly need?: string;
  readonly talkTo?: string;
  readonly offer?: string;
  readonly message?: string;
  readonly channel?: string;
  readonly owner?: string;
  readonly note?: string;
  /** Manual members and non-members, with who and why. */
  readonly include: readonly PinPlan[];
  readonly exclude: readonly PinPlan[];
  readonly place: Place;
}

/** Companies named by hand: by any identifier the workspace knows, or by a file with a column of them. */
export interface PinPlan {
  readonly companies: readonly string[];
  readonly file?: string;
  readonly by?: string;
  readonly why?: string;
}
