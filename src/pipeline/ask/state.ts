import { bind, sql } from '../../engine/raw.ts';
import type { Run } from '../run/runs.ts';

/**
 * The memberships of one scheme as a run left them, as a query with columns `company, segment`. Memberships carry the run that
 * opened and the one that closed them, so any run's state is those open at its number; a snapshot is kept whole.
 */
export function stateAt(run: Run, scheme: string) {
  if (!run.extends) {
    return sql`SELECT company, segment FROM history.snapshots
      WHERE number = ${bind('INTEGER', run.number)} AND scheme = ${bind('VARCHAR', scheme)}`;
  }
  const number = bind('INTEGER', run.number);
  const own = bind('VARCHAR', scheme);
  return sql`SELECT company, segment FROM history.memberships
      WHERE scheme = ${own} AND opened_by <= ${number} AND (closed_by IS NULL OR closed_by > ${number})`;
}

/** Whether a run's memberships are kept: published ones are, drafts and those taken back are not. */
export function hasState(run: Run): boolean {
  return run.state === 'published';
}
