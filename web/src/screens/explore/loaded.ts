import type { BarColumn, Turnovers } from '../../api/explore.ts';
import { countAll, type Chosen, type Counted, type Dimension } from './cube.ts';
import { keyOf } from './rule.ts';

/** A variable that is there to be counted. */
export interface Variable {
  readonly name: string;
  readonly column: BarColumn;
}

/** The variables of a page that are there, all about the same companies, and their counts with nothing chosen. */
export interface Loaded {
  readonly variables: readonly Variable[];
  readonly by: BarColumn | null;
  readonly money: Float32Array | null;
  readonly base: Counted;
}

/** Puts columns together that are of one version: those of an older one are being asked for anew. Undefined while none is there. */
export function loadedOf(
  show: readonly string[],
  by: string,
  columns: ReadonlyMap<string, BarColumn | undefined>,
  turnovers: Turnovers | undefined,
): Loaded | undefined {
  const versions = [...columns.values()].flatMap((each) => (each === undefined ? [] : [each.head.version]));
  const [version] = versions.toSorted().toReversed();
  const isOf = (column: BarColumn | undefined): column is BarColumn =>
    column !== undefined && column.head.version === version;
  const variables = show.flatMap((name): Variable[] => {
    const column = columns.get(name);
    return isOf(column) ? [{ name, column }] : [];
  });
  if (variables.length === 0) return undefined;
  const companies = variables[0]?.column.head.companies;
  const hasMoney = turnovers?.head.version === version && turnovers?.head.companies === companies;
  const money = hasMoney ? (turnovers?.values ?? null) : null;
  const group = columns.get(by);
  return {
    variables,
    by: isOf(group) ? group : null,
    money,
    base: countAll(
      variables.map(({ column }) => dimensionOf(column)),
      [],
      money,
      null,
      new Uint16Array(companies ?? 0),
    ),
  };
}

export const dimensionOf = ({ head, codes }: BarColumn): Dimension => ({
  codes,
  bars: head.binning?.bins.length ?? 0,
});

/** The places of bars by what they are called in an address. */
export const placesOf = ({ head }: BarColumn, keys: readonly string[]): readonly number[] =>
  (head.binning?.bins ?? []).flatMap(({ bin }, index) => (keys.includes(keyOf(bin)) ? [index] : []));

/** What bars are called in an address, by their places. */
export const keysOf = ({ head }: BarColumn, places: readonly number[]): readonly string[] =>
  (head.binning?.bins ?? []).flatMap(({ bin }, index) => (places.includes(index) ? [keyOf(bin)] : []));

/** Counts what is loaded by what is chosen; `failed` is left with the marks of who is out. */
export function countLoaded(
  { variables, by, money, base }: Loaded,
  only: Readonly<Record<string, readonly string[]>>,
  failed: Uint16Array,
): Counted {
  const chosen = variables.map(({ name, column }): Chosen => {
    const places = placesOf(column, only[name] ?? []);
    if (places.length === 0) return null;
    const marks = new Uint8Array(dimensionOf(column).bars);
    for (const place of places) marks[place] = 1;
    return marks;
  });
  return countAll(
    variables.map(({ column }) => dimensionOf(column)),
    chosen,
    money,
    by === null ? null : dimensionOf(by),
    failed,
    base,
  );
}
