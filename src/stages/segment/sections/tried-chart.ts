import type { Block } from '../../../report/document.ts';
import type { ClusterArtefact, ClusterFit } from '../../profile/clusters.ts';
import { percent } from './reference.ts';

/** Every number of clusters that was tried, with what they were compared by. */
export function triedChart({ clusters, fit }: ClusterArtefact): readonly Block[] {
  if (fit.criterion === null || fit.tried.length < 2) return [];
  if (fit.criterion === 'explained') return explainedChart(fit, clusters.length);
  const byBic = fit.criterion === 'bic';
  const what = byBic ? 'BIC' : 'mean silhouette';
  return [
    {
      type: 'chart',
      title: `Of ${fit.tried[0]?.k ?? ''} to ${fit.tried.at(-1)?.k ?? ''} clusters, ${clusters.length} have the best ${what}`,
      alternative: `The ${what} of each number of clusters that was tried.`,
      chart: {
        kind: 'dots',
        category: 'Clusters',
        value: byBic ? 'BIC behind the best' : 'Mean silhouette',
        items: fit.tried.map(({ k, value }) => ({
          label: String(k),
          value: byBic ? value - Math.max(...fit.tried.map((each) => each.value)) : value,
        })),
        measure: byBic ? { kind: 'number', decimals: 0 } : { kind: 'number', decimals: 2 },
      },
      note: byBic
        ? 'BIC weighs how well the clusters explain the values against how many figures they take; 0 is the best.'
        : 'Silhouette: from 0, companies between two clusters, to 1, clusters far apart.',
    },
  ];
}

/** What trees of each size explain of the target in companies they were not grown from. */
function explainedChart({ tried }: ClusterFit, segments: number): readonly Block[] {
  const own = tried.find(({ k }) => k === segments)?.value ?? 0;
  const best = tried.reduce((most, each) => (each.value > most.value ? each : most), { k: 1, value: 0 });
  const more = best.k > segments ? `; ${best.k} would explain ${percent(best.value)}, no surer` : '';
  return [
    {
      type: 'chart',
      title: `${segments} segments explain ${percent(Math.max(0, own))} of the target${more}`,
      alternative: 'The share of the target that trees with each number of segments explain in companies held out.',
      chart: {
        kind: 'dots',
        category: 'Segments',
        value: 'Explained',
        items: tried.map(({ k, value }) => ({ label: String(k), value })),
        measure: { kind: 'share', decimals: 0 },
      },
      note: 'Explained: 1 less the squared error against that of asking nothing, in companies the questions were not found on. The fewest segments are kept that are within one standard error of the best.',
    },
  ];
}
