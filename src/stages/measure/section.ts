import type { PenetrationAnswer, SchemePenetration } from '../../contract/segments/penetration.ts';
import type { ChartBlock, Section } from '../../report/document.ts';
import { count, share } from '../../report/measure.ts';
import type { SegmentReference } from '../../report/text.ts';

/** A scheme with the references its segments have in the report. */
export interface PenetrationContext {
  readonly scheme: string;
  readonly segments: readonly SegmentReference[];
}

/** A picture of more segments than this is read by nobody: the largest unserved are drawn, the table has all. */
const mostDrawn = 20;

/** Fewer companies than this say nothing of a segment's share. */
const fewest = 30;

/**
 * Which share of the market each segment serves, a chart a scheme that can be told; undefined where there is no register, or nothing can be told
 * of those who are no customers.
 */
export function penetrationSection(
  answer: PenetrationAnswer,
  contexts: readonly PenetrationContext[],
): Section | undefined {
  const schemes = answer.schemes.filter((each) => each.segments.some((segment) => segment.told));
  const [first] = schemes;
  if (answer.share === null || answer.customers === 0 || answer.customers === answer.market || first === undefined)
    return undefined;
  const untold = answer.schemes.filter((each) => !schemes.includes(each)).map((each) => each.name);
  return {
    id: 'penetration',
    name: 'Market penetration',
    title: finding(answer, first),
    lead: `Of ${whole(answer.market)} companies in the register, ${whole(answer.customers)} are customers (${answer.customers_are}).${outside(answer)}`,
    page: 'new',
    blocks: [
      ...schemes.map((each) => chart(each, answer, contexts)),
      ...(untold.length === 0
        ? []
        : [
            {
              type: 'callout' as const,
              kind: 'note' as const,
              text: `Not told: ${untold.join(', ')}. Their rules read what is known of customers alone, so who else would be in their segments cannot be said.`,
            },
          ]),
    ],
  };
}

const whole = (n: number): string => n.toLocaleString('en');
const percent = (part: number): string =>
  `${(part * 100).toLocaleString('en', { maximumFractionDigits: part < 0.1 ? 1 : 0 })}%`;

const outside = ({ customers_outside }: PenetrationAnswer): string =>
  customers_outside === 0
    ? ''
    : ` ${whole(customers_outside)} more customers are not in the register, or were not found there, and are not counted.`;

/** The best and the least served segment, where their intervals do not touch; else the share of all. */
function finding(answer: PenetrationAnswer, scheme: SchemePenetration): string {
  const all = percent(answer.share ?? 0);
  const told = scheme.segments
    .filter((each) => each.told && each.market >= fewest)
    .sort((left, right) => (right.share ?? 0) - (left.share ?? 0));
  const [best, least] = [told[0], told.at(-1)];
  if (best === undefined || least === undefined || (best.low ?? 0) <= (least.high ?? 1))
    return `We serve ${all} of the market`;
  return `We serve ${all} of the market: ${percent(best.share ?? 0)} of ${best.name}, ${percent(least.share ?? 0)} of ${least.name}`;
}

function chart(
  scheme: SchemePenetration,
  answer: PenetrationAnswer,
  contexts: readonly PenetrationContext[],
): ChartBlock {
  const context = contexts.find((each) => each.scheme === scheme.scheme);
  const reference = (id: string, name: string): SegmentReference =>
    context?.segments.find((each) => each.id === id) ?? { id, name, colour: null };
  const told = scheme.segments.filter((each) => each.told && each.market > 0);
  const unserved = (each: SchemePenetration['segments'][number]): number => each.market - each.customers;
  const bySize = [...told].sort((left, right) => unserved(right) - unserved(left));
  const [largest] = bySize;
  const open = told.reduce((sum, each) => sum + unserved(each), 0);
  const drawn = new Set(bySize.slice(0, mostDrawn));
  return {
    type: 'chart',
    title:
      largest === undefined
        ? scheme.name
        : `${scheme.name}: most companies not yet served are in ${largest.name}, ${whole(unserved(largest))} of ${whole(open)}`,
    alternative: `For each segment of ${scheme.name} the share of the companies in the register that are customers, with its 95% interval.`,
    chart: {
      kind: 'dots',
      category: 'Segment',
      value: 'Penetration',
      items: told
        .filter((each) => drawn.has(each))
        .map((each) => ({
          label: reference(each.id, each.name),
          value: each.share,
          ...(each.low === null || each.high === null ? {} : { low: each.low, high: each.high }),
          sample: each.market,
        })),
      measure: share,
      ...(answer.share === null ? {} : { reference: { label: 'The whole market', value: answer.share } }),
    },
    table: {
      columns: [
        { kind: 'segment', label: 'Segment' },
        { ...count, label: 'In the register' },
        { ...count, label: 'Customers' },
        { ...share, label: 'Penetration' },
        { ...share, label: 'At least' },
        { ...share, label: 'At most' },
      ],
      rows: scheme.segments.map((each) => {
        const figures = each.told
          ? [each.market, each.customers, each.share, each.low, each.high]
          : Array(5).fill(null);
        return [reference(each.id, each.name), ...figures];
      }),
    },
    note: [
      notes(scheme),
      ...(drawn.size < told.length ? [`The ${mostDrawn} with most companies not yet served are drawn.`] : []),
    ].join(' '),
  };
}

function notes({ segments, without }: SchemePenetration): string {
  const untold = segments.filter((each) => !each.told);
  return [
    'Bars span the 95% interval (Wilson).',
    ...untold.map((each) => `${each.name} cannot be told: ${each.why ?? ''}.`),
    ...(without.length === 0 || untold.length === segments.length
      ? []
      : [`The others are counted as if ${without.join(', ')} ${without.length === 1 ? 'was' : 'were'} not there.`]),
  ].join(' ');
}
