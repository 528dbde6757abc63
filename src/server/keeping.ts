import { sql } from '../engine/raw.ts';
import type { Workspace } from '../engine/workspace.ts';
import type { Project } from '../pipeline/project.ts';
import type { Work } from '../pipeline/work.ts';
import type { House } from './house.ts';

type Asked = readonly (string | number | undefined)[];

const mostAnswers = 200;

/**
 * A question about the whole of a run, whose answer is made once, for everybody, and kept for as long as model, data, runs and what is
 * published are the same; no more than `most` of them. Not for answers that depend on who asks, on the clock, or on files beside the model.
 */
export function keeping<A extends Asked, T>(
  make: (project: Project, work: Work, ...asked: A) => Promise<T>,
  most = mostAnswers,
): (house: Pick<House, 'workspace' | 'models' | 'compute'>, ...asked: A) => Promise<T> {
  const kept = new WeakMap<Workspace, { readonly state: string; readonly answers: Map<string, Promise<T>> }>();
  return async ({ workspace, models, compute }, ...asked) => {
    const { inUse, inUseHash } = await models.current();
    const state = `${inUseHash} ${await stateOfData(workspace)}`;
    let of = kept.get(workspace);
    if (of?.state !== state) {
      of = { state, answers: new Map() };
      kept.set(workspace, of);
    }
    const { answers } = of;
    const key = JSON.stringify(asked);
    const there = answers.get(key);
    if (there !== undefined) return there;
    if (answers.size >= most) answers.clear();
    const made = make({ workspace, model: inUse }, { compute }, ...asked);
    answers.set(key, made);
    made.catch(() => answers.delete(key));
    return made;
  };
}

/** What kept answers stand on, as one text: the model in use, the data, runs, and what was done with them. */
export async function stateOf({ workspace, models }: Pick<House, 'workspace' | 'models'>): Promise<string> {
  return `${(await models.current()).inUseHash} ${await stateOfData(workspace)}`;
}

async function stateOfData({ engine }: Workspace): Promise<string> {
  const [state] = await engine.rows(sql`SELECT data_version, (SELECT max(number) FROM meta.runs) AS run,
    (SELECT count(*) FROM meta.run_log) AS deeds FROM meta.workspace`);
  return `${state?.['data_version']} ${state?.['run']} ${state?.['deeds']}`;
}
