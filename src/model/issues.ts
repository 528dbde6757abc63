import type { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { KINDS, KNOWN_KEYS } from './schema/section.ts';
import { keyAt, nodeAt, type Path, type SourceNode } from './source/node.ts';
import type { Source } from './source/parse.ts';
import { placeAt } from './source/position.ts';

type Issue = z.core.$ZodIssue;

/** The schema's issues as diagnostics with the place of the value, what was expected there, and the nearest key or value. */
export function issuesToDiagnostics(issues: readonly Issue[], source: Source): readonly Diagnostic[] {
  return issues.flatMap((issue) => fromIssue(issue, [], source));
}

function fromIssue(issue: Issue, above: Path, source: Source): readonly Diagnostic[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const node = nodeAt(source.root, path);
  const place = valuePlace(source, path);
  if (node === undefined) {
    const key = String(path.at(-1));
    return [diagnose('model/missing-key', { key, expected: expectation(issue) }, valuePlace(source, path.slice(0, -1)))];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.slice(KNOWN_KEYS.length).split(' ');
      return issue.keys.map((key) => unknownKey(key, known, keyPlace(source, [...path, key])));
    }
    case 'invalid_union':
      return fromUnion(issue, path, source, node, place);
    case 'invalid_key':
      return [diagnose('model/bad-key', { problem: `'${shown(String(path.at(-1)))}' cannot be a name here: ${keyExpectation(issue.issues)}.` }, keyPlace(source, path))];
    case 'invalid_value':
      return [wrongValue(node, place, issue.values.map(String))];
    default:
      return [wrong(node, place, expectation(issue))];
  }
}

/**
 * A union's issues come per branch. Among mappings the branch meant is the one whose key is there; otherwise the one whose shape
 * fits.
 */
function fromUnion(issue: UnionIssue, path: Path, source: Source, node: SourceNode | undefined, place: Place): readonly Diagnostic[] {
  const kinds = issue.message.startsWith(KINDS) ? issue.message.slice(KINDS.length).split(' ') : [];
  if (node?.kind === 'map' && kinds.length > 0) {
    const keys = node.entries.map((entry) => entry.key.text);
    const kind = keys.find((key) => kinds.includes(key));
    if (kind === undefined) {
      const near = keys.map((key) => nearest(key, kinds)).find((each) => each !== undefined);
      return [diagnose('model/which-kind', { known: kinds, ...(near === undefined ? {} : { nearest: near }) }, place)];
    }
    const branch = issue.errors.slice(-kinds.length)[kinds.indexOf(kind)] ?? [];
    return branch.flatMap((each) => fromIssue(each, path, source));
  }
  const fitting = issue.errors.find((errors) => !errors.some(isWrongShape));
  if (fitting !== undefined) return fitting.flatMap((each) => fromIssue(each, path, source));
  return [wrong(node, place, expectation(issue))];
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isWrongShape)));
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'too_small':
      return issue.origin === 'string' ? 'text' : `at least ${issue.minimum} ${issue.origin === 'array' ? 'items' : 'keys'}`;
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum} items`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectation)))].join(' or ');
    case 'invalid_value':
      return issue.values.length === 1 ? issue.message : `one of ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = { string: 'a single value', object: 'a mapping', record: 'a mapping', array: 'a list' };

function keyExpectation(issues: readonly Issue[]): string {
  return `expected ${issues.map(expectation).join(', ')}`;
}

function unknownKey(key: string, known: readonly string[], place: Place): Diagnostic {
  const near = nearest(key, known);
  return diagnose('model/unknown-key', { key: shown(key), known, ...(near === undefined ? {} : { nearest: near }) }, place);
}

function wrongValue(node: SourceNode | undefined, place: Place, values: readonly string[]): Diagnostic {
  const expected = values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;
  const near = node?.kind === 'scalar' ? nearest(node.text, values) : undefined;
  if (node?.kind === 'scalar' && node.style === 'none') return diagnose('model/missing-value', { expected }, place);
  return diagnose('model/wrong-value', { found: found(node), expected, ...(near === undefined ? {} : { nearest: near }) }, place);
}

function wrong(node: SourceNode | undefined, place: Place, expected: string): Diagnostic {
  if (node?.kind === 'scalar' && node.style === 'none') return diagnose('model/missing-value', { expected }, place);
  const truth = expected === 'true or false' && node?.kind === 'scalar' ? TRUTH[node.text.toLowerCase()] : undefined;
  return diagnose('model/wrong-value', { found: found(node), expected, ...(truth === undefined ? {} : { nearest: truth }) }, place);
}

const TRUTH: Readonly<Record<string, string>> = { yes: 'true', on: 'true', y: 'true', true: 'true', no: 'false', off: 'false', n: 'false', false: 'false' };

function found(node: SourceNode | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.kind === 'list') return 'a list';
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
