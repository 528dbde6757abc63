import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';
import { stateOf } from '../keeping.ts';
import { openedFirst } from './opened-first.ts';
import type { Ahead } from './state.ts';

/** How often it is looked whether something has changed, and how long nobody must have asked anything before something is begun, in milliseconds. */
const look = 1000;
const silence = 300;

/**
 * Makes what people open first before they open it: after the server has started, and after every run, import or change of the model. One
 * thing after the other, each begun only while nobody asks anything and no job is under way, and left when things change; until `signal`.
 */
export function startAhead(house: Omit<House, 'ahead'>, signal: AbortSignal): Ahead {
  let done = false;
  const wait = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  const stands = async (state: string): Promise<boolean> =>
    !signal.aborted && house.jobs.pending() === 0 && (await stateOf(house)) === state;

  async function makeAll(state: string): Promise<boolean> {
    for await (const make of openedFirst(house)) {
      while (!signal.aborted && house.timings.silentFor() < silence) await wait(silence);
      if (!(await stands(state))) return false;
      // What goes wrong is told to whoever opens it.
      await make().catch(() => undefined);
    }
    return true;
  }

  async function goOn(): Promise<void> {
    let seen = '';
    while (!signal.aborted) {
      const state = await stateOf(house);
      if (state !== seen) done = false;
      // Things must have been the same for a moment: changes come one upon the other.
      else if (!done && house.jobs.pending() === 0) done = await makeAll(state);
      seen = state;
      await wait(look);
    }
  }
  void again(goOn, wait, signal);
  return { isDone: () => done };
}

/** What goes wrong here (a model that is broken for a moment, a database that is being closed) must not end the server. */
async function again(goOn: () => Promise<void>, wait: (milliseconds: number) => Promise<void>, signal: AbortSignal) {
  while (!signal.aborted) {
    await goOn().catch(() => undefined);
    await wait(10 * look);
  }
}
