import { quoted } from '../../../model/normalise/templates/spell.ts';
import { print } from '../../../sql/print.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import { groundOf, readCondition, selectHolding } from './where.ts';

/** Internal keys, ascending, of the companies several conditions hold for now, each read by itself. */
export async function keysHolding(
  project: Project,
  where: readonly string[],
  work: Work = {},
): Promise<readonly number[]> {
  const ground = await groundOf(project);
  const operands = where.map((each) => readCondition(each, ground.bound));
  const query = selectHolding(ground, { kind: 'and', operands, at: { start: 0, end: 0 } });
  const { engine } = project.workspace;
  const rows = await engine.rows(print(query, engine.dialect), work);
  return rows.map((row) => Number(row['_company'])).sort((left, right) => left - right);
}

/** The condition of one account manager's companies. */
export const ownedBy = (owner: string): string => `owner = ${quoted(owner)}`;
