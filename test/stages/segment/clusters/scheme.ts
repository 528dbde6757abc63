import { sentence } from '../../../../src/diagnostics/diagnostic.ts';
import type { Row } from '../../../../src/engine/engine.ts';
import { bind } from '../../../../src/model/bind.ts';
import type { BoundPlan } from '../../../../src/model/bound.ts';
import type { ClustersPlan } from '../../../../src/model/clusters.ts';
import { normalise } from '../../../../src/model/normalise.ts';
import { readModel } from '../../../../src/model/read.ts';
import { columns } from '../../../model/catalogue.ts';
import type { Learning } from '../../../../src/stages/segment/clusters/learn.ts';
import type { ClusterRequest } from '../../../../src/stages/profile/fit.ts';

/** A model with one scheme of clusters, `s`, over companies with a few numbers (`a`, `b`, `c`), words (`w`, `v`) and yes or no (`y`, `z`). */
export function boundClusters(clusters: string, more = ''): BoundPlan {
  const text = `firmament: 1\nname: T\ncurrency: NOK\nschemes:\n  s:\n    clusters: ${clusters}\n${more}`;
  const { file, diagnostics } = readModel(text, 'm.yaml');
  const { plan, diagnostics: found } = file === undefined ? { diagnostics } : normalise(file);
  if (plan === undefined) throw new Error(found.map((each) => sentence(each)).join('\n'));
  const source = { source: 'x', table: 'companies__x', repeats: false, versions: false, columns: columns(spelled) };
  const { bound, diagnostics: bindings } = bind(plan, { dataVersion: 1, companies: [source], tables: [] });
  if (bound === undefined) throw new Error(bindings.map((each) => sentence(each)).join('\n'));
  return bound;
}

const spelled = 'a:n b:n c:n w:c v:t y:b z:b';
export const attributeNames = ['a', 'b', 'c', 'w', 'v', 'y', 'z'] as const;

/** The scheme's plan, once bound. */
export function clustersOf(bound: BoundPlan): ClustersPlan & { readonly method: NonNullable<ClustersPlan['method']> } {
  const method = bound.plan.schemes[0]?.method;
  if (method?.kind !== 'clusters' || method.method === undefined) throw new Error('no clusters');
  return { ...method, method: method.method };
}

export const requestOf = (bound: BoundPlan): ClusterRequest => ({
  kind: 'clusters',
  name: 's',
  plan: clustersOf(bound),
  definition: 'd',
  place: { file: 'm.yaml', line: 5 },
});

export const learning: Learning = { asOf: '2025-12-31', dataVersion: 1 };

/** Rows as the sample's statement gives them. */
export const sampleRows = (
  values: readonly (readonly Row[string][])[],
  targets?: readonly Row[string][],
): readonly Row[] =>
  values.map((row, index) => ({
    _company: index + 1,
    ...Object.fromEntries(row.map((value, place) => [`v${place + 1}`, value])),
    ...(targets === undefined ? {} : { target: targets[index] ?? null }),
    among_companies: values.length,
  }));
