import { segmentKeys, type OutlineAnswer, type OutlineScheme } from '../../contract/model/outline.ts';
import { keysAt, nodeAt, textAt, type Path, type SourceNode } from '../../model/source/node.ts';
import { parseSource } from '../../model/source/parse.ts';
import { questionsIn } from './asked-in.ts';
import { requiredIn, thresholdsIn } from './thresholds.ts';

const methods = ['score', 'matrix', 'by', 'funnel', 'key_accounts', 'rfm', 'clusters'] as const;

/**
 * The schemes, exclusions and exceptions of a model text with where each stands in it: what an editor of parts shows and changes. It asks only that
 * the text is YAML; what is unfinished or wrong in it stands as it is written.
 */
export function outlineOf(text: string, file: string): OutlineAnswer {
  const { source, diagnostics } = parseSource(text, file);
  if (source === undefined) return { ...partsOf(nothing), diagnostics: [...diagnostics] };
  return partsOf(source.root);
}

const nothing: SourceNode = { kind: 'map', entries: [], flow: false, start: 0, end: 0 };

function partsOf(root: SourceNode): OutlineAnswer {
  return {
    diagnostics: [],
    schemes: keysAt(root, ['schemes']).map((id) => schemeOf(root, id)),
    exclusions: [...exclusionsIn(root, 'exclusions'), ...exclusionsIn(root, 'qualifiers')],
    exceptions: exceptionsIn(root),
    owners: ownersIn(root),
    questions: questionsIn(root),
    thresholds: thresholdsIn(root),
    required: requiredIn(root),
    settings: {
      name: wordsAt(root, ['name']),
      currency: wordsAt(root, ['currency']),
      as_of: wordsAt(root, ['as_of']),
      fiscal_year: wordsAt(root, ['fiscal_year']),
      turnover: wordsAt(root, ['turnover']),
    },
  };
}

function schemeOf(root: SourceNode, id: string): OutlineScheme {
  const path = ['schemes', id];
  const isBare = nodeAt(root, path)?.kind === 'list';
  const keys = keysAt(root, path);
  const method = isBare || keys.includes('rules') ? 'rules' : (methods.find((each) => keys.includes(each)) ?? null);
  const list =
    method === 'rules' ? (isBare ? path : [...path, 'rules']) : method === 'funnel' ? [...path, 'funnel'] : null;
  const [within] = keysAt(root, [...path, 'within']);
  return {
    id,
    path,
    name: isBare ? null : wordsAt(root, [...path, 'name']),
    description: isBare ? null : wordsAt(root, [...path, 'description']),
    method,
    overlapping: wordsAt(root, [...path, 'overlapping']) === 'true',
    ignores_exclusions: wordsAt(root, [...path, 'exclusions']) === 'ignore',
    within: within === undefined ? null : { scheme: within, segments: textsAt(root, [...path, 'within', within]) },
    list: list === null || nodeAt(root, list)?.kind === 'map' ? null : list,
    bare: isBare,
    rules: method === 'rules' && list !== null ? rulesIn(root, list) : [],
    filters: method === 'funnel' && list !== null ? filtersIn(root, list) : [],
  };
}

const rulesIn = (root: SourceNode, list: Path): OutlineScheme['rules'] =>
  placesIn(root, list).map((path) => ({
    path: [...path],
    name: wordsAt(root, [...path, 'segment']) ?? '',
    when_path: [...path, 'when'],
    when: wordsAt(root, [...path, 'when']),
    about: Object.fromEntries(
      segmentKeys.flatMap((key) => {
        const text = wordsAt(root, [...path, key]);
        return text === null ? [] : [[key, text]];
      }),
    ),
  }));

/** A funnel is written as name → condition, or as a list of conditions, each with or without a name. */
function filtersIn(root: SourceNode, funnel: Path): OutlineScheme['filters'] {
  const node = nodeAt(root, funnel);
  if (node?.kind === 'map') {
    return keysAt(root, funnel).map((name) => {
      const path = [...funnel, name];
      return { path, name, when_path: path, when: wordsAt(root, path) };
    });
  }
  return placesIn(root, funnel).map((path) => {
    const bare = wordsAt(root, path);
    if (bare !== null) return { path: [...path], name: bare, when_path: [...path], when: bare };
    const when = wordsAt(root, [...path, 'when']);
    return { path: [...path], name: wordsAt(root, [...path, 'filter']) ?? '', when_path: [...path, 'when'], when };
  });
}

const exclusionsIn = (root: SourceNode, key: 'exclusions' | 'qualifiers'): OutlineAnswer['exclusions'] =>
  placesIn(root, [key]).map((path) => ({
    path: [...path],
    name: wordsAt(root, [...path, 'name']) ?? '',
    when_path: [...path, 'when'],
    when: wordsAt(root, [...path, 'when']),
    qualifier: key === 'qualifiers',
    kind: wordsAt(root, [...path, 'kind']) ?? 'fit',
    reason: wordsAt(root, [...path, 'reason']),
    until: wordsAt(root, [...path, 'until']),
  }));

const exceptionsIn = (root: SourceNode): OutlineAnswer['exceptions'] =>
  placesIn(root, ['exceptions']).map((path) => ({
    path: [...path],
    name: wordsAt(root, [...path, 'name']) ?? '',
    when_path: [...path, 'when'],
    when: wordsAt(root, [...path, 'when']),
    companies: textsAt(root, [...path, 'companies']),
    reason: wordsAt(root, [...path, 'reason']),
    owner: wordsAt(root, [...path, 'owner']),
    review: wordsAt(root, [...path, 'review']),
  }));

const ownersIn = (root: SourceNode): OutlineAnswer['owners'] =>
  placesIn(root, ['owners']).map((path) => ({
    path: [...path],
    name: wordsAt(root, [...path, 'name']) ?? '',
    when_path: [...path, 'when'],
    when: wordsAt(root, [...path, 'when']),
    capacity: wordsAt(root, [...path, 'capacity']),
  }));

function placesIn(root: SourceNode, list: Path): readonly Path[] {
  const node = nodeAt(root, list);
  return node?.kind === 'list' ? node.items.map((_, index) => [...list, index]) : [];
}

const wordsAt = (root: SourceNode, path: Path): string | null => textAt(root, path) ?? null;

/** One text or several. */
function textsAt(root: SourceNode, path: Path): string[] {
  const one = wordsAt(root, path);
  return one === null ? placesIn(root, path).flatMap((each) => wordsAt(root, each) ?? []) : [one];
}
