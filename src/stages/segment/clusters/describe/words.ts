import type { Transform } from '../../../../kernels/index.ts';
import type { ClusterMethod } from '../../../../model/clusters.ts';
import type { ClusterArtefact, ClusterLineage, ClusterModel } from '../../../profile/clusters.ts';

/** What people call the methods. */
const methodNames: Readonly<Record<ClusterMethod, string>> = {
  kmeans: 'k-means',
  gmm: 'a Gaussian mixture',
  hierarchical: "Ward's hierarchical clustering",
  kmedoids: 'k-medoids on Gower distances',
  lca: 'latent class analysis',
  tree: 'a decision tree',
};

const counted = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** How clusters were found, in a sentence: the method, on whom, and why so many. */
export function foundText(artefact: ClusterArtefact): string {
  const { method, model, clusters, fit } = artefact;
  if (model.method === 'tree') return treeText(artefact, model.target.name);
  const shape = model.method === 'gmm' ? ` (${model.covariance})` : '';
  const [first, last] = [fit.tried[0]?.k, fit.tried.at(-1)?.k];
  const chosen =
    fit.criterion === null || first === undefined || last === undefined
      ? ', as many as the model asks for'
      : `, the best of ${first} to ${last} by ${fit.criterion === 'bic' ? 'BIC' : 'silhouette'}`;
  return `${counted(clusters.length, 'cluster', 'clusters')} by ${methodNames[method]}${shape}${chosen}, ${foundOn(artefact)}.`;
}

function foundOn({ companies, fit }: ClusterArtefact): string {
  const of = fit.among > companies ? ` of ${fit.among.toLocaleString('en')}` : '';
  return `found on ${counted(companies, 'company', 'companies')}${of} as of ${fit.asOf}`;
}

function treeText(artefact: ClusterArtefact, target: string): string {
  const { explained, explained_error: error } = artefact.fit.statistics;
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  const tells =
    explained === undefined || error === undefined
      ? `nothing asked tells ${target}`
      : `in companies held out it explains ${percent(Math.max(0, explained))} of how ${target} differs (± ${percent(error)})`;
  return `${counted(artefact.clusters.length, 'segment', 'segments')} by a decision tree, ${foundOn(artefact)}: ${tells}.`;
}

/** What became of the variables before companies were compared, in a sentence. */
export function preparedText(model: ClusterModel): string {
  if (model.method === 'tree') return questionsText(model);
  if (model.method === 'lca')
    return `Every value of ${listed(model.items.map(({ name }) => name))} counts as an answer.`;
  const steps = model.recipe.map((each) => ('step' in each ? each.step : each));
  const numbers = steps.filter((step) => step.kind === 'numeric');
  const changed = numbers.filter((step) => step.transform.kind !== 'none');
  const kinds = [...new Set(changed.map((step) => step.transform.kind))];
  const plain = numbers.filter((step) => step.transform.kind === 'none');
  const words = steps.filter((step) => step.kind !== 'numeric');
  const parts = [
    ...kinds.map((kind) => {
      const own = changed.filter((step) => step.transform.kind === kind);
      return `${listed(own.map(({ name }) => name))} ${transformText(kind, own.length === 1)}`;
    }),
    ...(plain.length === 0
      ? []
      : [`${listed(plain.map(({ name }) => name))} ${transformText('none', plain.length === 1)}`]),
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

/** What a tree asked, and what it did not need to. */
function questionsText({ items, leaves }: Extract<ClusterModel, { method: 'tree' }>): string {
  const asked = new Set(leaves.flatMap(({ steps }) => steps.map(({ item }) => item)));
  const [used, idle] = [items.filter(({ name }) => asked.has(name)), items.filter(({ name }) => !asked.has(name))];
  const names = (of: typeof items): string => listed(of.map(({ name }) => name));
  if (used.length === 0) return `No question about ${names(idle)} was worth asking.`;
  return `It asks about ${names(used)}${idle.length === 0 ? '' : `; ${names(idle)} would tell nothing more`}.`;
}

function transformText(kind: Transform['kind'], one: boolean): string {
  switch (kind) {
    case 'none':
      return one ? 'as it is' : 'as they are';
    case 'log':
      return one ? 'by its logarithm' : 'by their logarithms';
    case 'log1p':
      return 'by the logarithm of one more';
    case 'asinh':
      return `by ${one ? 'its area sine' : 'their area sines'}, a logarithm for both signs`;
    case 'rank':
      return one ? 'by its rank' : 'by their ranks';
  }
}

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
