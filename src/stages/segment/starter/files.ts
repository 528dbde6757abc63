import type { ColumnProposal, FileProposal } from '../../connect/propose/types.ts';

/** True when the rows of a file become company records. */
export function isCompanies(file: FileProposal): boolean {
  return file.kind === 'companies' || file.companyBy.includes('row') || file.as === 'companies';
}

/** The table the rows of a file go to. */
export function tableName(file: FileProposal): string {
  return file.table ?? (file.kind === 'ignore' ? file.name : file.kind);
}

/** Attributes a row about something else may tell of its company. */
const attributes = new Set(['country', 'city', 'postal_code', 'sector', 'industry', 'legal_form', 'employees']);

/** The columns of a file of orders or deals that say which company, and what it is. */
export function madeMap(file: FileProposal): readonly (readonly [string, ColumnProposal])[] {
  const kindOf = (column: string): string => {
    if (column === 'company') return file.companyBy[0] ?? 'id';
    if (column === 'company_name') return 'name';
    return column === 'company_email' ? 'email' : column;
  };
  const wanted = new Set(['company', 'company_name', 'company_email', 'domain', 'org_number', ...attributes]);
  return file.columns.flatMap((each) => {
    const name = each.column ?? '';
    if (wanted.has(name)) return [[kindOf(name), each] as const];
    return attributes.has(each.meaning) ? [[each.meaning, each] as const] : [];
  });
}

/** Attributes of the companies a file of orders or deals makes. */
export function madeColumns(file: FileProposal): readonly ColumnProposal[] {
  return madeMap(file).map(([column, each]) => ({ ...each, column, standard: true }));
}

const identifiers = ['id', 'org_number', 'domain', 'name'] as const;

/** What a file of companies, or one that makes them, knows them by. */
export function identity(file: FileProposal): readonly string[] {
  const columns = file.columns.map(({ column }) => column);
  if (isCompanies(file)) return identifiers.filter((kind) => columns.includes(kind));
  return madeMap(file).map(([kind]) => kind).filter((kind) => identifiers.some((each) => each === kind));
}

/** `accounts.csv`, `book.xlsx, sheet Customers`. */
export const shown = ({ file, part }: Pick<FileProposal, 'file' | 'part'>): string =>
  part === undefined ? file : `${file}, ${part}`;
