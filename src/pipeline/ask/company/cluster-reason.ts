import type { Row } from '../../../engine/engine.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { probabilityName, secondName } from '../../../model/normalise/names.ts';
import type { ClusterArtefact } from '../../../stages/profile/clusters.ts';
import { clusterReasons, type ClusterReason } from '../../../stages/segment/clusters/describe/reasons.ts';
import { treeReason } from './tree-reason.ts';
import { readColumns } from '../../../stages/segment/clusters/read-columns.ts';

const MOST_REASONS = 3;

/** Why a company is in its cluster, in words: how sure that is, what comes next, and which variables say so most. */
export function clusterReason(
  scheme: SchemePlan,
  artefact: ClusterArtefact,
  names: ReadonlyMap<string, string>,
  row: Row,
): string {
  const { method } = scheme;
  if (method.kind !== 'clusters') throw new Error(`${scheme.id} is no scheme of clusters`);
  const own = String(row[scheme.id]);
  const next = row[secondName(scheme.id)];
  const probability = Number(row[probabilityName(scheme.id)] ?? NaN);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const ids = artefact.clusters.map((each) => each.id);
  const columns = readColumns(method.items, [row], artefact.method);
  if (artefact.model.method === 'tree') {
    const segmentName = (segment: number): string => nameOf(ids[segment] ?? '');
    const places = [ids.indexOf(own), ids.indexOf(String(next))] as const;
    const sure = probability < 1 ? `, ${percent(probability)} sure` : '';
    return treeReason(artefact.model, columns, ...places, segmentName, sure);
  }
  if (typeof next !== 'string') return `${nameOf(own)} is the only cluster.`;
  const sure = `${nameOf(own)} is the likeliest cluster, ${percent(probability)} sure; ${nameOf(next)} is next.`;
  const uncertain =
    probability < method.lowConfidence
      ? ` That is less than the ${percent(method.lowConfidence)} the model asks for: the company lies on a border.`
      : '';
  const reasons = clusterReasons(artefact.model, columns, ids.indexOf(own), ids.indexOf(next));
  const strongest = reasons.filter((each) => each.weight > 0).slice(0, MOST_REASONS);
  const against = reasons.findLast((each) => each.weight < 0);
  const said = (each: ClusterReason): string =>
    `${each.variable} is ${each.value} (typical there ${each.own}, of ${nameOf(next)} ${each.other})`;
  return [
    `${sure}${uncertain}`,
    ...(strongest.length === 0 ? [] : [`What speaks for it most: ${strongest.map(said).join('; ')}.`]),
    ...(against === undefined ? [] : [`What speaks most against it: ${said(against)}.`]),
  ].join(' ');
}

const percent = (share: number): string => {
  const shown = Math.round(100 * share);
  return shown === 100 && share < 1 ? 'more than 99%' : `${shown}%`;
};
