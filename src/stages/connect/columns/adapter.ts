import type { TableKind } from '../../../model/types.ts';

/** How one system's files name what every kind of table shares. Declarative: a new system is a new folder with this and nothing else. */
export interface Adapter {
  readonly title: string;
  /** The files the system exports, the more particular before the more general. */
  readonly forms: readonly AdapterForm[];
  /** Columns that say nothing of the company, or more of a person than segmentation needs: left out unless the model maps them. */
  readonly leaves?: RegExp;
  /** Lists within a JSON record whose elements are rows of their own, from the outermost in. */
  readonly unfold?: readonly string[];
  /** What the system answers in place of data: such a file has all of these headers, and `reason` tells why. */
  readonly refusal?: { readonly known: readonly string[]; readonly reason: string };
}

export interface AdapterForm {
  readonly kind: TableKind;
  /** A file is of this form when it has all of these headers; of a list of spellings any one will do. */
  readonly known: readonly (string | readonly string[])[];
  /** Standard name (or `id`, `company`, …) → the headers it goes by, most certain first; compared without regard to case. */
  readonly columns: Readonly<Record<string, AdapterColumn>>;
  /** The headers the code of the currency goes by that all money of a row is in. */
  readonly currency?: readonly string[];
}

export interface AdapterColumn {
  readonly headers: readonly string[];
  /** Spellings of a closed list: lower-case spelling → standard value. */
  readonly values?: Readonly<Record<string, string>>;
  /** What any other spelling means, null for nothing; without it, one that is not listed is bad. */
  readonly otherwise?: string | null;
  /** True when the column is about a person, where no standard column says so. */
  readonly personal?: true;
}

/** Short for a column that needs no spellings. */
export const from = (...headers: readonly string[]): AdapterColumn => ({ headers });

/** The same for a column about a person. */
export const personal = (...headers: readonly string[]): AdapterColumn => ({ headers, personal: true });

/** A header as it is compared: no blanks around it, no case, one form of accents. */
export const plainHeader = (header: string): string => header.trim().toLowerCase().normalize('NFC');

/** The form of an adapter a file has, by its headers. */
export function formOf(adapter: Adapter, headers: readonly string[]): AdapterForm | undefined {
  const found = new Set(headers.map(plainHeader));
  return adapter.forms.find((form) =>
    form.known.every((header) =>
      typeof header === 'string' ? hasAll(found, [header]) : header.some((each) => hasAll(found, [each])),
    ),
  );
}

/** The column of a file that tells why a system gave no data; undefined where the file is no such answer. */
export function refusalIn(adapter: Adapter, headers: readonly string[]): number | undefined {
  const found = headers.map(plainHeader);
  const { refusal } = adapter;
  if (refusal === undefined || !hasAll(new Set(found), refusal.known)) return undefined;
  return found.indexOf(plainHeader(refusal.reason));
}

const hasAll = (found: ReadonlySet<string>, known: readonly string[]): boolean =>
  known.every((header) => found.has(plainHeader(header)));

/** Where a header stands, letter by letter or else as headers are compared; -1 where it does not. */
export function position(headers: readonly string[], wanted: string): number {
  const exact = headers.indexOf(wanted);
  return exact === -1 ? headers.findIndex((header) => plainHeader(header) === plainHeader(wanted)) : exact;
}

/** The headers a form is known by, each in its first spelling. */
export const knownHeaders = (form: AdapterForm): readonly string[] =>
  form.known.map((header) => (typeof header === 'string' ? header : (header[0] ?? '')));
