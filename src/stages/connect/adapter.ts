import type { TableKind } from '../../model/types.ts';

/** How one system's files name what every kind of table shares. Declarative: a new system is a new folder with this and nothing else. */
export interface Adapter {
  readonly title: string;
  /** The files the system exports, the more particular before the more general. */
  readonly forms: readonly AdapterForm[];
}

export interface AdapterForm {
  readonly kind: TableKind;
  /** A file is of this form when it has all of these headers. */
  readonly known: readonly string[];
  /** Standard name (or `id`, `company`, …) → the headers it goes by, most certain first; compared without regard to case. */
  readonly columns: Readonly<Record<string, AdapterColumn>>;
}

export interface AdapterColumn {
  readonly headers: readonly string[];
  /** Spellings of a closed list: lower-case spelling → standard value. */
  readonly values?: Readonly<Record<string, string>>;
  /** What any other spelling means; without it, one that is not listed is bad. */
  readonly otherwise?: string;
}

/** Short for a column that needs no spellings. */
export const from = (...headers: readonly string[]): AdapterColumn => ({ headers });

/** A header as it is compared: no blanks around it, no case, one form of accents. */
export const plainHeader = (header: string): string => header.trim().toLowerCase().normalize('NFC');

/** The form of an adapter a file has, by its headers. */
export function formOf(adapter: Adapter, headers: readonly string[]): AdapterForm | undefined {
  const found = new Set(headers.map(plainHeader));
  return adapter.forms.find((form) => form.known.every((header) => found.has(plainHeader(header))));
}
