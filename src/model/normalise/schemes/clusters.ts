import { nearest } from '../../../diagnostics/nearest.ts';
import { printExpression } from '../../expression/syntax/print.ts';
import { clusterId, type ClusterItem } from '../../clusters.ts';
import { nodeAt, type Path } from '../../source/node.ts';
import { entriesInOrder, report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type Clusters = DataOf<'clusters'>['clusters'];

/** Clusters with their defaults; their segments are `cluster-1` and on, as many as may be found, with the names people gave them. */
export function readClusters(data: DataOf<'clusters'>, reading: Reading): Method {
  const { clusters } = data;
  const path = [...reading.path, 'clusters'];
  const items = readItems(clusters, path, reading);
  const weights = clusters.weights === undefined ? undefined : readExpression(reading.context, [...path, 'weights']);
  const target = clusters.target === undefined ? undefined : readTarget([...path, 'target'], reading);
  const k = clusters.k ?? { least: 2, most: 8 };
  nameClusters(clusters.names, k.most, path, reading);
  if (items !== undefined) checkTransforms(clusters.transform, items, path, reading);
  if (items === undefined || (clusters.weights !== undefined && weights === undefined)) return undefined;
  if (clusters.target !== undefined && target === undefined) return undefined;
  return {
    kind: 'clusters',
    items,
    k,
    missing: clusters.missing ?? 'leave out',
    seed: clusters.seed ?? reading.id,
    lowConfidence: clusters.low_confidence ?? 0.6,
    fit: clusters.fit ?? 'once',
    ...(clusters.method === undefined ? {} : { method: clusters.method }),
    ...(target === undefined ? {} : { target }),
    ...(clusters.depth === undefined ? {} : { depth: clusters.depth }),
    ...(clusters.smallest === undefined ? {} : { smallest: clusters.smallest }),
    ...(clusters.scale === undefined ? {} : { scale: clusters.scale }),
    ...(clusters.transform === undefined ? {} : { transform: clusters.transform }),
    ...(clusters.covariance === undefined ? {} : { covariance: clusters.covariance }),
    ...(weights === undefined ? {} : { weights: weights.tree }),
    ...(clusters.sample === undefined ? {} : { sample: clusters.sample }),
    ...(clusters.starts === undefined ? {} : { starts: clusters.starts }),
  };
}

function readItems({ on }: Clusters, path: Path, { context }: Reading): readonly ClusterItem[] | undefined {
  const under = [...path, 'on'];
  const isList = nodeAt(context.source.root, under)?.kind === 'list';
  const written: readonly (readonly [string | undefined, Path])[] = Array.isArray(on)
    ? on.map((_, index) => [undefined, isList ? [...under, index] : under] as const)
    : entriesInOrder(context, under, on).map(([name]) => [name, [...under, name]] as const);
  const names = new Set<string>();
  const items = written.map(([given, at]): ClusterItem | undefined => {
    const read = readExpression(context, at);
    if (read === undefined) return undefined;
    const name = given ?? printExpression(read.tree);
    if (names.has(name))
      report(context, at, 'model/same-id', { what: 'variable of the clusters', name, other: name, id: name });
    names.add(name);
    return { name, ...read };
  });
  if (items.length === 0)
    report(context, under, 'model/missing-part', {
      what: 'Clusters need something to be alike in',
      expected: 'at least one variable',
    });
  const complete = items.filter((item) => item !== undefined);
  return complete.length === items.length && items.length > 0 ? complete : undefined;
}

function readTarget(path: Path, { context }: Reading): ClusterItem | undefined {
  const read = readExpression(context, path);
  return read === undefined ? undefined : { name: printExpression(read.tree), ...read };
}

/** What a variable becomes is said by its name here: a slip would else change nothing, silently. */
function checkTransforms(
  transform: Clusters['transform'],
  items: readonly ClusterItem[],
  path: Path,
  { context }: Reading,
): void {
  if (transform === undefined || typeof transform === 'string') return;
  const known = items.map(({ name }) => name);
  for (const [name] of entriesInOrder(context, [...path, 'transform'], transform))
    if (!known.includes(name)) {
      const near = nearest(name, known);
      report(context, [...path, 'transform', name], 'model/unknown-reference', {
        what: 'variable of the clusters',
        name,
        ...(near === undefined ? {} : { nearest: near }),
      });
    }
}

/** Segments by id; a name belongs to an id, so that it stays with its cluster when clusters are found again. */
function nameClusters(names: Clusters['names'], most: number, path: Path, { book, context }: Reading): void {
  const given = new Map<string, readonly [string, Path]>(
    Array.isArray(names)
      ? names.map((name, index) => [clusterId(index + 1), [name, [...path, 'names', index]]] as const)
      : entriesInOrder(context, [...path, 'names'], names ?? {}).map(
          ([id, name]) => [id, [name, [...path, 'names', id]]] as const,
        ),
  );
  for (let number = 1; number <= most; number += 1) {
    const id = clusterId(number);
    const [name, at] = given.get(id) ?? [`Cluster ${number}`, path];
    defineSegment(book, name, at, { id });
    given.delete(id);
  }
  for (const [id, [name, at]] of given) {
    if (/^cluster-[1-9]\d{0,3}$/.test(id)) defineSegment(book, name, at, { id });
    else report(context, at, 'model/unknown-reference', { what: 'cluster', name: id, nearest: clusterId(1) });
  }
}
