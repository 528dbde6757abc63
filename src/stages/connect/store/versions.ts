import { sql } from '../../../engine/raw.ts';

/** Says that rows of any table may be others now: what was computed of them is out of date. Belongs in the transaction that changed them. */
export const rowsChanged = sql`UPDATE meta.workspace SET data_version = data_version + 1, rows_version = data_version + 1`;

/** Says that people's answers alone are others now: what was computed of other tables stands. */
export const answersChanged = sql`UPDATE meta.workspace SET data_version = data_version + 1`;
