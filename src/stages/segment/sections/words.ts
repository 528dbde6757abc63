import type { SegmentProfile } from '../../../contract/segments/describe.ts';
import { moneyText, percent } from './reference.ts';

/** A difference that is worth a sentence: how a segment's companies differ from all, in words a salesperson repeats. */
export interface Difference {
  readonly sentence: string;
  readonly strength: number;
}

const fewest = 5;
const leastKnown = 0.3;

/**
 * The strongest differences of a segment from the market, strongest first. Categories by how far their share departs (Cohen's h),
 * numbers by the ratio of medians. Variables known for too few of its companies say nothing; nor do those its own rule asks for, which
 * would only say the rule again.
 */
export function differences(
  profile: SegmentProfile,
  companies: number,
  currency: string,
  defining: readonly string[] = [],
): readonly Difference[] {
  if (companies < fewest) return [];
  const news = (each: { readonly variable: string }): boolean => !defining.includes(each.variable);
  const told = { ...profile, categories: profile.categories.filter(news), numbers: profile.numbers.filter(news) };
  return [...categoryDifferences(told), ...numberDifferences(told, companies, currency)].sort(
    (left, right) => right.strength - left.strength || (left.sentence < right.sentence ? -1 : 1),
  );
}

function categoryDifferences(profile: SegmentProfile): readonly Difference[] {
  const strongest = new Map<string, SegmentProfile['categories'][number]>();
  const strength = (each: SegmentProfile['categories'][number]): number => cohenH(each.share, each.overall);
  for (const each of profile.categories) {
    const best = strongest.get(each.variable);
    if (best === undefined || strength(each) > strength(best)) strongest.set(each.variable, each);
  }
  return [...strongest.values()]
    .filter((each) => strength(each) >= 0.2)
    .map((each) => ({
      sentence: `${opening(each.label)}: ${percent(each.share)} are “${each.value}”, against ${percent(each.overall)} of all companies.`,
      strength: strength(each),
    }));
}

/** Effect size of a difference of shares (Cohen 1988, chapter 6); positive where the first is larger. */
const cohenH = (share: number, overall: number): number =>
  2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(overall));

function numberDifferences(profile: SegmentProfile, companies: number, currency: string): readonly Difference[] {
  return profile.numbers.flatMap((each) => {
    if (each.median === null || each.overall === null || each.known < leastKnown * companies) return [];
    if (each.median <= 0 || each.overall <= 0) return [];
    const ratio = Math.log(each.median / each.overall);
    if (Math.abs(ratio) < Math.log(1.25)) return [];
    const write = (value: number): string => (each.type === 'money' ? moneyText(value, currency) : shortNumber(value));
    const sentence = `${opening(each.label)}: typically ${write(each.median)}, against ${write(each.overall)} for all companies.`;
    return [{ sentence, strength: Math.min(1.5, Math.abs(ratio) / 2) }];
  });
}

const shortNumber = (value: number): string =>
  value.toLocaleString('en', Math.abs(value) < 10 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });

/** A label at the beginning of a sentence; a bare name of a variable loses its underscores. */
const opening = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1).replaceAll('_', ' ');
