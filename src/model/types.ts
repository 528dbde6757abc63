/** The types of the profile's columns, in the model's words. */
export type ValueType =
  | { readonly kind: 'number' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }
  | { readonly kind: 'boolean' }
  /** Text out of a list in its order (bands, scheme results, lights); `values` is empty when the list is open. */
  | { readonly kind: 'category'; readonly values: readonly string[] }
  /** A code of a hierarchy: `under` reaches the codes below it. */
  | { readonly kind: 'code'; readonly scheme: CodeScheme };

/** `prefix` is any code whose parents are its prefixes; `region-no` is Norway's counties (2 digits) and municipalities (4). */
export type CodeScheme = 'nace-2' | 'nace-2.1' | 'sn2007' | 'sn2025' | 'region-no' | 'prefix';

/** A column of a table in the workspace, as its catalogue knows it. */
export interface CatalogueColumn {
  readonly name: string;
  readonly label: string;
  readonly type: ValueType;
  readonly personal: boolean;
  /** True for columns the user's files brought beyond the standard ones. */
  readonly own: boolean;
}

/** The kinds of rows the product knows; `table` is the user's own. */
export type TableKind =
  | 'companies'
  | 'contacts'
  | 'deals'
  | 'orders'
  | 'events'
  | 'financials'
  | 'local_units'
  | 'hours'
  | 'survey'
  | 'assessments'
  | 'signals'
  | 'technologies'
  | 'costs'
  | 'moves'
  | 'ownership'
  | 'market_totals'
  | 'table';

/** A table related to companies (each row belongs to one), or a list beside them (`linked` false). */
export interface CatalogueTable {
  readonly name: string;
  readonly kind: Exclude<TableKind, 'companies'>;
  readonly linked: boolean;
  /** The date or instant column rows are known from; absent for tables without time. */
  readonly at?: { readonly column: string; readonly type: 'date' | 'instant' };
  readonly columns: readonly CatalogueColumn[];
}

/** One source of company records; where two know the same column, the earlier one in the model's order speaks first. */
export interface CatalogueCompanySource {
  readonly source: string;
  /** Physical table in schema `data`. */
  readonly table: string;
  readonly columns: readonly CatalogueColumn[];
  /** True when some company has several records in this source, so that one must be chosen. */
  readonly repeats: boolean;
  /** True when any record has had more than one version, or has ended. */
  readonly versions: boolean;
}

/** What the workspace holds: all that names in expressions can resolve to. Plain data. */
export interface Catalogue {
  readonly companies: readonly CatalogueCompanySource[];
  readonly tables: readonly CatalogueTable[];
  /** Grows with every import; part of a run's identity. */
  readonly dataVersion: number;
}

/** Currency of a money column whose rows each name their own, in the sibling column `<name>_currency`. */
export const MIXED = '*';
