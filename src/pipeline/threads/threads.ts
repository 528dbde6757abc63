import { availableParallelism } from 'node:os';
import { performInThread, type Performance } from './in-thread.ts';
import type { Compute } from './tasks.ts';

/** Threads that tasks are done in, so that whoever asks meanwhile is heard. */
export interface Threads {
  readonly compute: Compute;
  /** Stops what is being done; answers when all is still. */
  close(): Promise<void>;
}

/** What a thread runs, beside this file where it is compiled; absent in sources, which Node 20 runs only through a tool. */
export const threadFile: URL | undefined = import.meta.url.endsWith('.js')
  ? new URL('thread.js', import.meta.url)
  : undefined;

/**
 * Gives every task a thread of its own, at most as many at once as there are processors (two at the least: somebody who looks at a result need not wait for a
 * comparison). Data are copied on their way there and change hands on their way back. A task that is stopped ends at once, in the middle of a fit.
 *
 * @param file the compiled `thread`
 */
export function createThreads(file: URL, most = Math.max(2, availableParallelism())): Threads {
  const waiting: (() => void)[] = [];
  const under = new Set<Pick<Performance<unknown>, 'done' | 'stop'>>();
  return {
    async compute(name, input, work) {
      while (under.size >= most) await new Promise<void>((resolve) => waiting.push(resolve));
      const performance: Performance<never> = performInThread(file, { name, input }, work);
      under.add(performance);
      try {
        return await performance.done;
      } finally {
        under.delete(performance);
        waiting.shift()?.();
      }
    },
    async close() {
      const all = [...under];
      for (const { stop } of all) stop();
      await Promise.allSettled(all.map(({ done }) => done));
    },
  };
}
