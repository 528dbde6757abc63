/** A model file as it is written: values are still text, and every node knows its offsets. Plain data. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  readonly kind: 'scalar';
  /** The text a reader means: quotes and escapes resolved, lines folded. */
  readonly text: string;
  readonly style: ScalarStyle;
  readonly start: number;
  readonly end: number;
}

/** `none`: a key without a value. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'none';

export interface SourceList {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface SourceMap {
  readonly kind: 'map';
  readonly entries: readonly SourceEntry[];
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
}

export interface SourceEntry {
  readonly key: SourceScalar;
  readonly value: SourceNode;
}

export type Path = readonly (string | number)[];

/** The node a path of keys and indexes leads to, or undefined when the path leaves the tree. */
export function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) node = node === undefined ? undefined : child(node, step);
  return node;
}

/** The key's own node of a path that ends in a key. */
export function keyAt(root: SourceNode, path: Path): SourceScalar | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind !== 'map') return undefined;
  return entryAt(parent, String(path.at(-1)))?.key;
}

/** The text at a path; undefined where there is none, or a collection. */
export function textAt(root: SourceNode, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.style !== 'none' ? node.text : undefined;
}

/** Keys of a mapping in the order they are written: a JavaScript object would put `2` before `1a`. */
export function keysAt(root: SourceNode, path: Path): readonly string[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries.map((entry) => entry.key.text) : [];
}

function child(node: SourceNode, step: string | number): SourceNode | undefined {
  if (node.kind === 'map') return entryAt(node, String(step))?.value;
  if (node.kind === 'list' && typeof step === 'number') return node.items[step];
  return undefined;
}

/** Found by key once for each mapping: a model may have thousands of variables, and each asks for its place. */
function entryAt(map: SourceMap, key: string): SourceEntry | undefined {
  let entries = indexes.get(map);
  if (entries === undefined) {
    entries = new Map(map.entries.map((entry) => [entry.key.text, entry]));
    indexes.set(map, entries);
  }
  return entries.get(key);
}

const indexes = new WeakMap<SourceMap, ReadonlyMap<string, SourceEntry>>();
