import type { Job, JobKind } from '../../src/contract/jobs/jobs.ts';
import type { Jobs } from '../../src/server/jobs/runner.ts';
import type { Call, Server } from './server.ts';

/** A job once it has ended, however it ended; waited for the way a page does, by what is told of it. */
export async function ended(jobs: Jobs, id: string): Promise<Job> {
  const told = new Promise<Job>((resolve) => {
    const stop = jobs.feed.listen((job) => {
      if (job.id !== id || job.ended === null) return;
      stop();
      resolve(job);
    });
  });
  const now = await jobs.find(id);
  return now.ended === null ? told : now;
}

/** Asks for a job and answers how it ended. */
export async function finished({ house }: Server, call: Call, kind: JobKind, request: object): Promise<Job> {
  const asked = await call('POST', '/api/jobs', { kind, request });
  if (asked.statusCode !== 200) throw new Error(asked.body);
  return ended(house.jobs, asked.json<Job>().id);
}
