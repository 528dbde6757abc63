import { bind, join, quote, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import type { SqlType } from '../../../sql/tree.ts';
import { companyDomain, hostOf, organisationNumber } from '../identity/identifiers.ts';

/** How a cell's text becomes a value. Plain data, stored with the import. */
export type Reading =
  | { readonly kind: 'text' }
  /** `grouped`: commas group thousands, where the decimal sign is a point. */
  | { readonly kind: 'number'; readonly whole: boolean; readonly decimal: '.' | ','; readonly grouped?: true }
  | { readonly kind: 'money'; readonly decimal: '.' | ',' }
  | { readonly kind: 'date'; readonly format?: string }
  | { readonly kind: 'instant'; readonly format?: string }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'org_number' }
  | { readonly kind: 'domain' }
  /** Lower-case spelling → value. Of a closed list anything else is bad; of an open one it stays as it is. */
  | {
      readonly kind: 'values';
      readonly spellings: Readonly<Record<string, string>>;
      readonly open?: true;
      /** What anything else means, null for nothing. */
      readonly otherwise?: string | null;
    };

export function sqlTypeOf(reading: Reading): SqlType {
  switch (reading.kind) {
    case 'number':
      return reading.whole ? 'BIGINT' : 'DOUBLE';
    case 'money':
      return 'DECIMAL(18,4)';
    case 'date':
      return 'DATE';
    case 'instant':
      return 'TIMESTAMP';
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
    case 'org_number':
    case 'domain':
    case 'values':
      return 'VARCHAR';
  }
}

/** What files write for "not known" in columns that are not text. */
export const unknownSpellings = [
  '',
  '-',
  '--',
  '?',
  'n/a',
  'na',
  '#n/a',
  'null',
  'none',
  'nan',
  'nil',
  'unknown',
  'ukjent',
  '\\n',
];

/**
 * A value in two steps, so that what the second asks of the first several times is computed once: `found` of the text, `value` of what was
 * found. The value is null where the text is no such value; the zone is that of instants that name none.
 */
export interface Conversion {
  readonly found: (text: Fragment) => Fragment;
  readonly value: (found: Fragment) => Fragment;
}

export function conversion(reading: Reading, zone: string): Conversion {
  return { found: (text) => firstStep(reading, text, zone), value: secondStep(reading) };
}

function secondStep(reading: Reading): Conversion['value'] {
  switch (reading.kind) {
    case 'date':
      return (date) => sensible(date, 'DATE');
    case 'instant':
      return (instant) => sensible(instant, 'TIMESTAMP');
    case 'domain':
      return companyDomain;
    case 'number':
      return reading.whole ? same : (number) => sql`CASE WHEN isfinite(${number}) THEN ${number} END`;
    case 'text':
    case 'money':
    case 'boolean':
    case 'org_number':
    case 'values':
      return same;
  }
}

const same = (found: Fragment): Fragment => found;

function firstStep(reading: Reading, text: Fragment, zone: string): Fragment {
  switch (reading.kind) {
    case 'text':
      return text;
    case 'number':
      return reading.whole
        ? wholeNumber(plainNumber(text, reading.decimal))
        : sql`TRY_CAST(${reading.grouped === true ? ungrouped(text, ',', sql`replace(${text}, ',', '')`) : plainNumber(text, reading.decimal)} AS DOUBLE)`;
    case 'money':
      return sql`coalesce(TRY_CAST(${plainNumber(text, reading.decimal)} AS DECIMAL(18,4)), TRY_CAST(${withoutCurrency(text, reading.decimal)} AS DECIMAL(18,4)))`;
    case 'date':
      return reading.format === undefined
        ? isoDate(text, zone)
        : sql`CAST(try_strptime(${text}, ${quote(reading.format)}) AS DATE)`;
    case 'instant':
      return reading.format === undefined
        ? isoInstant(text, zone)
        : inUtc(sql`try_strptime(${text}, ${quote(reading.format)})`, zone);
    case 'boolean':
      return truth(text);
    case 'org_number':
      return organisationNumber(text);
    case 'domain':
      return hostOf(text);
    case 'values':
      return spelled(text, reading);
  }
}

/** One search in one text in place of a comparison a spelling: each comparison of a wide file's thousands would hold memory of its own. */
const unknownList = `\u001f${unknownSpellings.join('\u001f')}\u001f`;

/** True where a text that is there became no value, and does not say "unknown" either. */
export function isBad(text: Fragment, value: Fragment): Fragment {
  return sql`${value} IS NULL AND ${known(text)}`;
}

/** True where a cell has a text that does not say "unknown". */
export function known(text: Fragment): Fragment {
  return sql`${text} IS NOT NULL AND NOT contains(${quote(unknownList)}, concat('\u001f', lower(trim(${text})), '\u001f'))`;
}

/** With a comma for the decimals, points and blanks group; else commas are only taken out by `withoutCurrency`. */
function plainNumber(text: Fragment, decimal: '.' | ','): Fragment {
  return decimal === '.'
    ? text
    : ungrouped(text, '.', sql`replace(replace(replace(replace(${text}, ' ', ''), chr(160), ''), '.', ''), ',', '.')`);
}

