import type { Plan } from '../plan.ts';
import { slug } from '../slug.ts';
import { keysAt, nodeAt, textAt, type Path, type SourceNode } from '../source/node.ts';
import type { Renaming } from './names.ts';

/** A place that names a segment by itself: a value, or a key. */
export interface NamedPlace {
  readonly what: 'within' | 'described' | 'cell' | 'scorecard';
  readonly path: Path;
  readonly isKey: boolean;
  readonly from: string;
  readonly to: string;
  /** Of a value that is described: the id its segment has had from its name, where none is written. */
  readonly id?: string;
}

type Renamings = ReadonlyMap<string, Renaming>;

/** Where segments are named outside expressions: schemes within them, what is written of them, cells of matrices, scorecards. The deepest first. */
export function namedPlaces(root: SourceNode, plan: Plan, renamings: Renamings): readonly NamedPlace[] {
  const found = plan.schemes.flatMap((scheme) => {
    const path: Path = ['schemes', scheme.id];
    const { method } = scheme;
    // Of a category what is written stands by its values.
    const described = method.kind === 'by' ? method.variable : scheme.id;
    return [
      ...withinOf(root, [...path, 'within'], renamings),
      ...keysNamed(root, [...path, 'segments'], renamings.get(described), 'described').map((place) =>
        method.kind === 'by' && textAt(root, [...place.path, 'id']) === undefined
          ? { ...place, id: slug(textAt(root, [...place.path, 'name']) ?? place.from) }
          : place,
      ),
      ...(method.kind === 'matrix' ? cellKeys(root, [...path, 'cells'], method.dimensions, renamings) : []),
      ...keysNamed(
        root,
        ['scorecard', 'schemes', scheme.id, 'points', 'segments'],
        renamings.get(scheme.id),
        'scorecard',
      ),
    ];
  });
  return [...found, ...pointsOf(root, plan, renamings)].toSorted((one, other) => other.path.length - one.path.length);
}

function withinOf(root: SourceNode, path: Path, renamings: Renamings): readonly NamedPlace[] {
  return keysAt(root, path).flatMap((scheme) => {
    const at: Path = [...path, scheme];
    const node = nodeAt(root, at);
    const places = node?.kind === 'list' ? node.items.map((_, index): Path => [...at, index]) : [at];
    return places.flatMap((each) => {
      const from = textAt(root, each);
      const to = from === undefined ? undefined : renamings.get(scheme)?.(from);
      return from === undefined || to === undefined
        ? []
        : [{ what: 'within', path: each, isKey: false, from, to } as const];
    });
  });
}

function keysNamed(
  root: SourceNode,
  path: Path,
  renaming: Renaming | undefined,
  what: NamedPlace['what'],
): readonly NamedPlace[] {
  return keysAt(root, path).flatMap((from) => {
    const to = renaming?.(from);
    return to === undefined ? [] : [{ what, path: [...path, from], isKey: true, from, to }];
  });
}

/** Cells are nested by the values of the dimensions in their order. */
function cellKeys(
  root: SourceNode,
  path: Path,
  [dimension, ...rest]: readonly string[],
  renamings: Renamings,
): readonly NamedPlace[] {
  if (dimension === undefined) return [];
  return [
    ...keysNamed(root, path, renamings.get(dimension), 'cell'),
    ...keysAt(root, path).flatMap((key) => cellKeys(root, [...path, key], rest, renamings)),
  ];
}

/** Points given for all schemes at once name segments of any: a name that another scheme has too keeps meaning that. */
function pointsOf(root: SourceNode, plan: Plan, renamings: Renamings): readonly NamedPlace[] {
  const others = new Set(
    plan.schemes.filter((each) => !renamings.has(each.id)).flatMap((each) => each.segments.map(({ name }) => name)),
  );
  const any: Renaming = (text) =>
    others.has(text) ? undefined : [...renamings.values()].map((each) => each(text)).find((to) => to !== undefined);
  return keysNamed(root, ['scorecard', 'points', 'segments'], any, 'scorecard');
}
