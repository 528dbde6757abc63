import { Worker } from 'node:worker_threads';
import { webAssemblyFor } from './web-assembly.ts';

/** A module's functions at work on one shared memory, by this thread and its helpers. */
export interface Team {
  readonly memory: SharedArrayBuffer;
  /** Calls the function once for each number 0 … chunks − 1, in any order, on whichever threads are ready; returns when all are done. */
  readonly run: (name: string, chunks: number) => void;
  /** Lets the helpers go. */
  readonly close: () => void;
}

const PAGE = 65536;
/** Pages of a 32-bit memory, the most a module may declare. */
export const MOST_PAGES = 65536;

/** Round numbers carry in their low bits how many helpers are invited, so that one read tells a helper whether it takes part. */
const MOST_HELPERS = 15;
const slots = { round: 0, next: 1, chunks: 2, busy: 3, ready: 4, stop: 5, task: 6, count: 7 } as const;

// A helper runs nothing but this text and the module, so it works the same from TypeScript sources, from the built
// package and from inside a bundle. It joins the rounds that start after it is ready: it reads the round before it says
// that it is ready, so that no round can invite it unseen.
const helperSource = `
const { workerData: { module, memory, control, names } } = require('node:worker_threads');
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
const slots = ${JSON.stringify(slots)};
let seen = Atomics.load(control, slots.round);
const me = Atomics.add(control, slots.ready, 1);
while (Atomics.load(control, slots.stop) === 0) {
  Atomics.wait(control, slots.round, seen);
  seen = Atomics.load(control, slots.round);
  if (me >= (seen & ${MOST_HELPERS})) continue;
  const run = exports[names[Atomics.load(control, slots.task)]];
  const chunks = Atomics.load(control, slots.chunks);
  for (let chunk; (chunk = Atomics.add(control, slots.next, 1)) < chunks; ) run(chunk);
  Atomics.sub(control, slots.busy, 1);
  Atomics.notify(control, slots.busy);
}`;

/** Modules compiled so far; the engine's optimised code stays with them. */
const preparedModules = new WeakMap<Uint8Array, ReturnType<typeof compile>>();

function prepare(module: Uint8Array<ArrayBuffer>): ReturnType<typeof compile> {
  if (!preparedModules.has(module)) preparedModules.set(module, compile(module));
  return preparedModules.get(module);
}

function compile(module: Uint8Array<ArrayBuffer>) {
  const engine = webAssemblyFor(module);
  return engine === undefined ? undefined : { engine, compiled: new engine.Module(module) };
}

/**
 * Starts a team of `threads` (this one included) on a module with a shared memory of at least `bytes`. Results must not
 * depend on which thread runs which chunk. Undefined where the engine lacks SIMD or shared memory, or the memory is too
 * large for 32-bit addresses: the caller then works without WebAssembly.
 */
export function startTeam(
  module: Uint8Array<ArrayBuffer>,
  names: readonly string[],
  bytes: number,
  threads: number,
): Team | undefined {
  const pages = Math.ceil(bytes / PAGE) + 1;
  const prepared = pages > MOST_PAGES ? undefined : prepare(module);
  if (prepared === undefined) return undefined;
  const { engine, compiled } = prepared;
  const memory = new engine.Memory({ initial: pages, maximum: pages, shared: true });
  const functions = new engine.Instance(compiled, { env: { memory } }).exports;
  const control = new Int32Array(new SharedArrayBuffer(4 * slots.count));
  for (let helper = 1; helper < Math.min(threads, MOST_HELPERS); helper++) {
    const workerData = { module: compiled, memory, control, names };
    const worker = new Worker(helperSource, { eval: true, workerData, execArgv: [] });
    // A helper that cannot start never says that it is ready, and is done without.
    worker.on('error', () => undefined);
    worker.unref();
  }

  let round = 0;
  const run = (name: string, chunks: number): void => {
    const call = functions[name];
    if (typeof call !== 'function') throw new Error(`The module exports no function ${name}.`);
    const invited = chunks > 1 ? Atomics.load(control, slots.ready) : 0;
    Atomics.store(control, slots.next, 0);
    if (invited > 0) {
      Atomics.store(control, slots.task, names.indexOf(name));
      Atomics.store(control, slots.chunks, chunks);
      Atomics.store(control, slots.busy, invited);
      round = (round + MOST_HELPERS + 1) & 0x7ffffff0;
      Atomics.store(control, slots.round, round | invited);
      Atomics.notify(control, slots.round);
    }
    for (let chunk = Atomics.add(control, slots.next, 1); chunk < chunks; chunk = Atomics.add(control, slots.next, 1))
      call(chunk);
    for (let busy = Atomics.load(control, slots.busy); busy > 0; busy = Atomics.load(control, slots.busy))
      Atomics.wait(control, slots.busy, busy, 100);
  };

  const close = (): void => {
    Atomics.store(control, slots.stop, 1);
    Atomics.store(control, slots.round, -MOST_HELPERS - 1);
    Atomics.notify(control, slots.round);
  };
  return { memory: memory.buffer, run, close };
}
