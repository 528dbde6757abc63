import type { DialectSpelling } from './writer.ts';

/** Trino has positional placeholders only, and says the precision of timestamps. */
export const trino: DialectSpelling = {
  name: 'trino',
  type: (type) => (type === 'TIMESTAMP' ? 'TIMESTAMP(6)' : type),
  placeholder: () => '?',
  numbered: false,
};
