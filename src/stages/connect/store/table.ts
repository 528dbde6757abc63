import type { CatalogueColumn, TableKind } from '../../../model/types.ts';

/** A column as the catalogue stores it. */
export interface StoredColumn extends CatalogueColumn {
  /** The file's name of it when it first came. */
  readonly header: string;
  /** The name before a change of type added a number. */
  readonly family: string;
}

/** A table, or a source of company records, as the catalogue stores it. */
export interface StoredTable {
  readonly name: string;
  readonly kind: TableKind;
  readonly source: string | null;
  /** The table in schema `data`. */
  readonly physical: string;
  readonly linked: boolean;
  readonly at: { readonly column: string; readonly type: 'date' | 'instant' } | null;
  readonly repeats: boolean;
  readonly versions: boolean;
  readonly columns: readonly StoredColumn[];
}
