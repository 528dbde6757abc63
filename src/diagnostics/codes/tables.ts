import type { Wording } from '../wording.ts';

export const tableCodes = {
  'tables/unknown': (p: { table: string; known: readonly string[] }): Wording => ({
    message: `The workspace has no table '${p.table}'.`,
    expected: p.known.length === 0 ? 'a table: nothing was imported yet' : `one of ${p.known.join(', ')}`,
  }),
  'tables/unknown-column': (p: { column: string; table: string; nearest?: string }): Wording => ({
    message: `${p.table} has no column '${p.column}'.`,
    ...(p.nearest === undefined ? {} : { nearest: p.nearest }),
  }),
} satisfies Record<string, (parameters: never) => Wording>;
