import type { SqlType } from '../../../sql/tree.ts';
import type { ValueType } from '../../types.ts';

/** The SQL type in which values of a type are kept: money with four decimals, as unit prices and ledgers have, instants in UTC, codes and categories as text. */
export function sqlTypeOf(type: ValueType): SqlType {
  switch (type.kind) {
    case 'number':
      return 'DOUBLE';
    case 'money':
      return 'DECIMAL(18,4)';
    case 'text':
    case 'category':
    case 'code':
      return 'VARCHAR';
    case 'date':
      return 'DATE';
    case 'instant':
      return 'TIMESTAMP';
    case 'boolean':
      return 'BOOLEAN';
  }
}
