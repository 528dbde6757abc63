import type { Speech } from '../words/words.tsx';

/** A figure in as many digits as are read at a glance. */
export function amount(value: number, { number }: Speech): string {
  if (Math.abs(value) >= 100) return number(Math.round(value));
  return number(Number(value.toPrecision(3)));
}
