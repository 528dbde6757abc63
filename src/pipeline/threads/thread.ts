import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../diagnostics/diagnostic.ts';
import { buffersOf } from './buffers.ts';
import type { Order, Report } from './order.ts';
import { tasks } from './tasks.ts';

// What a thread runs: one task, told of as it goes. It ends with the thread; a bug in it is told by the thread itself. It loads no database.
const { name, input }: Order = workerData;
const tell = (report: Report<unknown>, buffers: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(report, [...buffers]);

try {
  const output = await tasks[name](input, {
    onStep: (step, share) => tell({ kind: 'step', step, share }),
    onEstimate: (seconds) => tell({ kind: 'estimate', seconds }),
    onWarning: (diagnostics) => tell({ kind: 'warning', diagnostics }),
  });
  tell({ kind: 'done', output }, buffersOf(output));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  tell({ kind: 'refused', diagnostics: error.diagnostics });
}
