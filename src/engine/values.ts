import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  INTEGER,
  TIMESTAMP,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Printed, SqlType } from '../sql/tree.ts';
import { fail } from '../diagnostics/diagnostic.ts';

/** A parameter as the driver takes it. Text with lone surrogates is refused: it has no UTF-8 form. */
export function bound(parameter: Printed['parameters'][number]): {
  readonly value: DuckDBValue;
  readonly type: DuckDBType;
} {
  const { type, value } = parameter;
  const driverType = typeOf(type);
  if (value === null) return { value, type: driverType };
  switch (type) {
    case 'VARCHAR':
      return { value: wellFormed(String(value)), type: driverType };
    case 'BIGINT':
      return { value: BigInt(value), type: driverType };
    case 'INTEGER':
    case 'DOUBLE':
      return { value: Number(value), type: driverType };
    case 'BOOLEAN':
      return { value: Boolean(value), type: driverType };
    case 'DATE':
      return {
        value: new DuckDBDateValue(Number(micros(`${String(value)} 00:00:00`) / 86_400_000_000n)),
        type: driverType,
      };
    case 'TIMESTAMP':
      return { value: new DuckDBTimestampValue(micros(String(value))), type: driverType };
    default:
      return { value: decimal(String(value), type), type: driverType };
  }
}

function typeOf(type: SqlType): DuckDBType {
  switch (type) {
    case 'BOOLEAN':
      return BOOLEAN;
    case 'INTEGER':
      return INTEGER;
    case 'BIGINT':
      return BIGINT;
    case 'DOUBLE':
      return DOUBLE;
    case 'VARCHAR':
      return VARCHAR;
    case 'DATE':
      return DATE;
    case 'TIMESTAMP':
      return TIMESTAMP;
    default: {
      const [width, scale] = precision(type);
      return DECIMAL(width, scale);
    }
  }
}

function wellFormed(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    fail('engine/ill-formed-text', { text: text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}').slice(0, 60) });
  return text;
}

/** Microseconds since 1970 of `YYYY-MM-DD HH:MM:SS[.ffffff]`, with a T or a blank between, in UTC. */
function micros(text: string): bigint {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?)?Z?$/.exec(text);
  const time = match === null ? Number.NaN : Date.parse(`${text.slice(0, 10)}T${text.slice(11, 19) || '00:00:00'}Z`);
  if (match === null || Number.isNaN(time)) throw new RangeError(`not a date or instant: ${text.slice(0, 40)}`);
  return BigInt(time) * 1000n + BigInt((match[7] ?? '').padEnd(6, '0') || '0');
}

function precision(type: `DECIMAL(${number},${number})`): readonly [number, number] {
  const [width, scale] = type.slice(8, -1).split(',');
  return [Number(width), Number(scale)];
}

/** A decimal from its text, rounded half away from zero to the scale. */
function decimal(text: string, type: `DECIMAL(${number},${number})`): DuckDBDecimalValue {
  const [width, scale] = precision(type);
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(/e/i.test(text) ? Number(text).toFixed(scale) : text);
  if (match === null) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = BigInt(`${whole || '0'}${fraction.slice(0, scale).padEnd(scale, '0')}`);
  const value = (fraction[scale] ?? '0') >= '5' ? kept + 1n : kept;
  return new DuckDBDecimalValue(sign === '-' ? -value : value, width, scale);
}
