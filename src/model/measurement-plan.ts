import type { Place } from '../diagnostics/diagnostic.ts';
import type { Condition } from './condition-plan.ts';

/** What is measured by segment. */
export interface MeasurementPlan {
  readonly penetration: {
    /** Which companies are customers. */
    readonly customers?: Condition;
    /** Sources that together hold the whole market. */
    readonly register?: readonly string[];
    readonly place: Place;
  };
}
