import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { insertMember } from './edit/insert.ts';
import { withinLines } from './edit/lines.ts';
import { moveMember } from './edit/move.ts';
import { columnOf, indexOf, memberRange, parentOf, sizeOf, type Splice } from './edit/places.ts';
import { printBlock, printFlow, printScalar, printText } from './edit/print.ts';
import { removeMember } from './edit/remove.ts';
import { wrapCollection } from './edit/wrap.ts';
import { bareOfNode, bareOfValue, changed, isList, isMap, isSame, type Bare, type EditValue } from './edit/value.ts';
import { nodeAt, type Path, type SourceNode } from './source/node.ts';
import { parseSource, type Source } from './source/parse.ts';
import { pathText } from './source/position.ts';

export type { EditValue } from './edit/value.ts';

/** An edited file: its source, and the one range of the old text that changed. */
export interface Edited {
  readonly source?: Source;
  readonly change?: Splice;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Edits of a model file that leave comments, order and spacing outside the changed range byte for byte as they are. Each is checked by
 * reading the result back: when it would mean anything but the edit (inside an alias, say), nothing changes and a diagnostic says so.
 */

/** Gives the value at a path; keys that are missing on the way are added, each at the end of its mapping. */
export function setValue(source: Source, path: Path, value: EditValue): Edited {
  const old = nodeAt(source.root, path);
  if (old !== undefined) {
    const mean = (tree: Bare): Bare => changed(tree, path, () => bareOfValue(value));
    const within = withinLines(source, old, value);
    if (within !== undefined) {
      const edited = apply(source, path, within, mean);
      if (edited.source !== undefined) return edited;
    }
    return apply(source, path, replacement(source, path, old, value), mean);
  }
  const depth = deepest(source, path);
  const parent = nodeAt(source.root, path.slice(0, depth));
  const [key, ...rest] = path.slice(depth);
  if (parent?.kind !== 'map' || typeof key !== 'string') return refused(source, path);
  const nested = rest.reduceRight<EditValue>((inner, step) => ({ [String(step)]: inner }), value);
  const splice = insertMember(source, parent, sizeOf(parent), { key, value: nested });
  return apply(source, path, splice, (tree) =>
    changed(tree, path.slice(0, depth), (part) => withEntry(part, key, bareOfValue(nested))),
  );
}

/** Adds an item to the list at a path, before the one at `index`; last by default. */
export function addItem(source: Source, path: Path, value: EditValue, index?: number): Edited {
  const list = nodeAt(source.root, path);
  if (list?.kind !== 'list') return refused(source, path);
  const at = Math.min(index ?? list.items.length, list.items.length);
  return apply(source, path, insertMember(source, list, at, { value }), (tree) =>
    changed(tree, path, (part) =>
      Array.isArray(part) ? [...part.slice(0, at), bareOfValue(value), ...part.slice(at)] : part,
    ),
  );
}

/** Removes an item of a list or an entry of a mapping, with the comment on its line. */
export function removeItem(source: Source, path: Path): Edited {
  const parent = parentOf(source, path);
  const step = path.at(-1);
  if (parent === undefined || step === undefined) return refused(source, path);
  const index = indexOf(parent, step);
  return apply(source, path, removeMember(source, parent, index), (tree) =>
    changed(tree, path.slice(0, -1), (part) => without(part, index)),
  );
}

/** Gives the member at a path another place in its list or mapping: it stands at `index` then. */
export function moveItem(source: Source, path: Path, index: number): Edited {
  const parent = parentOf(source, path);
  const step = path.at(-1);
  if (parent === undefined || step === undefined) return refused(source, path);
  const from = indexOf(parent, step);
  return apply(source, path, moveMember(source, parent, from, index), (tree) =>
    changed(tree, path.slice(0, -1), (part) =>
      part instanceof Map
        ? new Map(moved([...part], from, index))
        : Array.isArray(part)
          ? moved<Bare>(part, from, index)
          : part,
    ),
  );
}

/**
 * Gives a key another name and keeps its value and place.
 *
 * @param name What the key is called from now on.
 */
export function renameKey(source: Source, path: Path, name: string): Edited {
  const parent = parentOf(source, path);
  const entry = parent?.kind === 'map' ? parent.entries[indexOf(parent, path.at(-1) ?? '')] : undefined;
  if (parent === undefined || entry === undefined) return refused(source, path);
  const { start, end, style } = entry.key;
  const splice = { start, end, insert: printScalar(name, parent.flow, style) };
  return apply(source, path, splice, (tree) =>
    changed(tree, path.slice(0, -1), (part) =>
      part instanceof Map
        ? new Map([...part].map(([key, value]) => [key === entry.key.text ? name : key, value]))
        : part,
    ),
  );
}

/** Puts a mapping around the list or mapping at a path, in which it is the value of a key. */
export function wrapValue(source: Source, path: Path, key: string): Edited {
  const old = nodeAt(source.root, path);
  if (old === undefined || old.kind === 'scalar') return refused(source, path);
  return apply(source, path, wrapCollection(source, old, key, indentOf(source, path)), (tree) =>
    changed(tree, path, (part) => new Map([[key, part]])),
  );
}

function replacement(source: Source, path: Path, old: SourceNode, value: EditValue): Splice {
  const { text } = source;
  const parent = parentOf(source, path);
  const inFlow = parent?.flow === true || isInFlow(source, path);
  const tail = text[old.end - 1] === '\n' && old.end > old.start ? '\n' : '';
  const head =
    old.start > 0 && /[:,[{-]/.test(text[old.start - 1] ?? '') && old.kind === 'scalar' && old.style === 'none'
      ? ' '
      : '';
  if (inFlow) {
    const isText = typeof value === 'string' && old.kind === 'scalar';
    const printed = isText ? printScalar(value, true, old.style) : printFlow(value);
    return { start: old.start, end: old.end, insert: head + printed + tail };
  }
  if (!isList(value) && !isMap(value)) {
    const style = old.kind === 'scalar' ? old.style : 'plain';
    const printed =
      typeof value === 'string' && value.includes('\n')
        ? printText(value, indentOf(source, path) + 2)
        : printScalar(value, false, style);
    return { start: old.start, end: old.end, insert: head + printed + tail };
  }
  // A collection in block style keeps its column; in place of a scalar it is written in flow style, which fits on the line.
  const isBlock =
    old.kind !== 'scalar' &&
    !old.flow &&
    ((isList(value) && value.length > 0) || (isMap(value) && Object.keys(value).length > 0));
  const printed = isBlock ? printBlock(value, columnOf(text, old.start)) : printFlow(value);
  return { start: old.start, end: old.end, insert: head + printed + tail };
}

function isInFlow(source: Source, path: Path): boolean {
  return path.some((_, length) => {
    const above = nodeAt(source.root, path.slice(0, length));
    return above !== undefined && above.kind !== 'scalar' && above.flow;
  });
}

/** Column of the key or dash a value belongs to. */
function indentOf(source: Source, path: Path): number {
  const parent = parentOf(source, path);
  const range = parent === undefined ? undefined : memberRange(source, parent, indexOf(parent, path.at(-1) ?? ''));
  return range === undefined ? 0 : columnOf(source.text, range[0]);
}

/** How many steps of a path lead somewhere. */
function deepest(source: Source, path: Path): number {
  let depth = path.length;
  while (depth > 0 && nodeAt(source.root, path.slice(0, depth)) === undefined) depth -= 1;
  return depth;
}

function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

function withEntry(part: Bare, key: string, value: Bare): Bare {
  return part instanceof Map ? new Map([...part, [key, value]]) : part;
}

function without(part: Bare, index: number): Bare {
  if (part instanceof Map) return new Map([...part].filter((_, each) => each !== index));
  return Array.isArray(part) ? part.filter((_, each) => each !== index) : part;
}

function apply(source: Source, path: Path, wanted: Splice | undefined, mean: (tree: Bare) => Bare): Edited {
  if (wanted === undefined) return refused(source, path);
  const change = source.text.includes('\r\n')
    ? { ...wanted, insert: wanted.insert.replaceAll(/\r?\n/g, '\r\n') }
    : wanted;
  const text = source.text.slice(0, change.start) + change.insert + source.text.slice(change.end);
  const { source: edited, diagnostics } = parseSource(text, source.file);
  if (edited === undefined) return { diagnostics };
  if (!isSame(bareOfNode(edited.root), mean(bareOfNode(source.root)))) return refused(source, path);
  return { source: edited, change, diagnostics };
}

function refused(source: Source, path: Path): Edited {
  return {
    diagnostics: [diagnose('model/cannot-edit', { path: pathText(path) }, { file: source.file, path: pathText(path) })],
  };
}
