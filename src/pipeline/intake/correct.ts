import type { ColumnCorrection, Corrections, FileCorrection } from '../../contract/data/intake.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { companyRecordKey, references, standardTables } from '../../stages/connect/columns/standard.ts';
import type { ColumnProposal, FileProposal, Proposal } from '../../stages/connect/propose/types.ts';

const because = 'you said so';

/** A proposal as people put it right; pure. What they did not touch stays as proposed. */
export function corrected(proposal: Proposal, { files, currency }: Corrections): Proposal {
  return {
    ...proposal,
    ...(currency === undefined ? {} : { currency: { code: currency, sign: { by: 'said' } } }),
    files: proposal.files.map((file) => {
      const correction = files.find((each) => each.file === file.file && each.part === (file.part ?? null));
      return correction === undefined ? file : correctFile(file, correction);
    }),
  };
}

function correctFile(file: FileProposal, correction: FileCorrection): FileProposal {
  if (correction.as === 'ignore') return { ...file, as: 'ignore', confidence: 1, because };
  const columns = file.columns.map((column, index) => {
    const own = correction.columns.find((each) => each.index === index);
    return own === undefined ? column : correctColumn(file, column, own);
  });
  const { decimal } = correction;
  return {
    ...file,
    columns,
    companyBy: companyBy(file, columns),
    options: decimal === undefined ? file.options : { ...file.options, decimal },
  };
}

function correctColumn(file: FileProposal, column: ColumnProposal, told: ColumnCorrection): ColumnProposal {
  const name = told.column === undefined ? column.column : told.column;
  const isMoved = name !== column.column;
  const place = name === null ? undefined : standardType(file, name);
  const type = told.type ?? (isMoved && place !== undefined ? place : column.type);
  const { format: _format, values: _values, ...rest } = column;
  const format = told.format ?? (isMoved && type !== 'date' && type !== 'instant' ? undefined : column.format);
  const values = told.values === undefined ? column.values : { ...column.values, ...told.values };
  return {
    ...rest,
    column: name,
    // A type people chose is written down, also where the place has one of its own.
    standard: place !== undefined && (told.type === undefined || told.type === place),
    type,
    ...(format === undefined ? {} : { format }),
    ...(values === undefined ? {} : { values }),
    confidence: 1,
    because,
  };
}

/** The type of a standard place of the file's kind, as a mapping spells it; undefined for own columns. */
function standardType(file: FileProposal, name: string): string | undefined {
  const kind = kindOf(file);
  if (kind === 'companies' ? name === companyRecordKey : references.some((each) => each === name)) return 'text';
  const place = standardTables[kind].columns.find((each) => each.name === name);
  if (place === undefined) return undefined;
  if (place.type === 'org_number' || place.type === 'domain') return 'text';
  return place.type === 'moment' ? 'date' : place.type;
}

const kindOf = ({ as, kind }: FileProposal): keyof typeof standardTables =>
  as === 'companies' ? 'companies' : kind === 'ignore' ? 'table' : kind;

const identifierOf: Readonly<Record<string, string>> = {
  company: 'id',
  org_number: 'org_number',
  domain: 'domain',
  company_email: 'domain',
  company_name: 'name',
};
const recordIdentifiers = ['id', 'org_number', 'domain', 'website', 'email', 'name'];

/** How rows find their company once columns were moved: by what is left of the proposed, and by what was added. */
function companyBy(file: FileProposal, columns: readonly ColumnProposal[]): readonly string[] {
  const names = new Set(columns.map(({ column }) => column));
  if (kindOf(file) === 'companies') {
    const isKnown = recordIdentifiers.some((name) => names.has(name));
    if (file.companyBy.includes('row')) return isKnown ? [] : file.companyBy;
    return isKnown ? file.companyBy : ['row'];
  }
  const before = new Set(file.columns.map(({ column }) => column));
  const gone = (by: string): boolean =>
    Object.entries(identifierOf).some(([name, each]) => each === by && before.has(name)) &&
    !Object.entries(identifierOf).some(([name, each]) => each === by && names.has(name));
  const added = references.flatMap((name) =>
    names.has(name) && !before.has(name) ? [identifierOf[name] ?? name] : [],
  );
  return [...new Set([...file.companyBy.filter((by) => !gone(by)), ...added])];
}

/** What cannot be read as it was put right: two columns of a file in one place. */
export function faultsOf({ files }: Proposal): readonly Diagnostic[] {
  return files.flatMap((file) => {
    if (file.as === 'ignore') return [];
    const kept = file.columns.flatMap(({ column, header }) => (column === null ? [] : [{ column, header }]));
    const names = [...new Set(kept.map(({ column }) => column))];
    return names.flatMap((column) => {
      const headers = kept.filter((each) => each.column === column).map(({ header }) => header);
      return headers.length < 2
        ? []
        : [diagnose('intake/column-twice', { file: file.file, column, headers }, { file: file.file })];
    });
  });
}
