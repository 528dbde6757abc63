import { nameOf, type RankedChart } from '../../report/chart.ts';
import type { Formatter } from '../../report/format.ts';
import { displayWidth, fit, pad } from './width.ts';
import type { Terminal } from './terminal.ts';

const longestBar = 40;
const gap = 2;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * Horizontal bars with name and value, to an eighth of a column. Bars start at zero; what is below zero is drawn in a lighter pattern,
 * and unknown has no bar.
 */
export function terminalBars(chart: RankedChart, terminal: Terminal, format: Formatter): string {
  const values = chart.items.map((item) => format.full(item.value, chart.measure));
  const widestValue = Math.max(0, ...values.map((value) => displayWidth(value)));
  const widestName = Math.max(0, ...chart.items.map((item) => displayWidth(fit(nameOf(item.label)))));
  const names = Math.min(widestName, Math.max(8, Math.floor(terminal.width / 3)));
  const notes = chart.items.map((item) =>
    item.note === undefined ? '' : `  ${fit(item.note, Math.max(8, Math.floor(terminal.width / 3)))}`,
  );
  const widestNote = Math.max(0, ...notes.map((note) => displayWidth(note)));
  const room = Math.max(1, Math.min(longestBar, terminal.width - names - widestValue - widestNote - 2 * gap));
  const most = Math.max(0, ...chart.items.map((item) => Math.abs(finite(item.value))));
  return chart.items
    .map((item, at) => {
      const name = pad(fit(nameOf(item.label), names), names);
      const value = pad(values[at] ?? '', widestValue, 'right');
      const drawn = pad(bar(finite(item.value), most, room), room);
      return `${name}  ${value}  ${terminal.colours.cyan(drawn)}${terminal.colours.dim(notes[at] ?? '')}`.trimEnd();
    })
    .join('\n');
}

function bar(value: number, most: number, room: number): string {
  if (most === 0 || value === 0) return '';
  const units = Math.max(1, Math.round((Math.abs(value) / most) * room * 8));
  if (value < 0) return '░'.repeat(Math.max(1, Math.round(units / 8)));
  return `${'█'.repeat(Math.floor(units / 8))}${eighths[units % 8] ?? ''}`;
}

function finite(value: number | null): number {
  return value !== null && Number.isFinite(value) ? value : 0;
}
