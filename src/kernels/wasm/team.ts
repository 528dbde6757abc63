import { Worker } from 'node:worker_threads';
import { webAssemblyFor, type Memory, type WebAssemblyInterface } from './web-assembly.ts';

/** A module's functions at work on one shared memory, by this thread and its helpers. */
export interface Team {
  readonly memory: SharedArrayBuffer;
  /**
   * Calls the function once for each number 0 … chunks − 1, in any order, on whichever threads are ready; returns when all are
   * done. `feed` is called by this thread, in order, before a chunk is worked on: while one is fed, helpers work on those before.
   */
  readonly run: (name: string, chunks: number, feed?: (chunk: number) => void) => void;
  /** Lets the helpers go. */
  readonly close: () => void;
}

const PAGE = 65536;
/** Pages of a 32-bit memory, the most a module may declare. */
export const MOST_PAGES = 65536;

/**
 * What the threads share. `left` counts the chunks of a round that nobody has taken, and only a count above zero gives a
 * chunk: a helper may come in at any moment, also between rounds. A helper is `busy` from before it asks until it finds nothing,
 * so that a round is over when no chunk is left and nobody is busy.
 */
const slots = { round: 0, left: 1, chunks: 2, fed: 3, busy: 4, stop: 5, task: 6, count: 7 } as const;

// A helper runs nothing but this text and the module, so it works the same from TypeScript sources, from the built
// package and from inside a bundle.
const helperSource = `
const { workerData: { module, memory, control, names } } = require('node:worker_threads');
const { exports } = new WebAssembly.Instance(module, { env: { memory } });
const slots = ${JSON.stringify(slots)};
for (;;) {
  const round = Atomics.load(control, slots.round);
  if (Atomics.load(control, slots.stop) !== 0) break;
  Atomics.add(control, slots.busy, 1);
  for (let left; (left = Atomics.sub(control, slots.left, 1)) > 0; ) {
    const chunk = Atomics.load(control, slots.chunks) - left;
    for (let fed; (fed = Atomics.load(control, slots.fed)) <= chunk; ) Atomics.wait(control, slots.fed, fed);
    exports[names[Atomics.load(control, slots.task)]](chunk);
  }
  Atomics.sub(control, slots.busy, 1);
  Atomics.notify(control, slots.busy);
  Atomics.wait(control, slots.round, round);
}`;

/** Chunks fed before they are taken, so that no thread waits for the next. */
const AHEAD = 4;

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

/** A memory whose team has closed. It lives until it is collected, so that fits in a row take one memory and not one each. */
let spare: WeakRef<Memory> | undefined;

function takeMemory(engine: WebAssemblyInterface, pages: number): Memory {
  const kept = spare?.deref();
  if (kept === undefined || kept.buffer.byteLength < pages * PAGE)
    return new engine.Memory({ initial: pages, maximum: pages, shared: true });
  spare = undefined;
  return kept;
}

/**
 * Starts a team of `threads` (this one included) on a module with a shared memory of at least `bytes`. Results must not
 * depend on which thread runs which chunk, and the memory holds whatever a team before left there. Undefined where the engine lacks SIMD or shared memory, or the memory is too
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
  const memory = takeMemory(engine, pages);
  const functions = new engine.Instance(compiled, { env: { memory } }).exports;
  const control = new Int32Array(new SharedArrayBuffer(4 * slots.count));
  for (let helper = 1; helper < threads; helper++) {
    const workerData = { module: compiled, memory, control, names };
    const worker = new Worker(helperSource, { eval: true, workerData, execArgv: [] });
    // A helper that cannot start never says that it is ready, and is done without.
    worker.on('error', () => undefined);
    worker.unref();
  }

  const run = (name: string, chunks: number, feed?: (chunk: number) => void): void => {
    const call = functions[name];
    if (typeof call !== 'function') throw new Error(`The module exports no function ${name}.`);
    let fed = feed === undefined ? chunks : 0;
    const feedUpTo = (end: number): void => {
      for (; fed < end; fed++) {
        feed?.(fed);
        Atomics.store(control, slots.fed, fed + 1);
        Atomics.notify(control, slots.fed);
      }
    };
    Atomics.store(control, slots.task, names.indexOf(name));
    Atomics.store(control, slots.chunks, chunks);
    Atomics.store(control, slots.fed, fed);
    Atomics.store(control, slots.left, chunks);
    Atomics.add(control, slots.round, 1);
    if (chunks > 1) Atomics.notify(control, slots.round);
    for (;;) {
      feedUpTo(Math.min(chunks, chunks - Atomics.load(control, slots.left) + AHEAD));
      const left = Atomics.sub(control, slots.left, 1);
      if (left <= 0) break;
      feedUpTo(chunks - left + 1);
      call(chunks - left);
    }
    // Helpers may have taken the last chunks before they were fed.
    feedUpTo(chunks);
    for (let busy = Atomics.load(control, slots.busy); busy > 0; busy = Atomics.load(control, slots.busy))
      Atomics.wait(control, slots.busy, busy, 100);
  };

  const close = (): void => {
    Atomics.store(control, slots.stop, 1);
    Atomics.add(control, slots.round, 1);
    Atomics.notify(control, slots.round);
    if ((spare?.deref()?.buffer.byteLength ?? 0) < memory.buffer.byteLength) spare = new WeakRef(memory);
  };
  return { memory: memory.buffer, run, close };
}
