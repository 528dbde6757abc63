import type { Dialect, TableName } from '../sql/tree.ts';

/** A table for the time of a transaction. Trino has no temporary tables: there it is one of a schema kept for the purpose. */
export function scratch(dialect: Dialect, name: string): TableName {
  return dialect === 'duckdb' ? ['temp', 'main', name] : ['scratch', name];
}
