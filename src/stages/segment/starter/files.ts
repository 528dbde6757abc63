import path from 'node:path';
import type { FileProposal, JoinEnd, Proposal } from '../../connect/propose/types.ts';

/** True when the rows of a file become company records. */
export function isCompanies(file: FileProposal): boolean {
  return file.kind === 'companies' || file.companyBy.includes('row') || file.as === 'companies';
}

/**
 * The files a model reads: those that hold companies, and rows that name one of them. Rows that name companies no other file knows are no
 * use to it (a list of products has names too), but for orders, whose companies may come later.
 */
export function neededOf({ files, joins }: Proposal): readonly FileProposal[] {
  const makers = new Set(files.filter((file) => isMaker(file, files)).map(({ name }) => name));
  const joined = new Set(
    joins.flatMap(({ from, to, matched }) => {
      if (matched === 0) return [];
      const ends = [
        [from, to],
        [to, from],
      ] as const;
      return ends.flatMap(([end, other]) => (makers.has(other.source) && isReference(files, end) ? [end.source] : []));
    }),
  );
  return files.filter(
    (file) =>
      isMaker(file, files) ||
      (file.as !== 'ignore' && file.companyBy.length > 0 && (joined.has(file.name) || file.kind === 'orders')),
  );
}

const references: ReadonlySet<string> = new Set(['company', 'company_name', 'company_email', 'domain', 'org_number']);

/** True where a join is by the column that names a row's company, not by a product or a country both files have. */
function isReference(files: readonly FileProposal[], { source, header }: JoinEnd): boolean {
  const columns = files.find(({ name }) => name === source)?.columns ?? [];
  return columns.some((each) => each.header === header && references.has(each.column ?? ''));
}

/** True for files companies come from. */
function isMaker(file: FileProposal, files: readonly FileProposal[]): boolean {
  return file.as !== 'ignore' && (isCompanies(file) || addsCompanies(file, files));
}

/**
 * True where companies are made of the rows that name them: orders always, other rows only where no file lists companies. Beside a list of
 * companies, names it does not hold are more often no companies' (products, offices) than new ones.
 */
export function addsCompanies(file: FileProposal, files: readonly FileProposal[]): boolean {
  const isListed = files.some((each) => each.as !== 'ignore' && isCompanies(each));
  return file.makesCompanies && (file.kind === 'orders' || !isListed);
}

/** The table the rows of a file go to. */
export function tableName(file: FileProposal): string {
  return file.table ?? (file.kind === 'ignore' ? file.name : file.kind);
}

const identifiers = ['id', 'org_number', 'domain', 'name'] as const;

/** What a file of companies, or one that makes them, knows them by. */
export function identity(file: FileProposal): readonly string[] {
  const columns = new Set(file.columns.map(({ column }) => column));
  return isCompanies(file) ? identifiers.filter((kind) => columns.has(kind)) : file.companyBy;
}

/** `accounts.csv`, `book.xlsx, sheet Customers`. */
export const shown = ({ file, part }: Pick<FileProposal, 'file' | 'part'>): string =>
  part === undefined ? path.basename(file) : `${path.basename(file)}, ${part}`;
