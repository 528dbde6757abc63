import type { Appender, DuckDbSession } from '../duckdb.ts';
import type { AppendStep } from './protocol.ts';

/** An appender that remembers what it is told, and hands it over when it is closed. */
export function remembering(handOver: (steps: readonly AppendStep[]) => void): Appender {
  const steps: AppendStep[] = [];
  return {
    appendVarchar: (value) => void steps.push(['VARCHAR', value]),
    appendInteger: (value) => void steps.push(['INTEGER', value]),
    appendBigInt: (value) => void steps.push(['BIGINT', value]),
    appendBoolean: (value) => void steps.push(['BOOLEAN', value]),
    appendNull: () => void steps.push(['NULL']),
    endRow: () => void steps.push(['END']),
    closeSync: () => handOver(steps),
  };
}

/** Does what a remembering appender was told. */
export async function append(
  session: DuckDbSession,
  { schema, table, steps }: { readonly schema: string; readonly table: string; readonly steps: readonly AppendStep[] },
): Promise<void> {
  const appender = await session.appender(schema, table);
  for (const step of steps) {
    switch (step[0]) {
      case 'VARCHAR':
        appender.appendVarchar(step[1]);
        break;
      case 'INTEGER':
        appender.appendInteger(step[1]);
        break;
      case 'BIGINT':
        appender.appendBigInt(step[1]);
        break;
      case 'BOOLEAN':
        appender.appendBoolean(step[1]);
        break;
      case 'NULL':
        appender.appendNull();
        break;
      case 'END':
        appender.endRow();
        break;
    }
  }
  appender.closeSync();
}
