import type { Cell, Row } from '../engine.ts';

/** Rows as they travel: names once, and all cells one after another. */
export interface Packed {
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

export function pack(rows: readonly Row[]): Packed {
  const names = Object.keys(rows[0] ?? {});
  return { names, cells: rows.flatMap((row) => names.map((name) => row[name] ?? null)) };
}

export function unpack({ names, cells }: Packed): Row[] {
  const rows: Row[] = [];
  for (let at = 0; names.length > 0 && at < cells.length; at += names.length) {
    rows.push(Object.fromEntries(names.map((name, index) => [name, cells[at + index] ?? null])));
  }
  return rows;
}
