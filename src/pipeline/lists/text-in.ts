import type { Cell, Row } from '../../engine/engine.ts';

/** A cell as text; null where nothing is known. */
export const textIn = (row: Row, name: string): string | null => {
  const cell: Cell | undefined = row[name];
  return cell === null || cell === undefined ? null : String(cell);
};
