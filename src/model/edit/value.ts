import type { Path, SourceNode } from '../source/node.ts';

/** What an edit writes: scalars by their text, lists, and mappings in their order. */
export type EditValue = string | number | boolean | readonly EditValue[] | { readonly [key: string]: EditValue };

export function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

export function isMap(value: EditValue): value is { readonly [key: string]: EditValue } {
  return typeof value === 'object' && !isList(value);
}

/** A tree without places or styles, to compare what was meant with what is read back. */
export type Bare = string | null | readonly Bare[] | ReadonlyMap<string, Bare>;

export function bareOfNode(node: SourceNode): Bare {
  if (node.kind === 'scalar') return node.style === 'none' ? null : node.text;
  if (node.kind === 'list') return node.items.map(bareOfNode);
  return new Map(node.entries.map(({ key, value }) => [key.text, bareOfNode(value)]));
}

export function bareOfValue(value: EditValue): Bare {
  if (isList(value)) return value.map(bareOfValue);
  if (isMap(value)) return new Map(Object.entries(value).map(([key, each]) => [key, bareOfValue(each)]));
  return String(value);
}

export function isSame(one: Bare, other: Bare): boolean {
  if (typeof one === 'string' || one === null || typeof other === 'string' || other === null) return one === other;
  const [left, right] = [entriesOf(one), entriesOf(other)];
  if (Array.isArray(one) !== Array.isArray(other) || left.length !== right.length) return false;
  return left.every(([key, value], index) => {
    const match = right[index];
    return match !== undefined && match[0] === key && isSame(value, match[1]);
  });
}

function entriesOf(value: readonly Bare[] | ReadonlyMap<string, Bare>): readonly (readonly [string | number, Bare])[] {
  return value instanceof Map ? [...value.entries()] : [...value.entries()];
}

/** The tree with the part at a path replaced by what `change` makes of it. */
export function changed(tree: Bare, path: Path, change: (part: Bare) => Bare): Bare {
  const [step, ...rest] = path;
  if (step === undefined) return change(tree);
  if (tree instanceof Map)
    return new Map([...tree].map(([key, value]) => [key, key === String(step) ? changed(value, rest, change) : value]));
  if (Array.isArray(tree))
    return tree.map((value: Bare, index) => (index === step ? changed(value, rest, change) : value));
  return tree;
}
