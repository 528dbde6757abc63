import type { Shell } from './shell.ts';

/** Only what makes people wait is worth a word. */
const WORTH = 8;

/** Says how long work will take, when that is long. */
export function tellSeconds(shell: Shell, seconds: number): void {
  if (seconds < WORTH) return;
  const time = seconds < 90 ? `${Math.ceil(seconds / 5) * 5} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  shell.err(`This takes about ${time}. Ctrl-C stops it and leaves nothing behind.`);
}

/** Watches the share done and says once, from how fast it grows, how long the rest will take. */
export function estimateFrom(shell: Shell): (share: number) => void {
  const begun = shell.clock().getTime();
  let told = false;
  return (share) => {
    const seconds = (shell.clock().getTime() - begun) / 1000;
    if (told || share <= 0 || seconds < 1) return;
    told = true;
    tellSeconds(shell, (seconds / share) * (1 - share));
  };
}
