import type { TableKind } from '../../model/types.ts';

/** How one system's files name what every kind of table shares. Declarative: a new system is a new folder with this and nothing else. */
export interface Adapter {
  readonly id: string;
  readonly title: string;
  readonly kind: TableKind;
  /** Standard name (or `id`, `company`) → the headers it goes by, most certain first; compared without regard to case. */
  readonly columns: Readonly<Record<string, AdapterColumn>>;
  /** Identifiers rows find their company by, when the model says none. */
  readonly companyBy?: readonly string[];
}

export interface AdapterColumn {
  readonly headers: readonly string[];
  /** Spellings of a closed list: lower-case spelling → standard value. */
  readonly values?: Readonly<Record<string, string>>;
}
