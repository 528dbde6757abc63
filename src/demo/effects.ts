import { mkdir, writeFile } from 'node:fs/promises';
import type { Session } from '../engine/engine.ts';

/** What making a market touches besides its options. */
export interface MarketEffects {
  /** A DuckDB of its own, empty, that may write to the folders; the market uses and drops a schema `demo` in it. */
  readonly session: Session;
  readonly files?: MarketFolders;
  /** Called as each part starts: its name, and the share of the time that is usually spent before it (0-1). */
  readonly onProgress?: (part: string, done: number) => void;
  /** Stops between and within statements; the promise then rejects with `engine/cancelled`. */
  readonly signal?: AbortSignal;
}

export interface MarketFolders {
  /** Makes a folder and those above it, if they are not there. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly writeText: (path: string, text: string) => Promise<void>;
}

/** The disk. */
export const onDisk: MarketFolders = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  writeText: (path, text) => writeFile(path, text),
};
