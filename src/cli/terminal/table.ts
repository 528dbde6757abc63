import { isMeasure, markWords, unitOf, unknown, type Formatter } from '../../report/format.ts';
import { isSegment, type Cell, type Column, type Table } from '../../report/table.ts';
import { plainText } from '../../report/text.ts';
import { visible } from '../../report/visible.ts';
import { displayWidth, fit, pad, wrap } from './width.ts';
import type { Terminal } from './terminal.ts';

const gap = '  ';
/** Below this many columns a name says nothing any more. */
const narrowest = 8;

/**
 * A table in aligned columns, numbers to the right. Too wide for the terminal, its widest text columns are cut with `…`; when that is
 * not enough, each row becomes a short list of `label  value`. Nothing is cut where the width is infinite.
 */
export function terminalTable(table: Table, terminal: Terminal, format: Formatter): string {
  const { colours } = terminal;
  const heads = table.columns.map((column) => visible(headOf(column)));
  const rows = table.rows.map((row) => textsOf(row, table.columns, format));
  const totals = table.totals === undefined ? [] : [textsOf(table.totals, table.columns, format)];
  const natural = heads.map((head, at) =>
    [...rows, ...totals].reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), displayWidth(head)),
  );
  const widths = shrink(natural, table.columns, terminal.width);
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
    colours.bold(line(heads)),
    ...rows.map((row) => line(row)),
    ...totals.map((row) => colours.bold(line(row))),
    ...note,
  ].join('\n');
}

function headOf(column: Column): string {
  const unit = unitOf(column);
  return unit === undefined ? column.label : `${column.label} (${unit})`;
}

function textsOf(row: readonly Cell[], columns: readonly Column[], format: Formatter): string[] {
  return columns.map((column, at) => {
    const cell = row[at] ?? null;
    const text = visible(format.cell(cell, column));
    if (typeof cell !== 'object' || cell === null || isSegment(cell)) return text;
    const sample = cell.sample === undefined ? '' : ` n=${format.full(cell.sample, { kind: 'count' })}`;
    const mark = cell.mark === undefined || cell.mark === 'not-enough-data' ? '' : ` ${markWords[cell.mark]}`;
    return `${text}${sample}${mark}`;
  });
}

/** Widths that fit, taking from the widest column of text first, or undefined when no such widths are readable. */
function shrink(natural: readonly number[], columns: readonly Column[], room: number): number[] | undefined {
  const widths = [...natural];
  const shrinkable = widths.map((_, at) => !isMeasure(columns[at] ?? { kind: 'text' }));
  let excess = widths.reduce((sum, width) => sum + width, gap.length * (widths.length - 1)) - room;
  while (excess > 0) {
    const widest = widths.reduce<number>(
      (best, width, at) => (shrinkable[at] === true && width > Math.max(narrowest, widths[best] ?? 0) ? at : best),
      -1,
    );
    if (widest < 0) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function records(heads: readonly string[], rows: readonly (readonly string[])[], terminal: Terminal): string[] {
  const widest = Math.min(
    Math.floor(terminal.width / 2),
    heads.reduce((most, head) => Math.max(most, displayWidth(head)), 0),
  );
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...row.map((cell, at) => {
      const head = terminal.colours.bold(pad(fit(heads[at] ?? '', widest), widest));
      return `${head}${gap}${fit(cell === '' ? unknown : cell, terminal.width - widest - gap.length)}`;
    }),
  ]);
}

function alignment(column: Column | undefined): 'left' | 'right' | 'center' {
  return column === undefined ? 'left' : (column.align ?? (isMeasure(column) ? 'right' : 'left'));
}
