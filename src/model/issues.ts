import type { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { KINDS, KNOWN_KEYS } from './schema/section.ts';
import { keyAt, nodeAt, type Path, type SourceNode } from './source/node.ts';
import type { Source } from './source/parse.ts';
import { inFileOrder, placeAt } from './source/position.ts';

type Issue = z.core.$ZodIssue;

/** The schema's issues as diagnostics with the place of the value, what was expected there, and the nearest key or value. */
export function issuesToDiagnostics(issues: readonly Issue[], source: Source): readonly Diagnostic[] {
  return inFileOrder(fromIssues(issues, [], source));
}

/** A key that is missing because it was misspelt is told once, at the misspelling. */
function fromIssues(issues: readonly Issue[], above: Path, source: Source): readonly Diagnostic[] {
  const meant = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? pathsMeant(issue) : [])));
  const told = issues.filter((issue) => {
    const isThere = nodeAt(source.root, [...above, ...stepsOf(issue)]) !== undefined;
    return isThere || !meant.has(stepsOf(issue).join('\n'));
  });
  return told.flatMap((issue) => fromIssue(issue, above, source));
}

function pathsMeant(issue: Extract<Issue, { code: 'unrecognized_keys' }>): readonly string[] {
  const near = issue.keys.map((key) => nearest(key, knownKeys(issue))).filter((key) => key !== undefined);
  return near.map((key) => [...stepsOf(issue), key].join('\n'));
}

function knownKeys(issue: Issue): readonly string[] {
  return issue.message.slice(KNOWN_KEYS.length).split(' ');
}

function stepsOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function fromIssue(issue: Issue, above: Path, source: Source): readonly Diagnostic[] {
  const path = [...above, ...stepsOf(issue)];
  const node = nodeAt(source.root, path);
  const place = valuePlace(source, path);
  if (node === undefined) {
    const key = String(path.at(-1));
    return [
      diagnose('model/missing-key', { key, expected: expectation(issue) }, valuePlace(source, path.slice(0, -1))),
    ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, knownKeys(issue), keyPlace(source, [...path, key])));
  }
  if (issue.code === 'invalid_union') return fromUnion(issue, path, source, node, place);
  if (issue.code === 'invalid_key') return [badKey(issue, path, source)];
  if (issue.code === 'invalid_value' && issue.values.length > 1)
    return [wrongValue(node, place, issue.values.map(String))];
  return [wrong(node, place, expectation(issue))];
}

/**
 * A union's issues come per branch. Among mappings the branch meant is the one whose key is there; otherwise the one whose shape
 * fits.
 */
function fromUnion(
  issue: UnionIssue,
  path: Path,
  source: Source,
  node: SourceNode,
  place: Place,
): readonly Diagnostic[] {
  const kinds = issue.message.startsWith(KINDS) ? issue.message.slice(KINDS.length).split(' ') : [];
  if (node.kind === 'map' && kinds.length > 0) {
    const keys = node.entries.map((entry) => entry.key.text);
    const kind = keys.find((key) => kinds.includes(key));
    if (kind === undefined) {
      const near = keys.map((key) => nearest(key, kinds)).find((each) => each !== undefined);
      return [diagnose('model/which-kind', { known: kinds, ...(near === undefined ? {} : { nearest: near }) }, place)];
    }
    const branch = issue.errors.slice(-kinds.length)[kinds.indexOf(kind)] ?? [];
    return fromIssues(branch, path, source);
  }
  const fitting = issue.errors.find((errors) => !errors.some(isWrongShape));
  if (fitting !== undefined) return fromIssues(fitting, path, source);
  return [wrong(node, place, expectation(issue))];
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' ||
    (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isWrongShape)))
  );
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') {
    return issue.origin === 'string' ? 'text' : `at least ${issue.minimum} of them`;
  }
  if (issue.code === 'too_big') return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}`;
  if (issue.code === 'invalid_union')
    return either(issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectation)));
  if (issue.code === 'invalid_value' && issue.values.length > 1) return `one of ${issue.values.join(', ')}`;
  return issue.message;
}

function either(expectations: readonly string[]): string {
  return [...new Set(expectations)].join(' or ');
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a single value',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

function badKey(issue: Extract<Issue, { code: 'invalid_key' }>, path: Path, source: Source): Diagnostic {
  const key = shown(String(path.at(-1)));
  return diagnose('model/bad-key', { key, expected: either(issue.issues.map(expectation)) }, keyPlace(source, path));
}

function unknownKey(key: string, known: readonly string[], place: Place): Diagnostic {
  const near = nearest(key, known);
  return diagnose(
    'model/unknown-key',
    { key: shown(key), known, ...(near === undefined ? {} : { nearest: near }) },
    place,
  );
}

function wrongValue(node: SourceNode, place: Place, values: readonly string[]): Diagnostic {
  const expected = `one of ${values.join(', ')}`;
  if (node.kind === 'scalar' && node.style === 'none') return diagnose('model/missing-value', { expected }, place);
  const near = node.kind === 'scalar' ? nearest(node.text, values) : undefined;
  return diagnose(
    'model/wrong-value',
    { found: found(node), expected, ...(near === undefined ? {} : { nearest: near }) },
    place,
  );
}

function wrong(node: SourceNode, place: Place, expected: string): Diagnostic {
  if (node.kind === 'scalar' && node.style === 'none') return diagnose('model/missing-value', { expected }, place);
  if (node.kind === 'scalar' && node.text.trim() === '')
    return diagnose('model/empty-text', { key: place.path?.split('.').at(-1) ?? '' }, place);
  const truth = expected === 'true or false' && node.kind === 'scalar' ? TRUTH[node.text.toLowerCase()] : undefined;
  return diagnose(
    'model/wrong-value',
    { found: found(node), expected, ...(truth === undefined ? {} : { nearest: truth }) },
    place,
  );
}

const TRUTH: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  true: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
  false: 'false',
};

function found(node: SourceNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'map') return 'a mapping';
  return `‘${shown(node.text)}’`;
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valuePlace(source: Source, path: Path): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(source.root, path.slice(0, length));
    if (node !== undefined) return placeAt(source.file, source.starts, node.start, path);
  }
  return { file: source.file };
}

function keyPlace(source: Source, path: Path): Place {
  const key = keyAt(source.root, path);
  return key === undefined ? valuePlace(source, path) : placeAt(source.file, source.starts, key.start, path);
}
