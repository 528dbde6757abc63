import { isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { diagnose, type Diagnostic, type Place } from '../../diagnostics/diagnostic.ts';
import { findBadCharacters } from './characters.ts';
import { LIMITS } from './limits.ts';
import type { ScalarStyle, SourceEntry, SourceNode, SourceScalar } from './node.ts';

/**
 * The library's tree as source nodes: aliases expanded (within the bound on values), duplicate and unusable keys reported.
 * Nodes that came by an alias keep the place of what they stand for.
 */
export function convert(
  contents: unknown,
  place: (offset: number) => Place,
): { readonly root?: SourceNode; readonly diagnostics: readonly Diagnostic[] } {
  const state: State = { place, anchors: new Map(), open: new Set(), diagnostics: [], count: 0, full: false };
  const root = node(contents, state, 0);
  return state.full ? { diagnostics: state.diagnostics } : { root, diagnostics: state.diagnostics };
}

interface State {
  readonly place: (offset: number) => Place;
  readonly anchors: Map<string, unknown>;
  /** Anchors being expanded right now: an alias to one of them would never end. */
  readonly open: Set<string>;
  readonly diagnostics: Diagnostic[];
  count: number;
  full: boolean;
}

function node(from: unknown, state: State, at: number): SourceNode {
  const [start, end] = rangeOf(from, at);
  state.count += 1;
  if (state.count > LIMITS.items && !state.full) {
    state.full = true;
    state.diagnostics.push(diagnose('model/too-many-values', { limit: LIMITS.items }, state.place(start)));
  }
  if (state.full) return nothing(start);
  if (isAlias(from)) return alias(from.source, state, start);
  const anchor = anchorOf(from);
  if (anchor !== undefined) state.anchors.set(anchor, from);
  if (anchor !== undefined) state.open.add(anchor);
  const result = collectionOrScalar(from, state, start, end);
  if (anchor !== undefined) state.open.delete(anchor);
  return result;
}

function collectionOrScalar(from: unknown, state: State, start: number, end: number): SourceNode {
  refuseTag(from, state, start);
  if (isSeq(from)) {
    const items = from.items.map((item) => node(item, state, start));
    return { kind: 'list', items, flow: from.flow === true, start, end };
  }
  if (isMap(from)) {
    const entries = from.items.flatMap((pair) => entry(pair.key, pair.value, state, start));
    reportDuplicates(entries, state);
    return { kind: 'map', entries, flow: from.flow === true, start, end };
  }
  if (!isScalar(from)) return nothing(start);
  const result = scalar(from, start, end);
  const bad = result.style === 'double' ? findBadCharacters(result.text) : undefined;
  if (bad !== undefined) state.diagnostics.push(diagnose('model/bad-character', bad, state.place(start)));
  return result;
}

function alias(name: string, state: State, start: number): SourceNode {
  const target = state.anchors.get(name);
  if (state.open.has(name) || target === undefined) {
    const problem = state.open.has(name) ? 'circular' : 'unknown';
    state.diagnostics.push(diagnose('model/alias', { name, problem }, state.place(start)));
    return nothing(start);
  }
  return node(target, state, start);
}

function entry(key: unknown, value: unknown, state: State, at: number): readonly SourceEntry[] {
  const [start, end] = rangeOf(key, at);
  const keyNode = isScalar(key) ? scalar(key, start, end) : nothing(start);
  const problem = keyProblem(key, keyNode.text, state.place(start));
  if (problem !== undefined) {
    state.diagnostics.push(problem);
    return [];
  }
  state.count += 1;
  return [{ key: keyNode, value: value === null || value === undefined ? nothing(end) : node(value, state, end) }];
}

function keyProblem(key: unknown, text: string, place: Place): Diagnostic | undefined {
  const bad = (shown: string, expected: string) => diagnose('model/bad-key', { key: shown, expected }, place);
  if (isMap(key) || isSeq(key) || isAlias(key)) return bad(isMap(key) ? '{…}' : isSeq(key) ? '[…]' : '*', 'text');
  if (text === '') return bad('', 'a key before the colon');
  if (text === '<<') return diagnose('model/merge-key', {}, place);
  if (text === '__proto__') return bad(text, 'another name');
  return text.length > LONGEST_KEY ? bad(`${text.slice(0, 40)}…`, `at most ${LONGEST_KEY} characters`) : undefined;
}

const LONGEST_KEY = 500;

function reportDuplicates(entries: readonly SourceEntry[], state: State): void {
  const seen = new Map<string, SourceScalar>();
  for (const { key } of entries) {
    const first = seen.get(key.text);
    if (first === undefined) seen.set(key.text, key);
    else {
      const line = state.place(first.start).line ?? 0;
      state.diagnostics.push(diagnose('model/duplicate-key', { key: key.text, line }, state.place(key.start)));
    }
  }
}

function refuseTag(from: unknown, state: State, start: number): void {
  const tag = isScalar(from) || isMap(from) || isSeq(from) ? foreignTag(from) : undefined;
  if (tag !== undefined) state.diagnostics.push(diagnose('model/tag', { tag }, state.place(start)));
}

/** Core tags change nothing here; any other one was written for a reader this is not. */
function foreignTag(from: { tag?: string | undefined }): string | undefined {
  return from.tag === undefined || CORE.has(from.tag) ? undefined : from.tag;
}
const CORE = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

function scalar(from: Scalar, start: number, end: number): SourceScalar {
  const text = textOf(from);
  const style = STYLES[from.type ?? 'PLAIN'] ?? 'plain';
  return { kind: 'scalar', text, style: style === 'plain' && text === '' ? 'none' : style, start, end };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** The failsafe schema makes every scalar a string. */
function textOf(from: Scalar): string {
  return typeof from.value === 'string' ? from.value : '';
}

function nothing(at: number): SourceScalar {
  return { kind: 'scalar', text: '', style: 'none', start: at, end: at };
}

function rangeOf(from: unknown, otherwise: number): readonly [number, number] {
  const range = isScalar(from) || isMap(from) || isSeq(from) || isAlias(from) ? from.range : undefined;
  return range === null || range === undefined ? [otherwise, otherwise] : [range[0], range[1]];
}

function anchorOf(from: unknown): string | undefined {
  return isScalar(from) || isMap(from) || isSeq(from) ? from.anchor : undefined;
}
