import type { Cell, Column, Table } from '../../report/table.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

/** Parts of a result that are for machines: a value per row or a whole tree. */
const longParts = new Set(['scores', 'heights', 'root', 'levels', 'loadings', 'columns']);

/** What a method found, for people: figures first, then each list of results as a table; `--json` has all of it. */
export function statsText(json: Readonly<Record<string, unknown>>, terminal: Terminal): string {
  const parts = Object.entries(json).filter(([key]) => key !== 'method' && !longParts.has(key));
  const figures = parts.filter(([, value]) => isPlain(value) || isNumbers(value));
  const tables = parts.filter(([, value]) => isRecords(value));
  const lines = figures.map(([key, value]) => `${label(key)}: ${plainText(value)}`);
  return [
    terminalHeading(String(json['method']), terminal),
    ...lines,
    ...tables.flatMap(([key, value]) => [terminalHeading(label(key), terminal), recordsTable(value, terminal)]),
  ].join('\n');
}

function recordsTable(value: unknown, terminal: Terminal): string {
  const records = isRecords(value) ? value : [];
  const keys = [...new Set(records.flatMap((each) => Object.keys(each)))].filter(
    (key) =>
      key !== 'method' && !longParts.has(key) && records.some((each) => isPlain(each[key]) || isShort(each[key])),
  );
  const table: Table = {
    columns: keys.map((key): Column => {
      const values = records.map((each) => each[key]).filter((value) => value !== undefined);
      if (values.every((value) => Number.isInteger(value))) return { kind: 'number', decimals: 0, label: label(key) };
      const numeric = values.every((value) => typeof value === 'number');
      return { kind: 'text', label: label(key), ...(numeric ? { align: 'right' as const } : {}) };
    }),
    rows: records.map((each) =>
      keys.map((key): Cell => {
        const cell = each[key];
        return Number.isInteger(cell) ? Number(cell) : cell === undefined ? null : plainText(cell);
      }),
    ),
  };
  return terminalTable(table, terminal, format);
}

const label = (key: string): string => key.replaceAll('_', ' ');
const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.length <= 30 && value.every(isPlain);
const isShort = (value: unknown): boolean => Array.isArray(value) && value.length <= 12 && value.every(isPlain);
const isRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));

function plainText(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  return Array.isArray(value)
    ? value.map(plainText).join(', ')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}
