import { Worker } from 'node:worker_threads';
import { diagnose, InputError } from '../../diagnostics/diagnostic.ts';
import type { Progress } from '../progress.ts';
import type { Report } from './order.ts';

/** A task under way in a thread. */
export interface Performance<T> {
  /** What it comes to, once the thread has ended. @throws InputError as the task does; `engine/cancelled` when it was stopped */
  readonly done: Promise<T>;
  /** Ends it where it stands. */
  readonly stop: () => void;
}

/** Starts a thread with its order, and passes on what it tells. */
export function performInThread<T>(file: URL, order: object, work: Progress): Performance<T> {
  const { signal } = work;
  const worker = new Worker(file, { workerData: order, execArgv: [] });
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    void worker.terminate();
  };
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  const done = new Promise<T>((resolve, reject) => {
    let outcome = (): void => reject(new Error('a thread ended without an answer'));
    worker.on('message', (report: Report<T>) => {
      switch (report.kind) {
        case 'step':
          return work.onStep?.(report.step, report.share);
        case 'estimate':
          return work.onEstimate?.(report.seconds);
        case 'warning':
          return work.onWarning?.(report.diagnostics);
        case 'done':
          outcome = () => resolve(report.output);
          return undefined;
        case 'refused':
          outcome = () => reject(new InputError(report.diagnostics));
          return undefined;
      }
    });
    worker.on('error', (error) => {
      outcome = () => reject(error);
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      if (stopped) reject(new InputError([diagnose('engine/cancelled', undefined)]));
      else outcome();
    });
  });
  return { done, stop };
}
