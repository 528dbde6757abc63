import { isMeasure, markWords, unitOf, unknown, type Formatter } from '../../report/format.ts';
import { isSegment, type Cell, type Column, type Table } from '../../report/table.ts';
import { plainText } from '../../report/text.ts';
import { visible } from '../../report/visible.ts';
import { displayWidth, fit, pad, shorten, wrap } from './width.ts';
import type { Terminal } from './terminal.ts';

const gap = '  ';
/** Below this many columns a name says nothing any more. */
const narrowest = 8;

/** No name says more by being longer; one of thousands of letters would push every other column off the page. */
const widest = 100;

/**
 * A table in aligned columns, numbers to the right. Too wide for the terminal, its heads are broken at spaces and its widest columns of
 * names cut with `…`; when that is not enough, each row becomes a short list of `label  value`. Where the width is infinite only cells of
 * more than a hundred columns are cut.
 */
export function terminalTable(table: Table, terminal: Terminal, format: Formatter): string {
  const { colours } = terminal;
  const heads = table.columns.map((column) => visible(headOf(column)));
  const rows = table.rows.map((row) => textsOf(row, table.columns, format));
  const totals = table.totals === undefined ? [] : [textsOf(table.totals, table.columns, format)];
  const widths = layout(heads, [...rows, ...totals], table.columns, terminal.width);
  const note =
    table.note === undefined
      ? []
      : wrap(visible(plainText(table.note)), terminal.width).map((line) => colours.dim(fit(line)));
  if (widths === undefined) return [...records(heads, [...rows, ...totals], terminal), ...note].join('\n');
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => pad(fit(cell, widths[at]), widths[at] ?? 0, alignment(table.columns[at])))
      .join(gap)
      .trimEnd();
  return [
    ...headLines(heads, widths).map((cells) => colours.bold(line(cells))),
    ...rows.map((row) => line(row)),
    ...totals.map((row) => colours.bold(line(row))),
    ...note,
  ].join('\n');
}

/** The heads on as many lines as the tallest needs, each standing on the row below. */
function headLines(heads: readonly string[], widths: readonly number[]): string[][] {
  const broken = heads.map((head, at) => wrap(head, widths[at] ?? 0));
  const height = Math.max(1, ...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => broken.map((lines) => lines[at - height + lines.length] ?? ''));
}

/** Widths of the columns: what they take, else with heads broken, else with names cut; undefined when none of it fits. */
function layout(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  room: number,
): readonly number[] | undefined {
  const cells = heads.map((_, at) => rows.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), 0));
  const natural = cells.map((width, at) => Math.max(width, displayWidth(heads[at] ?? '')));
  if (excessOf(natural, room) <= 0) return natural;
  const tight = cells.map((width, at) =>
    Math.max(width, ...(heads[at] ?? '').split(' ').map((word) => displayWidth(word))),
  );
  return shrink(tight, columns, room);
}

function excessOf(widths: readonly number[], room: number): number {
  return widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)) - room;
}

function headOf(column: Column): string {
  const unit = unitOf(column);
  return unit === undefined ? column.label : `${column.label} (${unit})`;
}

function textsOf(row: readonly Cell[], columns: readonly Column[], format: Formatter): string[] {
  return columns.map((column, at) => {
    const cell = row[at] ?? null;
    const text = shorten(format.cell(cell, column), widest);
    if (typeof cell !== 'object' || cell === null || isSegment(cell)) return text;
    const sample = cell.sample === undefined ? '' : ` n=${format.full(cell.sample, { kind: 'count' })}`;
    const mark = cell.mark === undefined || cell.mark === 'not-enough-data' ? '' : ` ${markWords[cell.mark]}`;
    return `${text}${sample}${mark}`;
  });
}

/** Widths that fit, taking from the widest column of names first, or undefined when no such widths are readable. */
function shrink(natural: readonly number[], columns: readonly Column[], room: number): number[] | undefined {
  const widths = [...natural];
  const names = columns.map((column) => column.kind === 'text' || column.kind === 'segment');
  for (let excess = excessOf(widths, room); excess > 0; excess -= 1) {
    const widest = widths.reduce<number>(
      (best, width, at) => (names[at] === true && width > Math.max(narrowest, widths[best] ?? 0) ? at : best),
      -1,
    );
    if (widest < 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function records(heads: readonly string[], rows: readonly (readonly string[])[], terminal: Terminal): string[] {
  const room = Math.min(
    Math.floor(terminal.width / 2),
    heads.reduce((most, head) => Math.max(most, displayWidth(head)), 0),
  );
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...row.map((cell, at) => {
      const head = terminal.colours.bold(pad(fit(heads[at] ?? '', room), room));
      return `${head}${gap}${fit(cell === '' ? unknown : cell, terminal.width - room - gap.length)}`;
    }),
  ]);
}

function alignment(column: Column | undefined): 'left' | 'right' | 'center' {
  return column === undefined ? 'left' : (column.align ?? (isMeasure(column) ? 'right' : 'left'));
}
