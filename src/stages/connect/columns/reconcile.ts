import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Session } from '../../../engine/engine.ts';
import { bind, name, sql, verbatim } from '../../../engine/raw.ts';
import { schemeLabels } from '../../../model/codes/check.ts';
import type { ValueType } from '../../../model/types.ts';
import type { StoredColumn } from '../store/table.ts';
import { sqlTypeOf, type Reading } from './convert.ts';
import { unused } from './names.ts';
import type { ShapedColumn } from './shaped-column.ts';

/** Fits a file's guessed columns to the table they will join, before the file is read: what is text there stays text. */
export function adapt(
  columns: readonly ShapedColumn[],
  existing: readonly StoredColumn[],
  seen: (column: ShapedColumn) => boolean,
): readonly ShapedColumn[] {
  return columns.map((column) => {
    const there = existing.findLast((each) => each.family === column.name);
    if (there === undefined || column.role.kind !== 'column') return column;
    if (isMoment(there.type) && isMoment(column.type))
      return { ...column, type: there.type, reading: readingOf(there.type, column.reading) };
    if (!column.guessed || there.type.kind === column.type.kind) return column;
    if (isTextual(there.type) || !seen(column))
      return { ...column, type: there.type, reading: readingOf(there.type, column.reading), guessed: false };
    return column;
  });
}

const isTextual = (type: ValueType): boolean => ['text', 'category', 'code'].includes(type.kind);
const isMoment = (type: ValueType): boolean => type.kind === 'date' || type.kind === 'instant';

function readingOf(type: ValueType, guess: Reading): Reading {
  switch (type.kind) {
    case 'number':
      return { kind: 'number', whole: false, decimal: '.' };
    case 'money':
      return { kind: 'money', decimal: '.' };
    case 'date':
    case 'instant': {
      const format = guess.kind === 'date' || guess.kind === 'instant' ? guess.format : undefined;
      return { kind: type.kind, ...(format === undefined ? {} : { format }) };
    }
    case 'boolean':
      return { kind: 'boolean' };
    case 'text':
    case 'category':
    case 'code':
      return { kind: 'text' };
  }
}

/** A loaded column and the column of the table that takes it. */
export interface Placed {
  readonly from: string;
  readonly to: StoredColumn;
  readonly isNew: boolean;
}

/** Where each loaded column goes: the newest column of its name with the same type, else a new one, numbered. */
export function place(columns: readonly ShapedColumn[], existing: readonly StoredColumn[]): readonly Placed[] {
  const taken = new Set(existing.map((column) => column.name));
  return columns.flatMap((column): Placed[] => {
    if (column.role.kind !== 'column') return [];
    const there = existing.findLast((each) => each.family === column.name && fits(each.type, column.type));
    if (there !== undefined) return [{ from: column.name, to: there, isNew: false }];
    const free = unused(wantedName(column, taken), taken);
    taken.add(free);
    const { label, type, personal, own, header } = column;
    return [
      { from: column.name, to: { name: free, label, type, personal, own, header, family: column.name }, isNew: true },
    ];
  });
}

/** Codes of two schemes stay apart: the same digits may mean another industry. */
const fits = (there: ValueType, incoming: ValueType): boolean =>
  there.kind === 'code' && incoming.kind === 'code'
    ? there.scheme === incoming.scheme
    : there.kind === incoming.kind || (isTextual(there) && isTextual(incoming));

/** A code's column is called by its scheme where another has the name. */
const wantedName = ({ name, type }: ShapedColumn, taken: ReadonlySet<string>): string =>
  type.kind === 'code' && taken.has(name) ? `${name}_${type.scheme.replaceAll(/[^a-z0-9]/g, '_')}` : name;

/** Columns of codes that were put beside those of another scheme, for the user to know. */
export function otherCodes(
  placed: readonly Placed[],
  existing: readonly StoredColumn[],
  file: string,
): readonly Diagnostic[] {
  return placed.flatMap(({ to, isNew }) => {
    const before = existing.findLast((each) => each.family === to.family)?.type;
    if (!isNew || to.type.kind !== 'code' || before?.kind !== 'code') return [];
    const schemes = { scheme: schemeLabels[to.type.scheme], before: schemeLabels[before.scheme] };
    return [
      diagnose('import/other-codes', { column: to.header, file, ...schemes, name: to.name }, { file }, 'warning'),
    ];
  });
}

/** Adds the new columns to a table that is there, and lets whole numbers become numbers where the file brings fractions. */
export async function extend(
  session: Session,
  table: string,
  placed: readonly Placed[],
  columns: readonly ShapedColumn[],
): Promise<void> {
  const types = await session.rows(
    sql`SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'data' AND table_name = ${bind('VARCHAR', table)}`,
  );
  for (const { from, to, isNew } of placed) {
    const reading = columns.find((column) => column.name === from)?.reading;
    if (reading === undefined) continue;
    const type = verbatim(sqlTypeOf(reading));
    if (isNew) await session.run(sql`ALTER TABLE ${name('data', table)} ADD COLUMN ${name(to.name)} ${type}`);
    else if (
      type.text === 'DOUBLE' &&
      types.some((each) => each['column_name'] === to.name && each['data_type'] === 'BIGINT')
    )
      await session.run(sql`ALTER TABLE ${name('data', table)} ALTER COLUMN ${name(to.name)} SET DATA TYPE DOUBLE`);
  }
}
