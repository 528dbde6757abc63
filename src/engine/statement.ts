import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import { fail } from '../diagnostics/diagnostic.ts';
import type { Printed } from '../sql/tree.ts';
import { cell } from './cells.ts';
import type { Row, StatementOptions } from './engine.ts';
import { bound } from './values.ts';

/** Runs a statement and reads all its rows, some thousands at a time: whoever waits meanwhile is heard in between. */
export async function readRows(
  connection: DuckDBConnection,
  statement: Printed,
  options?: StatementOptions,
): Promise<readonly Row[]> {
  const result = await watched(connection, statement, options);
  const rows: Row[] = [];
  for await (const some of result.yieldConvertedRowObjects(cell)) for (const row of some) rows.push(row);
  return rows;
}

/** Runs a statement for its effect; answers the rows it changed. */
export async function execute(
  connection: DuckDBConnection,
  statement: Printed,
  options?: StatementOptions,
): Promise<number> {
  return (await watched(connection, statement, options)).rowsChanged;
}

const progressInterval = 100;

async function watched(
  connection: DuckDBConnection,
  statement: Printed,
  options: StatementOptions = {},
): Promise<DuckDBResult> {
  const { signal, onProgress } = options;
  const isAborted = (): boolean => signal?.aborted === true;
  if (isAborted()) fail('engine/cancelled', {});
  const interrupt = (): void => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  const timer =
    onProgress === undefined
      ? undefined
      : setInterval(() => onProgress(Math.min(1, Math.max(0, connection.progress.percentage / 100))), progressInterval);
  try {
    const parameters = statement.parameters.map(bound);
    return await connection.run(
      statement.text,
      parameters.map((each) => each.value),
      parameters.map((each) => each.type),
    );
  } catch (error) {
    if (isAborted() && error instanceof Error && error.message.startsWith('INTERRUPT')) fail('engine/cancelled', {});
    if (error instanceof Error && error.message.startsWith('Out of Memory Error')) fail('engine/out-of-memory', {});
    throw error;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', interrupt);
  }
}
