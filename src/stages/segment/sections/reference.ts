import type { SegmentReference } from '../../../report/text.ts';

/** What the sections of a scheme share: its segments with the colours they keep, and how money is written. */
export interface SectionContext {
  readonly scheme: string;
  readonly currency: string;
  /** What companies are weighed by, as the model labels it: `Sales in 12 months`. */
  readonly worth: string;
  readonly segments: readonly SegmentReference[];
}

/** A segment wherever a section mentions it; null is no segment. */
export function referenceTo(context: SectionContext, id: string | null): SegmentReference {
  return (
    context.segments.find((each) => each.id === id) ?? { id: id ?? 'none', name: id ?? 'In no segment', colour: null }
  );
}

/** What companies are weighed by inside a sentence: `turnover`, `sales in 12 months`; a label that is a name of its own stays as it is. */
export const worthInSentence = (worth: string): string =>
  /^\p{Lu}\p{Ll}/u.test(worth) ? worth.charAt(0).toLowerCase() + worth.slice(1) : worth;

/** `3 segments`, `1 segment`. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const percent = (share: number): string => {
  const value = share * 100;
  return value > 0 && value < 1 ? 'under 1%' : value > 99 && value < 100 ? 'over 99%' : `${Math.round(value)}%`;
};

const names: readonly [number, string][] = [
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** Money in words short enough for a sentence: `NOK 4.2 million`. */
export function moneyText(amount: number, currency: string): string {
  for (const [size, name] of names) {
    if (Math.abs(amount) >= size)
      return `${currency} ${(amount / size).toLocaleString('en', { maximumFractionDigits: 1 })} ${name}`;
  }
  return `${currency} ${Math.round(amount).toLocaleString('en')}`;
}
