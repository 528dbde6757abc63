import type { BoundPlan } from '../../../model/bound.ts';
import type { TableName } from '../../../sql/tree.ts';
import type { Artefacts } from '../../../stages/profile/fit.ts';
import type { Moment } from '../../../stages/profile/moment.ts';
import type { Pin } from '../../../stages/segment/pins.ts';
import type { Run } from '../../run/runs.ts';

/** Companies as a condition sees them now: the model as it is, over the data as they are, on top of the newest run where that still fits. */
export interface Ground {
  /** Another one when model, data or newest run are: two answers with the same are about the same companies. */
  readonly version: string;
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly artefacts: Artefacts;
  readonly pins: readonly Pin[];
  readonly pinTable: TableName;
  readonly run?: Run;
  /** The run's profile, when model and data are the run's own; without the columns answers lead to (`partial`) when people have answered since. */
  readonly stage?: { readonly table: TableName; readonly columns: readonly string[]; readonly partial?: true };
  /** Tables that hold an aggregate already, by its column; grows as questions ask for more. */
  readonly windows: Map<string, TableName>;
  /** Aggregates that are being put in tables now, by column. */
  readonly making: Map<string, Promise<void>>;
  /** How many companies conditions hold for, by their canonical text; grows likewise. */
  readonly counts: Map<string, number>;
}
