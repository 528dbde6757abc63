import type { Desk } from '../pipeline/draft/desk.ts';
import type { Workspace } from '../engine/workspace.ts';
import type { Project } from '../pipeline/project.ts';
import type { Compute } from '../pipeline/threads/tasks.ts';
import type { Work } from '../pipeline/work.ts';
import type { Ahead } from './ahead/state.ts';
import type { Attempts } from './access/attempts.ts';
import type { Sessions } from './access/sessions.ts';
import type { Jobs } from './jobs/runner.ts';
import type { Timings } from './timings.ts';
import type { Models } from './models.ts';

/** What every route works with: the open workspace, its model as it is now, who is signed in, and the work in progress. */
export interface House {
  readonly workspace: Workspace;
  readonly models: Models;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly jobs: Jobs;
  readonly timings: Timings;
  readonly ahead: Ahead;
  /** Code the terminal shows, by which the first administrator is made. */
  readonly setupCode: string;
  /** Largest file that may be uploaded, in bytes. */
  readonly uploadLimit: number;
  readonly clock: () => Date;
  /** Where what computes for long is done, so that the server goes on answering. */
  readonly compute: Compute;
  /** Aborted when the server takes no more calls: streams end then. */
  readonly closing: AbortSignal;
}

/** The project a question is asked of: the workspace with the model in use. */
export async function projectOf(house: Pick<House, 'workspace' | 'models'>): Promise<Project> {
  return { workspace: house.workspace, model: (await house.models.current()).inUse };
}

/** How a question computes: beside the thread that answers, for as long as somebody waits. */
export const workOf = ({ compute }: Pick<House, 'compute'>, signal?: AbortSignal): Work => ({
  compute,
  ...(signal === undefined ? {} : { signal }),
});

/** Where drafts are worked on: the file is read as it is on the disk now. */
export async function deskOf({ workspace, models }: Pick<House, 'workspace' | 'models'>): Promise<Desk> {
  const { file, text } = await models.current();
  return { workspace, file, text };
}
