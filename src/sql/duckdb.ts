import type { DialectSpelling } from './writer.ts';

export const duckdb: DialectSpelling = {
  name: 'duckdb',
  type: (type) => type,
  placeholder: (index) => `$${index}`,
  numbered: true,
};
