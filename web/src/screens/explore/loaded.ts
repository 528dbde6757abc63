import type { BarColumn, Turnovers } from '../../api/explore.ts';
import { crossAll, type Crossed } from './crossed.ts';
import { countAll, markAll, type Chosen, type Counted, type Dimension } from './cube.ts';
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

/** Which bars of a variable are chosen. */
export function chosenOf({ name, column }: Variable, only: Only): Chosen {
  const places = placesOf(column, only[name] ?? []);
  if (places.length === 0) return null;
  const marks = new Uint8Array(dimensionOf(column).bars);
  for (const place of places) marks[place] = 1;
  return marks;
}

type Only = Readonly<Record<string, readonly string[]>>;

const allOf = ({ variables, by }: Loaded, only: Only) => ({
  dimensions: variables.map(({ column }) => dimensionOf(column)),
  chosen: variables.map((each) => chosenOf(each, only)),
  by: by === null ? null : dimensionOf(by),
});

const roomFor = ({ variables }: Loaded): Uint16Array => new Uint16Array(variables[0]?.column.codes.length ?? 0);

/** Counts what is loaded by what is chosen. */
export function countLoaded(loaded: Loaded, only: Only): Counted {
  const { dimensions, chosen, by } = allOf(loaded, only);
  return countAll(dimensions, chosen, loaded.money, by, roomFor(loaded), loaded.base);
}

/** Marks of who is out by what is chosen: 0 for who is left. */
export function failedOf(loaded: Loaded, only: Only): Uint16Array {
  const failed = roomFor(loaded);
  const { chosen } = allOf(loaded, only);
  markAll(
    loaded.variables.map(({ column }) => column.codes),
    chosen,
    failed,
  );
  return failed;
}

/** What is loaded, crossed by one of its variables; undefined where it is not there. */
export function crossLoaded(loaded: Loaded, only: Only, name: string): Crossed | undefined {
  const at = loaded.variables.findIndex((each) => each.name === name);
  if (at === -1) return undefined;
  const { dimensions, chosen, by } = allOf(loaded, only);
  return crossAll(dimensions, chosen, at, loaded.money, by, roomFor(loaded));
}
