/** Distinct values of a column and, per row, which of them it holds. */
export interface Encoded {
  /** One code per row: the position of its value in `levels`, or −1 when missing. */
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/**
 * Turns a column of labels into integer codes. Null, undefined, NaN and the empty text are missing (−1). Levels are sorted:
 * as numbers when all are numbers, else by code unit, so that the result does not depend on the order of the rows.
 */
export function encodeLevels(values: Iterable<string | number | boolean | null | undefined>): Encoded {
  const texts = Array.from(values, textOf);
  const levels = [...new Set(texts.filter((text) => text !== undefined))];
  const numeric = levels.every((level) => level.trim() !== '' && Number.isFinite(Number(level)));
  levels.sort((a, b) => (numeric ? Number(a) - Number(b) : 0) || (a < b ? -1 : Number(a > b)));
  const position = new Map(levels.map((level, i) => [level, i]));
  return { codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : (position.get(text) ?? -1))), levels };
}

function textOf(value: string | number | boolean | null | undefined): string | undefined {
  if (value === null || value === undefined || value === '' || Number.isNaN(value)) return undefined;
  return String(value);
}
