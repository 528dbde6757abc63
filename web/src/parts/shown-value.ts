import type { NameSheet, OverviewAnswer } from '../../../src/contract/segments/overview.ts';
import type { Speech } from '../words/words.tsx';

/** A value as the reader's language writes it; a segment by its name. */
export function shownValue(
  value: string | number | boolean | null,
  sheet: NameSheet | undefined,
  overview: OverviewAnswer,
  { say, number, money, date }: Speech,
): string {
  if (value === null) return say('company.unknown');
  if (sheet?.kind === 'scheme') return segmentName(overview, sheet.name, String(value));
  if (typeof value === 'number') return sheet?.type === 'money' ? money(value, overview.currency) : number(value);
  if (typeof value === 'boolean') return say(value ? 'company.yes' : 'company.no');
  return sheet?.type === 'date' ? date(value) : value;
}

export const segmentName = (overview: OverviewAnswer, scheme: string, segment: string): string =>
  overview.schemes.find((each) => each.id === scheme)?.segments.find((each) => each.id === segment)?.name ?? segment;

/** A code with what it stands for: `62.010 Programmeringstjenester`. */
export const withLabel = (shown: string, label: string | undefined): string =>
  label === undefined ? shown : `${shown} ${label}`;

/** Where a company is or was in a scheme: a segment by its name, or no segment. */
export const placeName = (overview: OverviewAnswer, scheme: string, segment: string | null, { say }: Speech): string =>
  segment === null ? say('company.nowhere') : segmentName(overview, scheme, segment);
