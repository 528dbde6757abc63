import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Session } from '../../src/engine/engine.ts';
import { startJobs } from '../../src/server/jobs/runner.ts';
import { withServer } from './server.ts';

test('a disk that fills up under a job ends the job, and neither the server nor what is known of it', async () => {
  await withServer(async ({ house }) => {
    const { engine } = house.workspace;
    let isFull = false;
    const full = (): never => {
      throw Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' });
    };
    const jobs = await startJobs({
      // The same engine on a disk that can be full: nothing more is written down.
      engine: {
        ...engine,
        aside: <T>(work: (session: Session) => Promise<T>): Promise<T> =>
          isFull ? Promise.reject(new Error('write ENOSPC: no space left on device')) : engine.aside(work),
      },
      project: async () => {
        isFull = true;
        return full();
      },
      compute: house.compute,
      clock: house.clock,
    });
    const ended = new EventTarget();
    jobs.feed.listen((job) => void (job.ended !== null && ended.dispatchEvent(new Event('ended'))));
    const told = once(ended, 'ended');
    const { id } = await jobs.ask('run', {}, 'kari');
    await told;
    expect((await jobs.find(id)).diagnostics.map((each) => each.code)).toEqual(['system/disk-full']);
    expect((await jobs.list(10))[0]).toMatchObject({ id, state: 'failed' });
    await expect(jobs.ask('run', {}, 'kari')).rejects.toThrow('no space left');
    isFull = false;
    expect(await jobs.retry(id)).toMatchObject({ state: 'queued', attempt: 2 });
    await jobs.stop();
  });
});
