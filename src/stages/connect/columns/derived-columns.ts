import { bind, join, quote, sql, verbatim, type Fragment } from '../../../engine/raw.ts';
import { employeeClasses } from '../../../model/codes/employee-classes.ts';
import { soleProprietorForms } from '../../../model/codes/sole-proprietors.ts';
import type { TableKind } from '../../../model/types.ts';
import type { Reading } from './convert.ts';
import type { ShapedColumn } from './shaped-column.ts';

/** A standard column that follows from others of its row, computed where the file has those and not the column itself. */
interface Derivation {
  readonly kinds: readonly TableKind[];
  readonly name: string;
  readonly type: ShapedColumn['type'];
  readonly reading: Reading;
  /** Columns it is made from; it is computed when the file has any of them. */
  readonly from: readonly string[];
  readonly value: (cells: (column: string) => Fragment, observed: string) => Fragment;
}

const derivations: readonly Derivation[] = [
  {
    kinds: ['companies'],
    name: 'sole_proprietor',
    type: { kind: 'boolean' },
    reading: { kind: 'boolean' },
    from: ['legal_form'],
    value: (cells) => sql`lower(trim(${cells('legal_form')})) IN (${join(soleProprietorForms.map(quote), ', ')})`,
  },
  {
    kinds: ['companies', 'local_units'],
    name: 'employee_class',
    type: { kind: 'category', values: employeeClasses.map((each) => each.name) },
    reading: { kind: 'text' },
    from: ['employees', 'employees_registered'],
    value: (cells) => employeeClass(cells('employees'), cells('employees_registered')),
  },
  {
    kinds: ['contacts'],
    name: 'left',
    type: { kind: 'boolean' },
    reading: { kind: 'boolean' },
    from: ['resigned', 'deregistered', 'deceased'],
    value: (cells) =>
      join(
        ['resigned', 'deregistered', 'deceased'].map(
          (each) => sql`coalesce(lower(CAST(${cells(each)} AS VARCHAR)) = 'true', false)`,
        ),
        ' OR ',
      ),
  },
  {
    kinds: ['financials'],
    name: 'consolidated',
    type: { kind: 'boolean' },
    reading: { kind: 'boolean' },
    from: ['accounts_kind'],
    value: (cells) => sql`lower(${cells('accounts_kind')}) = 'konsern'`,
  },
  {
    kinds: ['financials'],
    name: 'year',
    type: { kind: 'number' },
    reading: { kind: 'number', whole: true, decimal: '.' },
    from: ['period_end'],
    value: (cells) => sql`CAST(year(${cells('period_end')}) AS BIGINT)`,
  },
  {
    kinds: ['financials'],
    name: 'published_at',
    type: { kind: 'date' },
    reading: { kind: 'date' },
    from: ['period_end'],
    value: (cells, observed) => publishedBy(cells('period_end'), observed),
  },
];

/** A number that is registered and not shown is below five; one that is not registered at all is unknown. */
function employeeClass(employees: Fragment, registered: Fragment): Fragment {
  const branches = employeeClasses
    .toReversed()
    .map(({ name, from }) => sql`WHEN ${employees} >= ${verbatim(String(from))} THEN ${quote(name)}`);
  return sql`CASE ${join(branches, ' ')} WHEN ${employees} IS NULL AND ${registered} THEN '0-4' END`;
}

/**
 * Accounts that do not say when they were published are known from the last day Norwegian law allows (seven months after the period, Accounting
 * Act § 8-2), or from the day the file was observed where that came first.
 */
const publishedBy = (periodEnd: Fragment, observed: string): Fragment =>
  sql`CASE WHEN ${periodEnd} IS NOT NULL THEN least(CAST(${periodEnd} + INTERVAL 7 MONTH AS DATE), greatest(${bind('DATE', observed)}, ${periodEnd})) END`;

export interface DerivedColumns {
  readonly columns: readonly ShapedColumn[];
  readonly computed: readonly Computed[];
}

/** Standard columns of a file that follow from others it has. */
export function derivedColumns(kind: TableKind, columns: readonly ShapedColumn[], observed: string): DerivedColumns {
  const has = (name: string): boolean => columns.some((each) => each.name === name && each.role.kind === 'column');
  const wanted = derivations.filter(
    (each) => each.kinds.includes(kind) && !has(each.name) && each.from.some((name) => has(name)),
  );
  return {
    columns: wanted.map(({ name, type, reading }) => ({
      index: -1,
      header: name,
      role: { kind: 'column' },
      name,
      type,
      reading,
      label: name.replaceAll('_', ' '),
      personal: false,
      own: false,
      guessed: false,
    })),
    computed: wanted.map(({ name, value }) => ({
      name,
      value: (cells) => value((column) => cells(column) ?? verbatim('NULL'), observed),
    })),
  };
}

/** Columns some derivation reads: they must be at hand where derived columns are computed. */
export const readByDerivations: ReadonlySet<string> = new Set(derivations.flatMap((each) => each.from));

/** Looks a column's value up by its name, as an expression; undefined where the file has none. */
export type Cells = (column: string) => Fragment | undefined;

/** A column of the loading table that is computed from the row's other cells. */
export interface Computed {
  readonly name: string;
  readonly value: (cells: Cells) => Fragment;
  /** What is wrong with a row where the value is null; absent: nothing. */
  readonly required?: 'import/row-without-identifier';
}
