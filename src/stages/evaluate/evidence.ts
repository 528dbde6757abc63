import type { Evidence } from '../../contract/segments/scorecard.ts';
import { formatter } from '../../report/format.ts';
import type { Measure } from '../../report/measure.ts';
import type { Group, Settings } from './settings.ts';
import { judge } from './verdict.ts';

/** What a criterion knows of a figure before it is judged; what is left out is exact, at least, without note. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly measure: Evidence['measure'];
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly bound?: Evidence['bound'];
  readonly sample?: number;
  /** Set where the figure is shown and not judged whatever the model says. */
  readonly shown?: boolean;
  /** What the figure is, where its label does not say it all. */
  readonly means?: string;
  readonly note?: string;
  readonly where?: string;
}

/** Holds a figure against its threshold. */
export function evidenceOf(group: Group, figure: Figure, settings: Settings): Evidence {
  const { threshold, set_by } =
    figure.shown === true ? { threshold: null, set_by: null } : settings.threshold(group, figure.id);
  const judged = {
    value: figure.value,
    low: figure.low ?? null,
    high: figure.high ?? null,
    threshold,
    bound: figure.bound ?? 'least',
    sample: figure.sample ?? null,
    needed: figure.sample === undefined ? null : settings.sample,
  };
  return {
    id: figure.id,
    label: figure.label,
    measure: figure.measure,
    ...judged,
    set_by,
    verdict: judge(judged, settings.watch),
    means: figure.means ?? null,
    note: figure.note ?? null,
    where: figure.where ?? null,
  };
}

const format = formatter();

/** A figure in words: `62% (50% to 73%) of at least 60%`. */
function figureText(each: Evidence, currency: string): string {
  const measure = measureOf(each, currency);
  if (each.value === null) return each.note ?? 'unknown';
  const interval =
    each.low === null || each.high === null
      ? ''
      : ` (${format.full(each.low, measure)} to ${format.full(each.high, measure)})`;
  const asked = each.threshold === null ? '' : `, at ${each.bound} ${format.full(each.threshold, measure)} asked`;
  return `${format.full(each.value, measure)}${interval}${asked}`;
}

export function measureOf({ measure }: Evidence, currency: string): Measure {
  switch (measure) {
    case 'count':
      return { kind: 'count' };
    case 'share':
      return { kind: 'share', decimals: 0 };
    case 'money':
      return { kind: 'money', currency };
    case 'number':
      return { kind: 'number' };
  }
}

/** What decided a criterion, in a sentence: the worst figure, or that all are well. */
export function reasonOf(evidence: readonly Evidence[], currency: string): string {
  const judged = evidence.filter((each) => each.verdict !== null);
  const worst = (['fail', 'not enough data', 'watch'] as const)
    .map((verdict) => judged.filter((each) => each.verdict === verdict))
    .find((each) => each.length > 0);
  if (judged.length === 0) return 'Nothing is judged.';
  if (worst === undefined)
    return judged.length === 1 ? 'The figure is well.' : `All ${judged.length} figures are well.`;
  // Several figures that lack the same are told together.
  const said = new Map<string, string[]>();
  for (const each of worst) {
    const text = lacking(each) ?? told(each, currency);
    said.set(text, [...(said.get(text) ?? []), each.label]);
  }
  return [...said].map(([text, labels]) => `${labels.join(', ')}: ${text.replace(/\.$/u, '')}`).join('; ');
}

const told = (each: Evidence, currency: string): string =>
  each.value === null || each.note === null
    ? figureText(each, currency)
    : `${figureText(each, currency)} (${each.note.replace(/\.$/u, '')})`;

function lacking(each: Evidence): string | undefined {
  if (each.verdict !== 'not enough data' || each.value === null) return undefined;
  return `${each.sample ?? 0} companies, ${each.needed ?? 0} needed for a verdict`;
}
