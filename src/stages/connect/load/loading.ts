import type { Cells, Computed } from '../columns/derived-columns.ts';
import { join, name, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { conversion, isBad, type Conversion, known, sqlTypeOf, type Reading } from '../columns/convert.ts';
import { readByDerivations } from '../columns/derived-columns.ts';
import type { Reader } from '../read/reader.ts';
import type { Factor } from '../columns/shaped-column.ts';
import type { ShapedColumn } from '../columns/shaped-column.ts';

export interface LoadingTable {
  /** Table in schema `data`. */
  readonly table: string;
  readonly computed: readonly Computed[];
  /** Zone of instants that name none. */
  readonly zone: string;
  /** Share of bad rows the source tolerates. */
  readonly tolerance: number;
}

/** The mark of a row that no identifier stands in, where others bear the position of their first bad column. */
export const rowWithoutIdentifier = -1;
/** Readings that take any text; a shared mail domain is no domain of a company, and no fault either. */
const neverBad: ReadonlySet<Reading['kind']> = new Set(['text', 'org_number', 'domain']);
/** Whether computed columns may ask for a column: keys, references and identifiers. */
const isAsked = (column: ShapedColumn): boolean =>
  column.role.kind !== 'column' || identifying.has(column.name) || readByDerivations.has(column.name);
const identifying: ReadonlySet<string> = new Set(['org_number', 'domain', 'name']);
/** DuckDB's search for common subexpressions grows with the square of a statement's columns: 5,000 at once took a minute. */
const columnsAtOnce = 100;

/** What fills the loading table: computed columns, `_row`, the file's columns, and `_bad`, the position of the first column that cannot be read. */
export function loadingStatements(
  reader: Reader,
  columns: readonly ShapedColumn[],
  into: LoadingTable,
): readonly Fragment[] {
  const target = name('data', into.table);
  const clear = sql`DROP TABLE IF EXISTS ${target}`;
  if (columns.length <= columnsAtOnce * 3)
    return [clear, sql`CREATE TABLE ${target} AS ${rows(reader, columns, into, 0, columns.length, into.computed)}`];
  return [clear, ...inParts(reader, columns, into)];
}

/** Wide files: the text first, then its columns part by part, then the parts side by side. */
function inParts(reader: Reader, columns: readonly ShapedColumn[], into: LoadingTable): readonly Fragment[] {
  const part = (index: number): Fragment => name('data', `${into.table}_${index}`);
  const raw = name('data', `${into.table}_raw`);
  const texts = reader.texts.map((text, index) => sql`${text} AS ${name(`c${index}`)}`);
  const numbered = reader.row === undefined ? texts : [...texts, sql`${reader.row} AS "_row"`];
  const stored: Reader = {
    ...reader,
    from: raw,
    texts: reader.texts.map((_, index) => name(`c${index}`)),
    ...(reader.row === undefined ? {} : { row: name('_row') }),
  };
  const parts = Array.from({ length: Math.ceil(columns.length / columnsAtOnce) }, (_, index) => index);
  const alias = (index: number): Fragment => name(`p${index}`);
  const bad = parts.map((index) => sql`${alias(index)}."_bad"`);
  const selected = parts.map(
    (index) => sql`${alias(index)}.* EXCLUDE ("_bad"${verbatim(index === 0 ? '' : ', "_row"')})`,
  );
  return [
    sql`CREATE OR REPLACE TABLE ${raw} AS SELECT ${join(numbered, ', ')} FROM ${reader.from}`,
    ...parts.map((index) => {
      const from = index * columnsAtOnce;
      return sql`CREATE OR REPLACE TABLE ${part(index)} AS ${rows(stored, columns, into, from, from + columnsAtOnce, index === 0 ? into.computed : [])}`;
    }),
    sql`CREATE TABLE ${name('data', into.table)} AS SELECT ${join(selected, ', ')}, coalesce(${join(bad, ', ')}) AS "_bad"
      FROM ${join(
        parts.map((index) => sql`${part(index)} AS ${alias(index)}`),
        ' POSITIONAL JOIN ',
      )}`,
    sql`DROP TABLE ${raw}`,
    ...parts.map((index) => sql`DROP TABLE ${part(index)}`),
  ];
}

/** Whether the database has typed a column already. */
const isTyped = (reader: Reader, { index, reading }: ShapedColumn): boolean =>
  reading.kind === 'boolean' && reader.booleans?.has(index) === true;

const same = (value: Fragment): Fragment => value;

const stepOf = (reader: Reader, column: ShapedColumn, into: LoadingTable): Conversion =>
  isTyped(reader, column) ? { found: same, value: same } : conversion(column.reading, into.zone);

function rows(
  reader: Reader,
  columns: readonly ShapedColumn[],
  into: LoadingTable,
  from: number,
  to: number,
  computed: readonly Computed[],
): Fragment {
  const text = ({ index, orElse, times }: ShapedColumn): Fragment => {
    const [first, second] = [reader.texts[index] ?? verbatim('NULL'), reader.texts[orElse ?? -1]];
    if (times?.kind === 'column') return sql`CASE WHEN ${known(factorText(times))} THEN ${first} END`;
    return second === undefined ? first : sql`coalesce(${first}, ${second})`;
  };
  const factorText = (times: Extract<Factor, { readonly kind: 'column' }>): Fragment =>
    reader.texts[times.index] ?? verbatim('NULL');
  const factorOf = ({ times }: ShapedColumn): Fragment | undefined => {
    if (times === undefined) return undefined;
    if (times.kind === 'number') return verbatim(`${times.number}::DOUBLE`);
    const { found, value } = conversion(times.reading, into.zone);
    return value(found(factorText(times)));
  };
  const here = columns.map((column, index) => ({ column, index })).slice(from, to);
  const needed = columns
    .map((column, index) => ({ column, index, step: stepOf(reader, column, into) }))
    .filter(({ column, index }) => (index >= from && index < to) || (computed.length > 0 && isAsked(column)));
  const texts = needed.flatMap(({ column, index, step }) => [
    sql`${text(column)} AS ${name(`t${index}`)}`,
    sql`${step.found(text(column))} AS ${name(`f${index}`)}`,
    ...(column.times === undefined ? [] : [sql`${factorOf(column) ?? verbatim('NULL')} AS ${name(`x${index}`)}`]),
  ]);
  const values = needed.flatMap(({ column, index, step }) => {
    const value = step.value(name(`f${index}`));
    const whole = column.times === undefined ? value : product(value, name(`x${index}`), column.reading);
    return [name(`t${index}`), sql`${whole} AS ${name(`v${index}`)}`];
  });
  const cells: Cells = (wanted) => {
    const index = columns.findIndex((column) => column.name === wanted);
    return index === -1 ? undefined : name(`v${index}`);
  };
  const made = computed.map((each) => ({ ...each, text: each.value(cells) }));
  const checks = here.flatMap(({ column, index }) =>
    neverBad.has(column.reading.kind) ||
    isTyped(reader, column) ||
    (column.reading.kind === 'values' && column.reading.otherwise === null)
      ? []
      : [sql`WHEN ${isBad(name(`t${index}`), name(`v${index}`))} THEN ${verbatim(String(index))}`],
  );
  const outer = [
    ...made.map((each) => sql`${each.text} AS ${name(each.name)}`),
    sql`${reader.row === undefined ? verbatim('NULL::BIGINT') : name('_row')} AS "_row"`,
    ...here.flatMap(({ column, index }) =>
      column.role.kind === 'column'
        ? [sql`${name(`v${index}`)}::${verbatim(sqlTypeOf(column.reading))} AS ${name(column.name)}`]
        : [],
    ),
    sql`${checks.length === 0 ? verbatim('NULL') : sql`CASE ${join(checks, ' ')} END`}::INTEGER AS "_bad"`,
  ];
  const first = [...texts, ...(reader.row === undefined ? [] : [sql`${reader.row} AS "_row"`])];
  const second = [...values, ...(reader.row === undefined ? [] : [name('_row')])];
  const list = (parts: readonly Fragment[]): Fragment => (parts.length === 0 ? verbatim('1') : join(parts, ', '));
  return sql`SELECT ${join(outer, ', ')} FROM (SELECT ${list(second)} FROM (SELECT ${list(first)} FROM ${reader.from}))`;
}

/** Money times a number is exact to eight decimals before it is rounded to four; what does not fit is no value. */
function product(value: Fragment, factor: Fragment, reading: Reading): Fragment {
  if (reading.kind !== 'money') return sql`${value} * CAST(${factor} AS DOUBLE)`;
  const exact = (part: Fragment): Fragment => sql`TRY_CAST(${part} AS DECIMAL(18,4))`;
  return sql`TRY_CAST(${exact(value)} * ${exact(factor)} AS DECIMAL(18,4))`;
}
