import type { ClusterRequest, ClusterTransform } from '../../../../src/contract/clusters/lab.ts';

/** What is asked of the lab, as it stands in the address: a link asks the same. */
export type Question = Pick<
  ClusterRequest,
  'scheme' | 'on' | 'target' | 'within' | 'missing' | 'transform' | 'ks' | 'methods'
>;

const transforms: readonly ClusterTransform[] = ['propose', 'none', 'log', 'log1p', 'asinh', 'rank'];
const methodsKnown: readonly NonNullable<Question['methods']>[number][] = [
  'kmeans',
  'gmm',
  'hierarchical',
  'kmedoids',
  'lca',
  'tree',
];

export function readQuestion(search: URLSearchParams): Question {
  const scheme = search.get('scheme');
  const on = search.getAll('on');
  const target = search.get('tell');
  const within = search.get('among');
  const transform = search.getAll('as').flatMap((each): [string, ClusterTransform][] => {
    const cut = each.lastIndexOf(':');
    const kind = transforms.find((known) => known === each.slice(cut + 1));
    return kind === undefined ? [] : [[each.slice(0, cut), kind]];
  });
  const ks = search
    .getAll('k')
    .map(Number)
    .filter((k) => Number.isInteger(k) && k >= 2 && k <= 15);
  const methods = methodsKnown.filter((each) => search.getAll('method').includes(each));
  return {
    ...(scheme === null ? {} : { scheme }),
    ...(on.length === 0 ? {} : { on }),
    ...(target === null ? {} : { target }),
    ...(within === null || within === '' ? {} : { within }),
    ...(search.get('gaps') === 'fill' ? { missing: 'fill' as const } : {}),
    ...(transform.length === 0 ? {} : { transform: Object.fromEntries(transform) }),
    ...(ks.length === 0 ? {} : { ks }),
    ...(methods.length === 0 ? {} : { methods }),
  };
}

export function writeQuestion({
  scheme,
  on,
  target,
  within,
  missing,
  transform,
  ks,
  methods,
}: Question): URLSearchParams {
  const search = new URLSearchParams();
  if (scheme !== undefined) search.set('scheme', scheme);
  for (const each of on ?? []) search.append('on', each);
  if (target !== undefined) search.set('tell', target);
  if (within !== undefined) search.set('among', within);
  if (missing === 'fill') search.set('gaps', 'fill');
  for (const [variable, kind] of Object.entries(transform ?? {})) search.append('as', `${variable}:${kind}`);
  for (const k of ks ?? []) search.append('k', String(k));
  for (const method of methods ?? []) search.append('method', method);
  return search;
}

/** Adds or takes out a variable; what was decided about one that goes is forgotten with it. */
export function withVariables(question: Question, on: readonly string[]): Question {
  const { transform, on: _before, ...rest } = question;
  const kept = Object.entries(transform ?? {}).filter(([variable]) => on.includes(variable));
  return {
    ...rest,
    ...(on.length === 0 ? {} : { on: [...on] }),
    ...(kept.length === 0 ? {} : { transform: Object.fromEntries(kept) }),
  };
}

/** Takes what segments are to tell, or nothing. It is not asked by itself, and methods and numbers are chosen anew: a tree is grown otherwise than clusters. */
export function withTarget(question: Question, target: string | null): Question {
  const { target: _before, methods: _methods, ks: _ks, on = [], ...rest } = question;
  const asked = on.filter((each) => each !== target);
  const next = withVariables({ ...rest, on }, asked);
  return target === null ? next : { ...next, target };
}
