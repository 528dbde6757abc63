import { SingleBar } from 'cli-progress';
import { fit } from './width.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far long work has come. */
export interface Progress {
  /** A share of the whole, 0 to 1, and what is being done now. */
  readonly report: (share: number, doing: string) => void;
  /** Takes the bar away; nothing is shown afterwards. */
  readonly stop: () => void;
}

const longestDoing = 40;

/** A bar on a terminal (stderr, so that results on stdout stay clean); silent where nobody watches. */
export function progressOn(stream: NodeJS.WriteStream, terminal: Terminal): Progress {
  if (!terminal.live) return { report: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    stream,
    format: '{bar} {percentage}%  {doing}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: Math.max(8, Math.min(30, terminal.width - longestDoing)),
    clearOnComplete: true,
    hideCursor: true,
    stopOnComplete: false,
    gracefulExit: true,
  });
  let state: 'waiting' | 'running' | 'stopped' = 'waiting';
  return {
    report: (share, doing) => {
      if (state === 'stopped') return;
      const payload = { doing: fit(doing, longestDoing) };
      if (state === 'waiting') bar.start(1000, 0, payload);
      state = 'running';
      bar.update(Math.round(Math.min(1, Math.max(0, share)) * 1000), payload);
    },
    stop: () => {
      if (state === 'running') bar.stop();
      state = 'stopped';
    },
  };
}
