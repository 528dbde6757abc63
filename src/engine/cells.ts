import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell } from './engine.ts';

/**
 * A value of a result as a plain cell: dates `YYYY-MM-DD`, instants ISO 8601 in UTC, big integers and decimals as numbers where every
 * digit survives, else as text; nested values as DuckDB prints them.
 */
export function cell(value: DuckDBValue, _type: DuckDBType): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return isExact(value) ? Number(value) : value.toString();
  if (value instanceof DuckDBDecimalValue) return isExact(value.value) ? Number(value.toString()) : value.toString();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return instant(value.micros);
  return String(value);
}

const isExact = (value: bigint): boolean =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);

/** ISO 8601 with as many fraction digits as are needed: none, milliseconds or microseconds. */
function instant(micros: bigint): string {
  const text = new DuckDBTimestampValue(micros).toString();
  return text.includes(' ') ? `${text.replace(' ', 'T')}Z` : text;
}
