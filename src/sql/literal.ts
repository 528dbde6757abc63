import { fail } from '../diagnostics/diagnostic.ts';
import { flawOf } from './flaw.ts';
import type { SqlType, SqlValue } from './tree.ts';
import type { Writer } from './writer.ts';

/**
 * A constant of ours or of a fit, so that both engines read the same type and the same bits: a double always has an exponent (a bare
 * `0.1` is a DECIMAL in DuckDB), dates and timestamps are typed, null is cast. Refuses NaN, infinities and ill-formed text.
 */
export function printLiteral(type: SqlType, value: SqlValue, writer: Writer): string {
  if (value === null) return `CAST(NULL AS ${writer.dialect.type(type)})`;
  switch (type) {
    case 'BOOLEAN':
      return value === true ? 'TRUE' : value === false ? 'FALSE' : refuse(type, 'it is not true or false');
    case 'INTEGER':
      return whole(type, value);
    case 'BIGINT':
      return `CAST(${whole(type, value)} AS BIGINT)`;
    case 'DOUBLE':
      return double(value);
    case 'VARCHAR':
      return textLiteral(type, value);
    case 'DATE':
      return `DATE ${shaped(type, value, /^\d{4}-\d{2}-\d{2}$/)}`;
    case 'TIMESTAMP':
      return `TIMESTAMP ${shaped(type, value, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?$/)}`;
    default:
      return `CAST(${shaped(type, String(value), /^-?\d+(\.\d+)?$/)} AS ${type})`;
  }
}

function whole(type: SqlType, value: SqlValue): string {
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))) return String(value);
  return refuse(type, 'it is not an exact whole number');
}

function double(value: SqlValue): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('DOUBLE', 'it is not a finite number');
  const digits = String(value);
  return digits.includes('e') ? digits : `${digits}e0`;
}

function textLiteral(type: SqlType, value: SqlValue): string {
  if (typeof value !== 'string') return refuse(type, 'it is not text');
  const flaw = flawOf(value);
  return flaw === undefined ? `'${value.replaceAll("'", "''")}'` : refuse(type, flaw);
}

function shaped(type: SqlType, value: SqlValue, shape: RegExp): string {
  return typeof value === 'string' && shape.test(value) ? `'${value}'` : refuse(type, 'it has another form');
}

const refuse = (type: SqlType, why: string): never => fail('sql/unprintable-value', { type, why });
