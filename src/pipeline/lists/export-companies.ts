import type { Cell, Row } from '../../engine/engine.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { column, equals, select, table } from '../../sql/build.ts';
import { print } from '../../sql/print.ts';
import { writeCsv } from '../../stages/activate/write-csv.ts';
import type { Layout, TargetColumn } from '../../stages/activate/types.ts';
import { identifier } from '../../stages/connect/privacy/identifiers.ts';
import { readSuppression } from '../../stages/connect/privacy/suppression.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { chooseCompanies, type Choice, type Where } from '../ask/ground/chosen.ts';
import { withLabel } from '../ask/company/code-labels.ts';
import { labelOf } from '../ask/label.ts';
import { groundOf } from '../ask/ground/where.ts';
import type { Ground } from '../ask/ground/ground.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import type { LeftOut } from './list.ts';

/** For people: a spreadsheet's CSV, or Excel. */
export const companyFiles = ['csv', 'excel'] as const;
export type CompanyFile = (typeof companyFiles)[number];

export interface ExportCompaniesOptions extends Choice {
  readonly to: CompanyFile;
  /** Sole proprietors are natural persons: left out unless there is a lawful basis for them. */
  readonly soleProprietors?: boolean;
}

export interface ExportedCompanies {
  readonly content: string | Uint8Array;
  /** Name of the file's kind. */
  readonly file: 'csv' | 'xlsx';
  readonly rows: number;
  readonly leftOut: LeftOut;
}

/** What spreadsheets still open with ease; a longer list is for machines, which ask for it page by page. */
const most = 200_000;
/** Always in the file, before the columns wanted, as far as the data know them. */
const first = ['name', 'org_number'] as const;

/**
 * The companies a condition holds for as a file for a person: the columns and the order somebody looks at them in. Who is deleted from the register, and natural
 * persons, are left out, counted.
 * @throws InputError `export/too-many`
 */
export async function exportCompanies(
  project: Project,
  where: Where,
  options: ExportCompaniesOptions,
  work: Work = {},
): Promise<ExportedCompanies> {
  const ground = await groundOf(project);
  const known = (name: string): boolean => Object.hasOwn(ground.bound.names, name);
  const shown = [...new Set([...first.filter(known), ...options.columns])];
  const guards = ['deleted', 'sole_proprietor', 'org_number'].filter(known);
  const columns = [...new Set([...shown, ...guards])];
  const { companies, orderBy } = chooseCompanies(ground, where, { columns, order: options.order }, work);
  const session = project.workspace.engine;
  const query = select({
    columns: [
      { value: column('id', 'c'), as: '_id' },
      ...columns.map((name) => ({ value: column(name, 'companies') })),
    ],
    from: companies,
    joins: [
      {
        type: 'inner',
        source: table(['data', 'company'], 'c'),
        on: equals(column('company', 'c'), column('_company', 'companies')),
      },
    ],
    orderBy,
    limit: most + 1,
  });
  const found = await session.rows(print(query, session.dialect), work);
  if (found.length > most) fail('export/too-many', { target: options.to, rows: found.length, most });
  const alive = found.filter((row) => !(typeof row['deleted'] === 'string' && row['deleted'] <= ground.moment.asOf));
  const { hasObjected } = await readSuppression(project.workspace.folder);
  const wanted = alive.filter((row) => !hasObjected(identifier('org_number', String(row['org_number'] ?? ''))));
  const rows = wanted.filter((row) => options.soleProprietors === true || row['sole_proprietor'] !== true);
  const layout: Layout<Row> = { reader: 'spreadsheet', columns: layoutOf(ground, shown) };
  return {
    ...(options.to === 'csv'
      ? { content: writeCsv(rows, layout), file: 'csv' }
      : { content: await excelOf(rows, layout), file: 'xlsx' }),
    rows: rows.length,
    leftOut: {
      deleted: found.length - alive.length,
      sole_proprietors: wanted.length - rows.length,
      ...(wanted.length === alive.length ? {} : { objected: alive.length - wanted.length }),
    },
  };
}

async function excelOf(rows: readonly Row[], layout: Layout<Row>): Promise<Uint8Array> {
  const { writeExcel } = await import('../../stages/activate/write-excel.ts');
  return writeExcel(rows, layout);
}

/** A column a name, under its label; segments by their names, codes with what they stand for. */
function layoutOf({ bound }: Ground, shown: readonly string[]): readonly TargetColumn<Row>[] {
  return [
    ...shown.map((name): TargetColumn<Row> => {
      const scheme = bound.plan.schemes.find((each) => each.id === name);
      const called = new Map(
        scheme === undefined ? [] : segmentsOf(scheme, bound).map((each): [Cell, string] => [each.id, each.name]),
      );
      return {
        header: labelOf(name, bound),
        value: (row) => {
          const cell = row[name] ?? null;
          if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
          return called.get(cell) ?? withLabel(bound, name, cell);
        },
      };
    }),
    { header: 'Firmament id', value: (row) => String(row['_id']) },
  ];
}
