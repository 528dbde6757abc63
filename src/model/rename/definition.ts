import type { ModelEdit } from '../edit/edits.ts';
import type { SchemePlan, SegmentPlan } from '../plan.ts';
import { clusterId } from '../clusters.ts';
import { keysAt, nodeAt, textAt, type Path, type SourceNode } from '../source/node.ts';

/** Where a segment gets its name from; or why it cannot be given another. */
export type Definition =
  | {
      readonly edits: readonly ModelEdit[];
      /** Where its fixed id stands or would, once it has its new name; absent where ids do not follow from names. */
      readonly id?: Path;
    }
  | { readonly because: string };

type Segment = Pick<SegmentPlan, 'id' | 'name'>;

/** How a segment is given another name where its scheme makes it. */
export function definitionOf(root: SourceNode, scheme: SchemePlan, segment: Segment, to: string): Definition {
  const path: Path = ['schemes', scheme.id];
  const described: Path = [...path, 'segments', keyed(root, path, segment) === segment.id ? segment.id : to];
  const naming = (at: Path, usual?: string): Definition =>
    textAt(root, at) === segment.name || (textAt(root, at) === undefined && usual === segment.name)
      ? { edits: [{ do: 'set', path: at, value: to }], id: [...described, 'id'] }
      : { because: 'its name is not written in the scheme' };
  const { method } = scheme;
  switch (method.kind) {
    case 'rules':
      return nodeAt(root, [...path, 'rfm']) === undefined
        ? rule(root, path, segment, to)
        : { because: 'the segments of recency, frequency and money have the names they are published by' };
    case 'score': {
      if (keysAt(root, [...path, 'levels']).includes(segment.name))
        return {
          edits: [{ do: 'rename', path: [...path, 'levels', segment.name], name: to }],
          id: [...described, 'id'],
        };
      return nodeAt(root, [...path, 'lights']) === undefined
        ? naming([...path, 'rest'])
        : { because: 'traffic lights are green, amber and red' };
    }
    case 'matrix': {
      const cells = cellsNamed(root, [...path, 'cells'], segment.name);
      return cells.length === 0
        ? { because: 'it is called after its values; give the cell a name first' }
        : { edits: cells.map((at) => ({ do: 'set', path: at, value: to })), id: [...described, 'id'] };
    }
    case 'by': {
      const value = method.values.find((each) => each.segment === segment.id)?.value ?? segment.name;
      const entry: Path = [...path, 'segments', value];
      const edit: ModelEdit =
        value === to && textAt(root, [...entry, 'name']) !== undefined
          ? { do: 'remove', path: [...entry, 'name'] }
          : { do: 'set', path: [...entry, 'name'], value: to };
      return { edits: [edit], id: [...entry, 'id'] };
    }
    case 'funnel':
      return segment.id === method.passed ? naming([...path, 'passed'], 'Passed') : naming([...path, 'stopped']);
    case 'key-accounts':
      return segment.id === method.segment
        ? naming([...path, 'segment'], 'Key accounts')
        : { because: `it is a segment of '${method.rest ?? ''}'; rename it there` };
    case 'clusters':
      return { edits: [cluster(root, [...path, 'clusters', 'names'], segment, to)] };
  }
}

function rule(root: SourceNode, scheme: Path, segment: Segment, to: string): Definition {
  const list = nodeAt(root, scheme)?.kind === 'list' ? scheme : [...scheme, 'rules'];
  const node = nodeAt(root, list);
  const places = node?.kind === 'list' ? node.items.map((_, index): Path => [...list, index]) : [];
  const own = places.filter((each) => textAt(root, [...each, 'segment']) === segment.name);
  const [first] = own;
  if (first === undefined) return { because: 'its name is not written in the scheme' };
  const isBeside = textAt(root, [...scheme, 'segments', segment.name, 'id']) !== undefined;
  return {
    edits: own.map((each) => ({ do: 'set', path: [...each, 'segment'], value: to })),
    ...(isBeside ? {} : { id: [...first, 'id'] }),
  };
}

/** Names of clusters are a mapping by id, or a list from cluster-1 up. */
function cluster(root: SourceNode, names: Path, { id }: Segment, to: string): ModelEdit {
  const node = nodeAt(root, names);
  if (node?.kind !== 'list') return { do: 'set', path: [...names, id], value: to };
  const place = node.items.findIndex((_, index) => clusterId(index + 1) === id);
  if (place !== -1) return { do: 'set', path: [...names, place], value: to };
  const written = node.items.map((_, index) => [clusterId(index + 1), textAt(root, [...names, index]) ?? '']);
  return { do: 'set', path: names, value: { ...Object.fromEntries(written), [id]: to } };
}

/** The paths of cells that bear a name. */
function cellsNamed(root: SourceNode, path: Path, name: string): readonly Path[] {
  if (textAt(root, path) === name) return [path];
  return keysAt(root, path).flatMap((key) => cellsNamed(root, [...path, key], name));
}

/** What a segment is called under `segments`: its name or its id. */
function keyed(root: SourceNode, scheme: Path, { id, name }: Segment): string | undefined {
  return keysAt(root, [...scheme, 'segments']).find((key) => key === name || key === id);
}