/**
 * What is left when group marks are taken out, where they stand before three digits each: `1.5` among decimal commas is no fifteen, but a
 * number written in another way.
 */
function ungrouped(text: Fragment, mark: '.' | ',', plain: Fragment): Fragment {
  const other = mark === '.' ? ',' : '.';
  const whole = quote(`^[^0-9.,]*[0-9]{1,3}([${mark}][0-9]{3})+([${other}][0-9]*)?[^0-9.,]*$`);
  return sql`CASE WHEN NOT contains(${text}, ${quote(mark)}) OR regexp_matches(${text}, ${whole}) THEN ${plain} END`;
}

/** DuckDB rounds '3.7' to 4 where a whole number is asked for; here it is none. */
function wholeNumber(text: Fragment): Fragment {
  return sql`CASE WHEN NOT contains(${text}, '.') THEN TRY_CAST(${text} AS BIGINT) END`;
}

/** `NOK 1 200,50`, `$1,200.50` and `(300)`-free forms: currency signs, letters and group marks taken out. */
function withoutCurrency(text: Fragment, decimal: '.' | ','): Fragment {
  const digits = sql`regexp_replace(regexp_replace(${text}, ',-\\s*$', ''), ${quote(decimal === '.' ? '[^0-9.\\-]' : '[^0-9,\\-]')}, '', 'g')`;
  const plain = decimal === '.' ? digits : sql`replace(${digits}, ',', '.')`;
  const [mark, other] = decimal === '.' ? [',', '.'] : ['.', ','];
  const digitsOf = `([0-9]{1,3}([ ${mark}\u00a0][0-9]{3})+|[0-9]+)([${other}][0-9]*)?`;
  const sign = '([A-Z]{3}|[$£€]|kr\\.?)';
  const amount = quote(`^\\s*-?\\s*${sign}?\\s*-?${digitsOf}\\s*(${sign}|,-)?\\s*$`);
  return sql`CASE WHEN regexp_matches(${text}, ${amount}) THEN ${plain} END`;
}

/** DuckDB takes '2024-01-31 anything' for a date, so only the ten letters of a date, or a whole instant, will do. */
function isoDate(text: Fragment, zone: string): Fragment {
  return sql`CASE WHEN length(${text}) <= 10 THEN TRY_CAST(${text} AS DATE) ELSE CAST(timezone(${quote(zone)}, timezone('UTC', ${isoInstant(text, zone)})) AS DATE) END`;
}

/** Text that names a zone or an offset is taken at its word; other text is local. DuckDB's own cast would drop an offset silently. */
function isoInstant(text: Fragment, zone: string): Fragment {
  const offset = "'^\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)? ?([Zz]|UTC|[+-]\\d\\d(:?\\d\\d)?)$'";
  const local = inUtc(sql`TRY_CAST(${text} AS TIMESTAMP)`, zone);
  return sql`CASE WHEN length(${text}) <= 16 OR (length(${text}) = 19 AND substr(${text}, 17, 1) = ':') THEN ${local}
    WHEN regexp_matches(${text}, ${verbatim(offset)}) THEN CAST(TRY_CAST(${text} AS TIMESTAMPTZ) AS TIMESTAMP)
    WHEN regexp_matches(${text}, '^\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d\\.\\d+$') THEN ${local} END`;
}

function inUtc(local: Fragment, zone: string): Fragment {
  return zone === 'UTC' ? local : sql`CAST(timezone(${quote(zone)}, ${local}) AS TIMESTAMP)`;
}

/** Years 1000 to 9999: infinities, year 0 and years before Christ are slips, not dates. */
function sensible(value: Fragment, type: 'DATE' | 'TIMESTAMP'): Fragment {
  const bound = (text: string): Fragment => verbatim(`${type} '${text}'`);
  return sql`CASE WHEN ${value} >= ${bound('1000-01-01')} AND ${value} < ${bound('10000-01-01')} THEN ${value} END`;
}

const yes = ['true', 't', 'yes', 'y', '1', 'ja', 'j', 'sann', 'sant', 'x', 'on', 'wahr', 'oui', 'si'];
const no = ['false', 'f', 'no', 'n', '0', 'nei', 'nej', 'usann', 'usant', 'off', 'falsch', 'non'];
export const booleanSpellings: readonly string[] = [...yes, ...no];

function truth(text: Fragment): Fragment {
  const among = (spellings: readonly string[]): Fragment =>
    sql`lower(trim(${text})) IN (${join(spellings.map(quote), ', ')})`;
  return sql`CASE ${text} WHEN 'true' THEN true WHEN 'false' THEN false ELSE CASE WHEN ${among(yes)} THEN true WHEN ${among(no)} THEN false END END`;
}

function spelled(text: Fragment, reading: Extract<Reading, { readonly kind: 'values' }>): Fragment {
  const branches = Object.entries(reading.spellings).map(
    ([from, to]) => sql`WHEN ${bind('VARCHAR', from)} THEN ${bind('VARCHAR', to)}`,
  );
  if (branches.length === 0) return text;
  const rest = reading.open === true ? text : bind('VARCHAR', reading.otherwise ?? null);
  return sql`CASE WHEN ${text} IS NULL THEN NULL ELSE CASE lower(trim(${text})) ${join(branches, ' ')} ELSE ${rest} END END`;
}
