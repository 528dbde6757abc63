import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Path } from './node.ts';

/** Offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column, both from 1; the column counts UTF-16 units, as editors do. */
export function positionAt(
  starts: readonly number[],
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** A path as people write it: `schemes.main[2].when`. */
export function pathText(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** Findings as someone meets them who reads the file from the top, each once. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}

/** Where an offset of a file is. */
export function placeAt(file: string, starts: readonly number[], offset: number, path?: Path): Place {
  const { line, column } = positionAt(starts, offset);
  return path === undefined || path.length === 0
    ? { file, line, column }
    : { file, line, column, path: pathText(path) };
}
