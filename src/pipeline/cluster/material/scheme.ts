import { fail } from '../../../diagnostics/diagnostic.ts';
import type { MixedColumn } from '../../../kernels/index.ts';
import { printName } from '../../../model/expression/syntax/print.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import { probabilityName, secondName } from '../../../model/normalise/names.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { segmentsOf } from '../../../stages/segment/segments.ts';
import { schemeOf } from '../../ask/question.ts';
import type { OwnClusters } from '../find/own-clusters.ts';
import type { CompanyTable } from './read.ts';

/** A scheme of clusters as the model has it. */
export interface ClusterScheme {
  readonly scheme: SchemePlan;
  readonly clusters: ClustersPlan;
  /** Whom the scheme is about, as a condition; absent for everybody. */
  readonly within: string | undefined;
  /** Columns that hold who is where. */
  readonly columns: { readonly segment: string; readonly probability: string; readonly second: string };
}

/** @throws InputError when there is no such scheme, or it is made another way */
export function clusterSchemeOf(bound: BoundPlan, wanted: string): ClusterScheme {
  const scheme = schemeOf(bound, wanted);
  const { method, id, within } = scheme;
  if (method.kind !== 'clusters') return fail('discover/not-clusters', { scheme: id, kind: method.kind });
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return {
    scheme,
    clusters: method,
    within:
      within === undefined ? undefined : `${printName(within.scheme)} in (${within.segments.map(text).join(', ')})`,
    columns: { segment: id, probability: probabilityName(id), second: secondName(id) },
  };
}

/** The condition of a scheme and one that was asked for, together. */
export function bothConditions(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return `(${one}) and (${other})`;
}

/** The clusters of the newest run, as plain data. */
export function ownClusters({ scheme, clusters, columns }: ClusterScheme, table: CompanyTable): OwnClusters {
  const held = (name: string): MixedColumn | undefined => table.variables.get(name)?.column;
  return {
    clusters,
    segments: segmentsOf(scheme, table.ground.bound).map(({ id, name }) => ({ id, name })),
    held: { segment: held(columns.segment), probability: held(columns.probability), second: held(columns.second) },
  };
}
