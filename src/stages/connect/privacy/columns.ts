import type { TableKind } from '../../../model/types.ts';
import type { StoredTable } from '../store/table.ts';
import { identifier, type Identifier, type IdentifierKind } from './identifiers.ts';

/** Kinds of rows that are of a person, and go with him; of other rows only what names him goes. */
export const rowsOfPeople: ReadonlySet<TableKind> = new Set(['contacts', 'moves', 'ownership']);

const kinds: Readonly<Record<string, readonly IdentifierKind[]>> = {
  email: ['email'],
  phone: ['phone'],
  contact_id: ['contact_id'],
  contact: ['email', 'contact_id'],
  respondent: ['email', 'phone', 'contact_id'],
  person: ['email'],
};

/** Columns of a table that can name a person, with what they name him by: the standard ones, and own columns about people. */
export function personColumns(
  kind: TableKind,
  columns: readonly { readonly name: string; readonly personal: boolean }[],
): readonly { readonly name: string; readonly kinds: readonly IdentifierKind[] }[] {
  return columns.flatMap(({ name, personal }) => {
    const known = kinds[name];
    if (known !== undefined && (personal || name in kinds) && kind !== 'companies') return [{ name, kinds: known }];
    return personal && kind !== 'companies' ? [{ name, kinds: ['email', 'phone'] as const }] : [];
  });
}

/** Every identifier a cell may be; a contact's id counts within its source. */
export const identifiersIn = (
  text: string,
  of: readonly IdentifierKind[],
  sources: readonly string[],
): readonly Identifier[] =>
  of.flatMap((kind) =>
    kind === 'contact_id'
      ? sources.flatMap((source) => identifier(kind, `${source}:${text}`) ?? [])
      : (identifier(kind, text) ?? []),
  );

export const hasColumn = ({ columns }: Pick<StoredTable, 'columns'>, name: string): boolean =>
  columns.some((each) => each.name === name);
