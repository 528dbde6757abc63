import type { Speech } from '../../words/words.tsx';

/** About how long something takes, as people say it: seconds in fives, then minutes. */
export function timeOf(seconds: number, { say, number }: Speech): string {
  if (seconds < 5) return say('time.moment');
  if (seconds < 55) return say('time.seconds', { n: number(5 * Math.ceil(seconds / 5)) });
  const minutes = Math.max(1, Math.round(seconds / 60));
  return say(minutes === 1 ? 'time.minute' : 'time.minutes', { n: number(minutes) });
}
