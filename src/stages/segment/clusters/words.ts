import type { ClusterMethod } from '../../../model/clusters.ts';
import type { ClusterArtefact, ClusterLineage, ClusterModel } from '../../profile/clusters.ts';

/** What people call the methods. */
export const methodNames: Readonly<Record<ClusterMethod, string>> = {
  kmeans: 'k-means',
  gmm: 'a Gaussian mixture',
  hierarchical: "Ward's hierarchical clustering",
  kmedoids: 'k-medoids on Gower distances',
  lca: 'latent class analysis',
};

const counted = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** How clusters were found, in a sentence: the method, on whom, and why so many. */
export function foundText({ method, model, clusters, companies, fit }: ClusterArtefact): string {
  const shape = model.method === 'gmm' ? ` (${model.covariance})` : '';
  const [first, last] = [fit.tried[0]?.k, fit.tried.at(-1)?.k];
  const chosen =
    fit.criterion === null || first === undefined || last === undefined
      ? ', as many as the model asks for'
      : `, the best of ${first} to ${last} by ${fit.criterion === 'bic' ? 'BIC' : 'silhouette'}`;
  const of = fit.among > companies ? ` of ${fit.among.toLocaleString('en')}` : '';
  return `${counted(clusters.length, 'cluster', 'clusters')} by ${methodNames[method]}${shape}${chosen}, found on ${counted(companies, 'company', 'companies')}${of} as of ${fit.asOf}.`;
}

/** What became of the variables before companies were compared, in a sentence. */
export function preparedText(model: ClusterModel): string {
  if (model.method === 'lca')
    return `Every value of ${listed(model.items.map(({ name }) => name))} counts as an answer.`;
  const steps = model.recipe.map((each) => ('step' in each ? each.step : each));
  const numbers = steps.filter((step) => step.kind === 'numeric');
  const changed = numbers.filter((step) => step.transform.kind !== 'none');
  const plain = numbers.filter((step) => step.transform.kind === 'none');
  const words = steps.filter((step) => step.kind !== 'numeric');
  const parts = [
    ...changed.map((step) => `${step.name} ${transformNames[step.transform.kind]}`),
    ...(plain.length === 0
      ? []
      : [`${listed(plain.map(({ name }) => name))} as ${plain.length === 1 ? 'it is' : 'they are'}`]),
    ...(words.length === 0 ? [] : [`${listed(words.map(({ name }) => name))} word by word`]),
  ];
  const isScaled = numbers.some(({ scale }) => scale.center !== 0 || scale.scale !== 1);
  const filled = model.recipe.flatMap((each) =>
    each.kind === 'numeric' && !('step' in each) && each.fill !== null ? [each.name] : [],
  );
  const gaps = filled.length === 0 ? '' : ` A company without ${listed(filled, 'or')} gets the median.`;
  const scaled = !isScaled
    ? ''
    : model.method === 'kmedoids'
      ? ', each number as a share of its range'
      : numbers.length > 1
        ? ', all numbers brought to one scale'
        : '';
  return `Compared by ${parts.join('; ')}${scaled}.${gaps}`;
}

const transformNames = {
  none: 'as it is',
  log: 'by its logarithm',
  log1p: 'by the logarithm of one more',
  asinh: 'by its area sine, a logarithm for both signs',
  rank: 'by its rank',
} as const;

/** What became of the clusters there were before. */
export function lineageText({ kept, fresh, gone }: ClusterLineage, nameOf: (id: string) => string): string {
  const stays = kept.map(({ id, overlap }) => `${nameOf(id)} (${Math.round(100 * overlap)}% the same companies)`);
  return [
    kept.length === 0 ? 'None of the clusters before was found again.' : `Found again: ${listed(stays)}.`,
    ...(fresh.length === 0 ? [] : [`New: ${listed(fresh.map(nameOf))}.`]),
    ...(gone.length === 0 ? [] : [`Gone: ${listed(gone.map(nameOf))}.`]),
  ].join(' ');
}

function listed(parts: readonly string[], last = 'and'): string {
  const [end, ...others] = [...parts].reverse();
  return others.length === 0 ? (end ?? '') : `${others.reverse().join(', ')} ${last} ${end ?? ''}`;
}
