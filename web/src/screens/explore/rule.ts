import type { Bin, Binning } from '../../../../src/contract/explore.ts';

/** What a bar is called in an address: it stays when the data change, as far as there is still such a bar. */
export function keyOf(bin: Bin): string {
  switch (bin.kind) {
    case 'unknown':
      return '?';
    case 'others':
      return '*';
    case 'value':
    case 'under':
      return `=${String(bin.value)}`;
    case 'range':
      return bin.from === null ? `<${bin.to ?? ''}` : `${bin.above ? '>' : ''}${bin.from}`;
    case 'days':
      return bin.from === null ? `<${bin.to ?? ''}` : bin.from;
  }
}

/** The bars chosen as one condition in the model's language: neighbours as one range, values as a list. */
export function ruleOf(binning: Binning, chosen: readonly number[]): string {
  const { term, bins, whole } = binning;
  const parts: string[] = [];
  const values: string[] = [];
  const codes: string[] = [];
  const sorted = chosen.toSorted((left, right) => left - right);
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at] ?? 0;
    const entry = bins[first];
    if (entry === undefined) continue;
    const { bin, when } = entry;
    if (bin.kind === 'range' || bin.kind === 'days') {
      while (sorted[at + 1] === (sorted[at] ?? 0) + 1 && isRange(bins[sorted[at + 1] ?? 0]?.bin)) at += 1;
      const last = bins[sorted[at] ?? first]?.bin;
      parts.push(rangeOf(term, bin, last ?? bin, whole));
    } else if (bin.kind === 'value') values.push(writtenIn(when, `${term} = `));
    else if (bin.kind === 'under') codes.push(writtenIn(when, `${term} under `));
    else parts.push(when);
  }
  if (codes.length > 0) parts.unshift(`${term} under ${listOf(codes)}`);
  if (values.length > 0)
    parts.unshift(values.length === 1 ? `${term} = ${values[0] ?? ''}` : `${term} in ${listOf(values)}`);
  return parts.join(' or ');
}

/** The conditions of several variables, all of which must hold. */
export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1
    ? (conditions[0] ?? '')
    : conditions.map((each) => (/ or /u.test(each) ? `(${each})` : each)).join(' and ');

const isRange = (bin: Bin | undefined): boolean => bin?.kind === 'range' || bin?.kind === 'days';
const writtenIn = (when: string, before: string): string => when.slice(before.length);
const listOf = (texts: readonly string[]): string => (texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(', ')})`);

function rangeOf(term: string, first: Bin, last: Bin, whole: boolean): string {
  const from = 'from' in first ? first.from : null;
  const to = 'to' in last ? last.to : null;
  const isAbove = first.kind === 'range' && first.above;
  if (from === null) return to === null ? `${term} is known` : `${term} < ${numeral(to)}`;
  if (to === null) return `${term} ${isAbove ? '>' : '>='} ${numeral(from)}`;
  if (whole && typeof from === 'number' && typeof to === 'number' && !isAbove)
    return to - from === 1 ? `${term} = ${numeral(from)}` : `${term} between ${numeral(from)} and ${numeral(to - 1)}`;
  return `${term} ${isAbove ? '>' : '>='} ${numeral(from)} and ${term} < ${numeral(to)}`;
}

const numeral = (value: number | string): string =>
  typeof value === 'string' ? value : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
