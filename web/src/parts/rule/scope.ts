import type { VocabularyAnswer, VocabularyType } from '../../../../src/contract/model/builder.ts';
import type { Scope } from '../../../../src/model/expression/check/check.ts';
import type { CatalogueTable, CodeScheme, TableKind, ValueType } from '../../../../src/model/types.ts';

/** The vocabulary as the language checks against it: the same check as the server's, at every key. */
export function scopeOf({ names, tables, currency }: VocabularyAnswer): Scope {
  const types = new Map(names.map(({ name, type }) => [name, typeOf(type)]));
  const known = new Map(
    tables.map(({ name, kind, at, columns }): [string, CatalogueTable] => [
      name,
      {
        name,
        kind: kind as Exclude<TableKind, 'companies'>,
        linked: true,
        ...(at === null ? {} : { at }),
        columns: columns.map((each) => ({ ...each, type: typeOf(each.type), own: false })),
      },
    ]),
  );
  return {
    name: (name) => types.get(name),
    names: () => types.keys(),
    table: (name) => known.get(name),
    tables: () => known.keys(),
    currency,
  };
}

function typeOf({ kind, currency, codes, values }: VocabularyType): ValueType {
  switch (kind) {
    case 'money':
      return { kind, currency: currency ?? '' };
    case 'code':
      return { kind, scheme: (codes ?? 'prefix') as CodeScheme };
    case 'category':
      return { kind, values };
    case 'number':
    case 'text':
    case 'date':
    case 'instant':
    case 'boolean':
      return { kind };
  }
}
