import { formatter, type Formatter } from '../../../report/format.ts';
import { money } from '../../../report/measure.ts';
import type { Description, Difference } from './describe.ts';

const words = formatter();
const whole = { kind: 'share', decimals: 0 } as const;
/** Differences a sentence holds. */
const TOLD = 3;

/** What a sales manager repeats of a segment: who they are by their strongest differences, each with its two figures. */
export function sentenceOf(description: Description, name: string, format: Formatter = words): string {
  const told = description.differences.filter(differentVariables).slice(0, TOLD);
  const size = `${format.full(description.share, whole)} of companies`;
  if (told.length === 0) return `${name} (${size}) differ from the rest in nothing that stands out.`;
  return `${name} (${size}): ${listed(told.map((each) => clause(each, format)))}.`;
}

const differentVariables = (each: Difference, at: number, all: readonly Difference[]): boolean =>
  all.findIndex((other) => other.variable === each.variable) === at;

/** One difference in words, with what it is against. */
export function clause(
  { label, value, binary, currency, effect, own, rest }: Difference,
  format: Formatter = words,
): string {
  const share = (part: number): string => format.full(part, whole);
  const strength = Math.abs(effect) >= 0.47 ? 'far ' : '';
  if (binary)
    return `${strength}${effect > 0 ? 'more' : 'less'} often ${label.toLowerCase()} (${share(own)} against ${share(rest)})`;
  if (value !== undefined)
    return `${strength}${effect > 0 ? 'more' : 'less'} often ${label.toLowerCase()} ${value} (${share(own)} against ${share(rest)})`;
  const number = (part: number): string =>
    currency === undefined
      ? format.compact(part, { kind: 'number', decimals: decimalsOf(part) })
      : format.compact(part, money(currency));
  return `${strength}${effect > 0 ? 'higher' : 'lower'} ${label.toLowerCase()} (typically ${number(own)} against ${number(rest)})`;
}

/** Three digits are as many as anybody repeats. */
const decimalsOf = (value: number): number =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
