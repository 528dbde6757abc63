import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ColumnMapping, ReadOptions, TypeName } from '../../../model/plan.ts';
import type { TableKind } from '../../../model/types.ts';
import type { Meaning } from './columns/meaning.ts';

/** What a set of files seems to hold, for people to accept or correct. Plain data. */
export interface Proposal {
  /** In the order a model would list them: company records first. */
  readonly files: readonly FileProposal[];
  readonly joins: readonly JoinProposal[];
  /** The currency the money seems to be in, and how that was told; absent: nothing tells. */
  readonly currency?: { readonly code: string; readonly sign: CurrencySign };
  /** The month the business's year begins with, 1-12, where a calendar among the files tells. */
  readonly fiscalYear?: { readonly starts: number; readonly header: string; readonly file: string };
  /** First and last date of what happened (orders, deals, events …), ISO. */
  readonly dates?: { readonly first: string; readonly last: string };
  readonly diagnostics: readonly Diagnostic[];
}

/** What a currency was told by: a column of money, a column of codes, a header, the register or the country most rows are of, or a person. */
export type CurrencySign =
  | { readonly by: 'column' | 'codes' | 'header'; readonly header: string; readonly file: string }
  | { readonly by: 'register'; readonly country: 'NO' | 'DK' | 'SE' | 'FI'; readonly file: string }
  | { readonly by: 'country'; readonly country: string; readonly file: string }
  | { readonly by: 'said' };

/** One table found: a file, a sheet of a workbook, a member of an archive. */
export interface FileProposal {
  /** As the model would name it, relative to its folder. */
  readonly file: string;
  /** Sheet or member, where the file holds several. */
  readonly part?: string;
  /** Source id to be; unique within the proposal. */
  readonly name: string;
  /** Kind, adapter or `table`; `ignore`: nothing in it concerns companies (a calendar, a data dictionary), or another file holds the same rows. */
  readonly as: string;
  /** What the rows are in themselves: opportunities or survey answers that name no company are read as companies, one a row. */
  readonly kind: TableKind | 'ignore';
  /** The table of a source `as: table`. */
  readonly table?: string;
  readonly rows: number;
  /** Of a very large file: of how many rows all that is said here was told, the first or some from all over it; `rows` is then an estimate. Absent: all. */
  readonly looked?: { readonly rows: number; readonly part: 'first' | 'sample' };
  /** 0-1, and in words why this kind. */
  readonly confidence: number;
  readonly because: string;
  /** How rows find their company; `row`: each row stands for one company. Empty for company records with an identifier, and for tables without company. */
  readonly companyBy: readonly string[];
  /** Rows name companies no file of company records holds: they are made of these rows (order lines alone). */
  readonly makesCompanies: boolean;
  /** Only what must be written down. */
  readonly options: ReadOptions;
  readonly columns: readonly ColumnProposal[];
  /** What is wrong with it, and the repair offered. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ColumnProposal {
  readonly header: string;
  /** With it the column is the product of two: quantity times unit price. */
  readonly times?: string;
  /** Standard or own column, or a reference to the company (`company`, `company_name` …), that it becomes; null: left out, `because` says why. */
  readonly column: string | null;
  readonly standard: boolean;
  /** What the cells are about, by header and content. */
  readonly meaning: Meaning;
  /** As a mapping spells types. */
  readonly type: TypeName;
  readonly format?: string;
  readonly currency?: NonNullable<ColumnMapping['currency']>;
  readonly values?: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly personal?: boolean;
  readonly confidence: number;
  /** `12 of 12 values pass the check digit of Norwegian organisation numbers`. */
  readonly because: string;
  readonly samples: readonly string[];
  /** Share of rows with a value, 0-1. */
  readonly filled: number;
  readonly distinct: number;
  /** Smallest and largest of numbers (as `12.5`) and dates (ISO). */
  readonly least?: string;
  readonly most?: string;
  /** Of numbers and money: what a quarter, half and three quarters of the rows with a value do not exceed. */
  readonly quartiles?: readonly [number, number, number];
  /** All values, when few: most frequent first. */
  readonly categories?: readonly { readonly value: string; readonly rows: number }[];
}

/** Two tables that join: by which columns, how well, and which rows do not. */
export interface JoinProposal {
  readonly from: JoinEnd;
  readonly to: JoinEnd;
  /** Rows of `from` with a value, and those whose value `to` holds. */
  readonly rows: number;
  readonly matched: number;
  /** Values without a partner, by money where the table has some, else by rows; first 20. */
  readonly unmatched: readonly UnmatchedValue[];
}

export interface JoinEnd {
  /** The file's source id to be. */
  readonly source: string;
  readonly file: string;
  readonly header: string;
}

export interface UnmatchedValue {
  readonly value: string;
  readonly rows: number;
  readonly amount: number | null;
  /** The closest spelling the other table has. */
  readonly nearest?: string;
}
