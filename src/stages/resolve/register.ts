import { join, name, nothing, quote, sql, verbatim, type Fragment } from '../../engine/raw.ts';
import type { StoredTable } from '../connect/store/table.ts';
import { knownKeys, matchKeys } from '../connect/identity/match-keys.ts';

/** The sources that hold the whole market, and what records are linked to them by. */
export interface Register {
  readonly tables: readonly StoredTable[];
  /** Identifiers, strongest first. */
  readonly match: readonly string[];
}

export const hasColumn = (table: StoredTable, column: string): boolean =>
  table.columns.some((each) => each.name === column);

/** Every company of the register with its record there, the lowest where there are several: `company, record, name`. */
export function registerCompanies({ tables }: Register): Fragment {
  const parts = tables.map((each) => {
    const called = hasColumn(each, 'name') ? name('name') : verbatim('NULL::VARCHAR');
    return sql`SELECT _company AS company, _record AS record, ${called} AS name FROM ${name('data', each.physical)} WHERE _to IS NULL AND _company IS NOT NULL`;
  });
  return sql`(SELECT company, min(record) AS record, min_by(name, record) AS name FROM (${join(parts, ' UNION ALL ')}) GROUP BY 1)`;
}

/** What it takes to tell why a record, called `r`, has no company of the register. */
export interface Judgement {
  /** Further columns of the record, each after a comma. */
  readonly columns: Fragment;
  readonly joins: Fragment;
  /** A `LinkReason`. */
  readonly reason: Fragment;
  /** The identifier it speaks of, null for none. */
  readonly kind: Fragment;
}

/** Judges the records of a table by how many companies of the register each of their identifiers points to. */
export function judge(register: Register, table: StoredTable, localUnits: string | undefined): Judgement {
  const keys = register.match.flatMap((kind) => {
    const there = knownKeys(kind, register.tables);
    return there === undefined
      ? []
      : matchKeys(kind, (column) => hasColumn(table, column)).map((key) => ({ ...key, there }));
  });
  const at = (prefix: string, index: number): Fragment => name(`${prefix}_${index}`);
  const found = keys.map((_, index) => sql`${at('k', index)}.n`);
  const number = hasColumn(table, 'org_number') ? sql`r.org_number` : verbatim('NULL::VARCHAR');
  const case_ = (branches: readonly Fragment[], otherwise: Fragment): Fragment =>
    branches.length === 0 ? otherwise : sql`CASE ${join(branches, ' ')} ELSE ${otherwise} END`;
  const anyOf = (conditions: readonly Fragment[]): Fragment =>
    conditions.length === 0 ? verbatim('false') : sql`(${join(conditions, ' OR ')})`;
  const several = found.map((n) => sql`${n} > 1`);
  const single = found.map((n) => sql`${n} = 1`);
  const weak = single.filter((_, index) => keys[index]?.official === false);
  const isUnit =
    localUnits === undefined
      ? verbatim('false')
      : sql`${number} IN (SELECT local_unit FROM ${name('data', localUnits)} WHERE local_unit IS NOT NULL)`;
  return {
    columns: join(
      keys.map(({ value }, index) => sql`, ${value} AS ${at('key', index)}`),
      '',
    ),
    joins: join(
      keys.map(
        ({ there }, index) =>
          sql`LEFT JOIN (SELECT value, count(DISTINCT company) AS n FROM ${there} GROUP BY 1) ${at('k', index)} ON ${at('k', index)}.value = r.${at('key', index)}`,
      ),
      ' ',
    ),
    reason: case_(
      [
        sql`WHEN ${anyOf(several)} THEN 'several'`,
        sql`WHEN ${number} IS NOT NULL AND ${anyOf(weak)} THEN 'other-number'`,
        sql`WHEN ${anyOf(single)} THEN 'since-then'`,
        sql`WHEN ${isUnit} THEN 'local-unit'`,
        sql`WHEN NOT ${passesCheck(number)} THEN 'bad-number'`,
        sql`WHEN ${number} IS NOT NULL THEN 'unknown-number'`,
        sql`WHEN ${anyOf(keys.map((_, index) => sql`r.${at('key', index)} IS NOT NULL`))} THEN 'not-found'`,
      ],
      quote('nothing'),
    ),
    kind: case_(
      keys.flatMap(({ kind }, index) => [sql`WHEN ${found[index] ?? nothing} >= 1 THEN ${quote(kind)}`]),
      verbatim('NULL'),
    ),
  };
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Whether nine digits are a Norwegian organisation number by their check digit (modulo 11); null of what has another form. */
function passesCheck(number: Fragment): Fragment {
  const digits = weights.map(
    (weight, index) =>
      sql`${verbatim(String(weight))} * CAST(substr(${number}, ${verbatim(String(index + 1))}, 1) AS INTEGER)`,
  );
  return sql`(CASE WHEN regexp_full_match(${number}, '[0-9]{9}') THEN (${join(digits, ' + ')}) % 11 = 0 ELSE true END)`;
}
