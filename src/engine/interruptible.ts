import type { DuckDbEngine, DuckDbSession } from './duckdb.ts';
import type { Session, StatementOptions } from './engine.ts';

/** The same engine, every statement of which is interrupted by a signal. What was interrupted within a transaction takes the transaction with it. */
export function interruptible(engine: DuckDbEngine, signal: AbortSignal | undefined): DuckDbEngine {
  if (signal === undefined) return engine;
  const heard = (session: Session): Pick<Session, 'rows' | 'run'> => ({
    rows: (statement, how) => session.rows(statement, withSignal(how, signal)),
    run: (statement, how) => session.run(statement, withSignal(how, signal)),
  });
  return {
    ...engine,
    ...heard(engine),
    transaction: (work) => engine.transaction((session: DuckDbSession) => work({ ...session, ...heard(session) })),
  };
}

const withSignal = (how: StatementOptions | undefined, signal: AbortSignal): StatementOptions => ({ signal, ...how });
