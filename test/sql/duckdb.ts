import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Row } from '../../src/engine/engine.ts';
import type { Printed } from '../../src/sql/tree.ts';

export interface TestDatabase {
  readonly rows: (statement: Printed) => Promise<readonly Row[]>;
  readonly run: (statement: Printed | string) => Promise<void>;
  readonly explain: (statement: Printed) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A real DuckDB in memory for tests of SQL text. A failure shows the SQL. */
export async function openDuckdb(): Promise<TestDatabase> {
  const engine = await openDuckDb({ file: ':memory:', threads: 1, readers: 1 });
  const rows = (statement: Printed): Promise<readonly Row[]> => shown(statement, () => engine.rows(statement));
  return {
    rows,
    run: async (statement) => {
      const printed = typeof statement === 'string' ? { text: statement, parameters: [] } : statement;
      await shown(printed, () => engine.run(printed));
    },
    explain: async (statement) => {
      await rows({ ...statement, text: `EXPLAIN ${statement.text}` });
    },
    close: () => engine.close(),
  };
}

async function shown<T>({ text, parameters }: Printed, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const values = parameters.map(({ value }) => String(value)).join(', ');
    throw new Error(`${String(error)}\n${text.slice(0, 2000)}\n${values.slice(0, 500)}`, { cause: error });
  }
}
