import type { Say } from './words/say.ts';
import { datesOf } from '../../connect/propose/dates.ts';
import type { ColumnProposal, FileProposal, Proposal } from '../../connect/propose/types.ts';
import { addsCompanies, isCompanies, neededOf, tableName } from './files.ts';
import type { Meaning } from '../../connect/propose/columns/meaning.ts';
import { reserved } from '../../../model/expression/syntax/words.ts';
import { named } from '../../../model/normalise/templates/spell.ts';
import { monthsBetween } from './time.ts';

/** What the files offer a starter model: attributes of companies, related tables, and how far back they reach, and in whose words it is told. */
export interface Ground {
  /** Rows that each stand for a company, of the largest file of companies. */
  readonly companies: number;
  /** What the rows of that file are in themselves: a lead or an opportunity a row is read as a company. */
  readonly rowsAre: FileProposal['kind'];
  readonly attributes: readonly Column[];
  readonly tables: readonly RelatedTable[];
  /** True when some file lists companies for their own sake, so that there may be some that never bought. */
  readonly hasProspects: boolean;
  /** First and last date of what happened, and the whole months between them. */
  readonly span?: { readonly first: string; readonly last: string; readonly months: number };
  /** Says a sentence in the language of who asked. */
  readonly say: Say;
  /** Names variables and schemes cannot have, in small letters. */
  readonly taken: readonly string[];
}

/** A column as expressions can speak of it. */
export interface Column {
  readonly name: string;
  /** The name as an expression spells it. */
  readonly spelled: string;
  readonly label: string;
  readonly type: string;
  readonly meaning: Meaning;
  readonly personal: boolean;
  readonly filled: number;
  readonly distinct: number;
  readonly least?: number;
  readonly most?: number;
  readonly quartiles?: readonly [number, number, number];
  readonly categories: readonly { readonly value: string; readonly rows: number }[];
}

export interface RelatedTable {
  /** The table's name, as expressions spell it. */
  readonly name: string;
  readonly kind: FileProposal['kind'];
  readonly rows: number;
  readonly columns: readonly Column[];
}

/** What a proposal offers. Of two files of companies that know the same attribute, the first speaks. */
export function groundOf(proposal: Proposal, say: Say): Ground {
  const read = neededOf(proposal);
  const makers = read.filter((file) => isCompanies(file) || addsCompanies(file, proposal.files));
  const largest = makers.toSorted((left, right) => right.rows - left.rows)[0];
  const attributes = firstOfName(
    read.filter((file) => isCompanies(file)).flatMap((file) => columnsOf(file.columns, say)),
  );
  const tables = read
    .filter((file) => !isCompanies(file))
    .map((file) => ({
      name: named(tableName(file)),
      kind: file.kind,
      rows: file.rows,
      columns: columnsOf(file.columns, say),
    }));
  // Dates of files the model does not read (a product's launch) say nothing of what customers did.
  const dates = datesOf(read);
  return {
    companies: largest?.rows ?? 0,
    rowsAre: largest?.companyBy.includes('row') === true ? largest.kind : 'companies',
    attributes,
    tables: firstOfName(tables),
    say,
    hasProspects: read.some(isCompanies),
    ...(dates === undefined ? {} : { span: { ...dates, months: monthsBetween(dates.first, dates.last) } }),
    taken: [...attributes.map(({ name }) => name.toLowerCase()), ...derived, ...reserved],
  };
}

/** False where each row is a lead, an opportunity or an answer that names no company, and only stands for one. */
export function isAboutCompanies({ rowsAre }: Ground): boolean {
  return rowsAre === 'companies' || rowsAre === 'table';
}

/** The related table of a kind. */
export function tableOf(ground: Ground, kind: FileProposal['kind']): RelatedTable | undefined {
  return ground.tables.find((table) => table.kind === kind);
}

/** The column of a standard name, or of a meaning. */
export function columnOf(columns: readonly Column[], ...wanted: readonly string[]): Column | undefined {
  return (
    columns.find((column) => wanted.includes(column.name)) ?? columns.find((column) => wanted.includes(column.meaning))
  );
}

/** A name the model can use: the one wished for, or, where the files took it, one beside it. */
export function free(ground: Ground, wish: string): string {
  const isTaken = (name: string): boolean => ground.taken.includes(name.toLowerCase());
  const plain = /^\p{L}/u.test(wish) ? wish : `the_${wish}`;
  if (!isTaken(plain)) return plain;
  const others = ['class', 'found', 'made', 'here'].map((suffix) => `${plain}_${suffix}`);
  return others.find((name) => !isTaken(name)) ?? `${plain}_${ground.taken.length}`;
}

const longestName = 40;

/** A name made of an attribute's, in the letters names may have; attributes whose names come to the same are numbered. */
export function nameAfter(ground: Ground, column: Column): string {
  const plain = ({ name }: Column): string =>
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
      .replaceAll(/^_+|_+$/gu, '')
      .slice(0, longestName) || 'column';
  const twins = ground.attributes.filter((each) => plain(each) === plain(column));
  return twins.length < 2 ? plain(column) : `${plain(column)}_${twins.indexOf(column) + 1}`;
}

/** Attributes the import adds by itself. */
const derived = ['employee_class', 'sole_proprietor', 'domain', 'municipality', 'region'] as const;

const references = new Set(['id', 'company', 'company_name', 'company_email']);

/** What people call the columns every file of companies may have, whatever their headers. */
function known(meaning: Meaning, say: Say): string | undefined {
  const labels: Partial<Readonly<Record<Meaning, string>>> = {
    legal_form: say`Legal form`,
    industry: say`Industry`,
    sector: say`Sector`,
    country: say`Country`,
    region: say`Region`,
    municipality: say`Municipality`,
    bankrupt: say`Bankrupt`,
  };
  return labels[meaning];
}

function columnsOf(columns: readonly ColumnProposal[], say: Say): readonly Column[] {
  return columns.flatMap((column): Column[] => {
    if (column.column === null || references.has(column.column)) return [];
    const number = (text: string | undefined): number | undefined =>
      text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
    const [least, most] = [number(column.least), number(column.most)];
    return [
      {
        name: column.column,
        spelled: named(column.column),
        label: column.label ?? (column.standard ? known(column.meaning, say) : undefined) ?? wordsOf(column.header),
        type: column.type,
        meaning: column.meaning,
        personal: column.personal === true,
        filled: column.filled,
        distinct: column.distinct,
        ...(least === undefined ? {} : { least }),
        ...(most === undefined ? {} : { most }),
        ...(column.quartiles === undefined ? {} : { quartiles: column.quartiles }),
        categories: meantBy(column),
      },
    ];
  });
}

/** The values a column will hold: those of the file, where the mapping does not say that others are meant. */
function meantBy({ categories = [], values = {} }: ColumnProposal): Column['categories'] {
  const meant = new Map<string, number>();
  for (const { value, rows } of categories) {
    const read = (Object.hasOwn(values, value) ? values[value] : undefined) ?? value;
    if (read.trim() === '') continue;
    meant.set(read, (meant.get(read) ?? 0) + rows);
  }
  return [...meant].map(([value, rows]) => ({ value, rows }));
}

/** A header as words: `NumberEmployees` → `Number employees`, `close_value` → `Close value`. */
function wordsOf(header: string): string {
  const words = header
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[._]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const lower = words.replaceAll(/(?<= )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function firstOfName<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return all.filter((each, index) => all.findIndex((other) => other.name === each.name) === index);
}
