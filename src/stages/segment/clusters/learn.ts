import { createHash } from 'node:crypto';
import { diagnose, fail, InputError, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Row } from '../../../engine/engine.ts';
import type { Watch } from '../../../kernels/index.ts';
import { amongColumn, sampleSize, targetColumn, valueColumn, weightColumn } from '../../profile/cluster-query.ts';
import type { ClusterArtefact } from '../../profile/clusters.ts';
import type { ClusterRequest } from '../../profile/fit.ts';
import { findClusters } from './find/find.ts';
import { nameClusters } from './match.ts';
import { prepareClusters } from './find/prepare.ts';
import { quantised } from './quantise.ts';
import { readColumns, readTarget } from './read-columns.ts';
import { scoreColumns } from './score.ts';
import { findTree } from './tree/find.ts';

/** The run clusters are found by, and the clusters there were before. */
export interface Learning {
  readonly asOf: string;
  readonly dataVersion: number;
  readonly before?: {
    readonly artefact: ClusterArtefact;
    /** The cluster each company was in, by its key. */
    readonly members: ReadonlyMap<number, string>;
  };
}

/**
 * Finds the clusters a scheme asks for on the rows of its sample.
 *
 * @throws InputError at the scheme's place: too few companies, nothing in which they differ, a variable nobody has, too many values
 */
export function learnClusters(
  request: ClusterRequest,
  rows: readonly Row[],
  learning: Learning,
  watch: Watch = {},
): ClusterArtefact {
  try {
    return learn(request, rows, learning, watch);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.diagnostics.map((each) => ({ ...each, place: request.place })));
  }
}

function learn(
  request: ClusterRequest,
  rows: readonly Row[],
  { asOf, dataVersion, before }: Learning,
  watch: Watch,
): ClusterArtefact {
  const { plan, name: scheme } = request;
  const method = plan.method ?? 'kmeans';
  if (rows.length === 0) fail('clusters/nobody', { scheme, companies: 0 });
  const columns = readColumns(plan.items, rows, method);
  const prepared = prepareClusters(columns, { ...plan, method });
  const count = prepared.rows.length;
  if (count < 2) fail('clusters/nobody', { scheme, companies: count });
  const { weights: counted, ...asked } = plan;
  const weights = counted === undefined ? {} : { weights: weightsOf(rows, prepared.rows) };
  const options = { ...asked, ...weights, ...watch, method };
  const found =
    prepared.kind === 'questions'
      ? findTree(prepared, { ...options, ...targetOf(request, rows, prepared.rows) })
      : findClusters(prepared, options);
  const { solution } = found;
  const model = quantised(solution.model);
  // Placed as every other company is: a tree, and a search that ended early, may have had a few elsewhere.
  const { best } = scoreColumns(model, columns);
  const members = before && rows.map((row) => before.members.get(Number(row['_company'])));
  const named = nameClusters(best, solution.k, before && members && { artefact: before.artefact, members });
  const sizes = named.ids.map((_, group) => best.filter((each) => each === group).length);
  const among = Number(rows[0]?.[amongColumn] ?? rows.length);
  return {
    kind: 'clusters',
    method,
    model,
    clusters: named.ids.map((id, group) => ({
      id,
      companies: sizes[group] ?? 0,
      share: quantised((sizes[group] ?? 0) / count),
    })),
    companies: count,
    highest: named.highest,
    fit: {
      fingerprint: fingerprintOf(request, rows),
      definition: request.definition,
      asOf,
      dataVersion,
      seed: plan.seed,
      among,
      statistics: quantised(solution.statistics),
      converged: solution.converged,
      tried: quantised(found.tried),
      criterion: found.criterion,
      structure: found.structure,
      ...(named.lineage === undefined ? {} : { before: quantised(named.lineage) }),
    },
    notes: [
      ...sampled(among, sampleSize(plan)),
      ...prepared.notes,
      ...found.notes,
      ...(method === 'tree' ? [] : whole(found.structure, scheme)),
    ],
  };
}

/** The target of a tree over the rows that take part. */
function targetOf({ plan, name }: ClusterRequest, rows: readonly Row[], kept: Int32Array) {
  const { target: about } = plan;
  if (about === undefined) throw new Error('a bound tree has a target');
  return {
    name,
    about,
    target: readTarget(
      about,
      Array.from(kept, (row) => rows[row] ?? {}),
    ),
  };
}

/** A company without a known, positive weight counts for nothing. */
const weightsOf = (rows: readonly Row[], kept: Int32Array): Float64Array =>
  Float64Array.from(kept, (row) => Math.max(0, Number(rows[row]?.[weightColumn] ?? 0)));

/** Hash of the values and their companies, in order. */
function fingerprintOf({ plan }: ClusterRequest, rows: readonly Row[]): string {
  const hash = createHash('sha256');
  for (const row of rows)
    hash.update(
      `${JSON.stringify([row['_company'], ...plan.items.map((_, index) => row[valueColumn(index)]), row[weightColumn], ...(plan.target === undefined ? [] : [row[targetColumn]])])}\n`,
    );
  return hash.digest('hex');
}

const sampled = (among: number, size: number): readonly Diagnostic[] =>
  among <= size ? [] : [diagnose('clusters/sampled', { size, among }, {}, 'note')];

const whole = (structure: boolean | null, scheme: string): readonly Diagnostic[] =>
  structure === false ? [diagnose('clusters/no-structure', { scheme }, {}, 'warning')] : [];
