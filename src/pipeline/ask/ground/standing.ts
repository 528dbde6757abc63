import { sql } from '../../../engine/raw.ts';
import type { Project } from '../../project.ts';

/** What answers depend on, as one text: model, data and newest run. Answers made while it was the same may be given again. */
export async function standingOf({ workspace, model }: Project): Promise<string> {
  const [state] = await workspace.engine.rows(
    sql`SELECT data_version, (SELECT max(number) FROM meta.runs WHERE state = 'published' AND extends) AS run FROM meta.workspace`,
  );
  return [model.plan.hash, state?.['data_version'], state?.['run']].join(' ');
}
