import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import type { Printed, SqlType, SqlValue } from '../../src/sql/tree.ts';

export interface TestDatabase {
  readonly rows: (statement: Printed | string) => Promise<Record<string, unknown>[]>;
  readonly explain: (statement: Printed) => Promise<void>;
  readonly close: () => void;
}

/** A real DuckDB in memory, for tests of SQL text without the engine room. A failure shows the SQL. */
export async function openDuckdb(): Promise<TestDatabase> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const plain = (text: string): Printed => ({ text, parameters: [] });
  return {
    rows: (statement) => run(connection, typeof statement === 'string' ? plain(statement) : statement),
    explain: async (statement) => {
      await run(connection, { ...statement, text: `EXPLAIN ${statement.text}` });
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function run(connection: DuckDBConnection, { text, parameters }: Printed): Promise<Record<string, unknown>[]> {
  try {
    const values = parameters.map(({ type, value }) => bound(type, value));
    const reader = await connection.runAndReadAll(text, values);
    return reader.getRowObjectsJson();
  } catch (error) {
    throw new Error(`${String(error)}\n${text}\n${parameters.map(({ value }) => String(value)).join(', ')}`, {
      cause: error,
    });
  }
}

/** Dates, timestamps and decimals travel as text: the printed cast types them. */
const bound = (type: SqlType, value: SqlValue): DuckDBValue =>
  type === 'BIGINT' && typeof value === 'number' ? BigInt(value) : value;
