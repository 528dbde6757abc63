import type { BoundPlan } from '../../model/bound.ts';
import type { Dialect, Select, Statement, TableName } from '../../sql/tree.ts';
import { compileChain } from '../../stages/profile/chain.ts';
import type { ClusterArtefact } from '../../stages/profile/clusters.ts';
import type { Artefact, Artefacts, FitRequest } from '../../stages/profile/fit.ts';
import { fitQuery } from '../../stages/profile/fit-query.ts';
import { lowering } from '../../stages/profile/lowering.ts';
import type { Moment } from '../../stages/profile/moment.ts';
import { finalColumns, stageColumns, type ProfileColumns } from '../../stages/segment/columns-of.ts';
import { withClusters } from '../../stages/segment/clusters/fitted-plan.ts';
import { pinColumns, type Pin } from '../../stages/segment/pins.ts';
import { deriveAll, populationColumn, readiness } from '../../stages/segment/profile.ts';
import { scratch } from '../scratch.ts';

export interface ComputeRequest {
  readonly bound: BoundPlan;
  readonly moment: Moment;
  readonly pins: readonly Pin[];
  readonly pinTable: TableName;
  /** Fitted before (a counterfactual run scores by what was learned then); what is missing is fitted now. */
  readonly artefacts: Artefacts;
  /** Of a run whose clusters may be found again: what they were before, and the data they are found on. */
  readonly fits?: { readonly dataVersion: number; readonly replaced: Readonly<Record<string, ClusterArtefact>> };
  readonly into: TableName;
  readonly only?: TableName;
}

export interface Computed {
  readonly artefacts: Artefacts;
  /** Columns of the table beside `_company`. */
  readonly columns: readonly string[];
}

/** What computing a profile takes: statements to run for their effect, and questions to the data whose answer is what is fitted. */
export type ProfileStep =
  | { readonly kind: 'make' | 'drop'; readonly statement: Statement }
  | { readonly kind: 'fit'; readonly request: FitRequest; readonly statement: Select };

/**
 * The steps that compute the profile with all schemes into a table, one row a company. What must be learned first (quantile cuts,
 * thresholds) is fitted on what could be computed without it; the rest is computed on top of that. Pure: whoever takes the steps
 * answers each `fit` with what was learned.
 */
export function* profileSteps(
  request: ComputeRequest,
  dialect: Dialect,
): Generator<ProfileStep, Computed, Artefact | undefined> {
  const { moment, pins } = request;
  const learned = new Map<string, Artefact>(Object.entries(request.artefacts));
  let stage: { readonly table: TableName; readonly columns: readonly string[] } | undefined;
  for (let generation = 1; ; generation += 1) {
    const artefacts: Artefacts = Object.fromEntries(learned);
    const bound = withClusters(request.bound, artefacts);
    const derived = deriveAll(bound, moment.asOf, artefacts, pins);
    const { ready, next } = readiness(derived);
    const done = ready.length === derived.length;
    const columns: ProfileColumns = done ? finalColumns(bound, derived) : stageColumns(bound, derived, ready, pins);
    const into = done ? request.into : scratch(dialect, `stage_${generation}`);
    const query = compileChain({
      bound,
      moment,
      derived: ready,
      keep: columns.names,
      aggregates: columns.aggregates,
      ...(request.only === undefined ? {} : { only: request.only }),
      ...(stage === undefined ? { beside: pinColumns(pins, request.pinTable) } : { stage }),
      ...(ready.some((each) => each.name === populationColumn) ? { where: populationColumn } : {}),
    });
    yield { kind: 'make', statement: { kind: 'create-table-as', name: into, query } };
    if (stage !== undefined) yield { kind: 'drop', statement: { kind: 'drop-table', name: stage.table } };
    if (done) return { artefacts, columns: columns.names };
    if (next.length === 0) throw new Error('a fit waits for itself');
    stage = { table: into, columns: columns.names };
    for (const { name, fit } of next) {
      if (fit === undefined) continue;
      const artefact = yield { kind: 'fit', request: fit, statement: fitQuery(fit, into, lowering(bound, moment)) };
      if (artefact === undefined) throw new Error('a fit was not answered');
      learned.set(name, artefact);
    }
  }
}
