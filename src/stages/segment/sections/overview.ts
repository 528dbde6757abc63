import type { SchemeCount } from '../../../contract/run.ts';
import type { ChartBlock, Section } from '../../../report/document.ts';
import { count, money, share } from '../../../report/measure.ts';
import type { Table } from '../../../report/table.ts';
import { moneyText, percent, plural, referenceTo, worthInSentence, type SectionContext } from './reference.ts';

type Figures = SchemeCount['segments'][number];

/**
 * A scheme at a glance: whether its segments bring the money their numbers would suggest. With `map`, and where nothing is known of
 * money, the map of them too. Where a scheme crosses others, `crossed` are its pictures; they take the place of the others when its
 * segments are too many to be drawn one by one.
 */
export function overviewSection(
  scheme: SchemeCount,
  context: SectionContext,
  show: 'glance' | 'map',
  description?: string,
  crossed: readonly ChartBlock[] = [],
): Section {
  const shown = scheme.segments.filter((each) => each.companies > 0);
  const hasMoney = shown.some((each) => (each.turnover ?? 0) > 0);
  const isCrowded = crossed.length > 0 && scheme.segments.length > mostDrawn;
  const table: Table = {
    columns: [
      { kind: 'segment', label: 'Segment' },
      { ...count, label: 'Companies' },
      { ...share, label: 'Of companies' },
      ...(hasMoney
        ? [
            { ...money(context.currency), label: context.worth },
            { ...share, label: 'Share of it' },
          ]
        : []),
    ],
    rows: scheme.segments.map((each) => [
      referenceTo(context, each.id),
      each.companies,
      each.share,
      ...(hasMoney ? [each.turnover, each.turnover_share] : []),
    ]),
  };
  return {
    id: `scheme-${scheme.scheme}`,
    name: scheme.name,
    title: isCrowded ? crowdedFinding(scheme, worthInSentence(context.worth)) : overviewFinding(scheme, context),
    ...(description === undefined ? {} : { lead: description }),
    blocks: [
      ...(hasMoney && !isCrowded ? [weight(scheme, context, table)] : []),
      ...(shown.length > 0 && !isCrowded && (show === 'map' || !hasMoney)
        ? [map(scheme, shown, hasMoney, context)]
        : []),
      ...crossed,
    ],
  };
}

/** Share of companies against share of turnover: what the finding of the scheme rests on. */
function weight(scheme: SchemeCount, context: SectionContext, table: Table): ChartBlock {
  const heavy = scheme.segments.filter((each) => (each.turnover_share ?? 0) > each.share).length;
  return {
    type: 'chart',
    title: `${heavy} of ${plural(scheme.segments.length, 'segment')} ${heavy === 1 ? 'weighs' : 'weigh'} more in ${worthInSentence(context.worth)} than in companies`,
    alternative: `For each segment of ${scheme.name} two dots: its share of the companies and its share of ${worthInSentence(context.worth)}.`,
    chart: {
      kind: 'dots',
      category: 'Segment',
      before: 'Share of companies',
      value: `Share of ${worthInSentence(context.worth)}`,
      items: scheme.segments.map((each) => ({
        label: referenceTo(context, each.id),
        before: each.share,
        value: each.turnover_share,
      })),
      measure: share,
    },
    table,
    note: restNote(scheme),
  };
}

/** Segments that can be drawn one by one and still be read. */
const mostDrawn = 30;

/** A rest larger than this is told under the map: drawn, it would leave no room for the segments. */
const dwarfing = 0.5;

function map(scheme: SchemeCount, all: readonly Figures[], hasMoney: boolean, context: SectionContext): ChartBlock {
  const isDwarfing = (each: Figures): boolean =>
    each.share > dwarfing && referenceTo(context, each.id).colour === null && all.length > 1;
  const shown = all.filter((each) => !isDwarfing(each));
  const untold = all
    .filter((each) => isDwarfing(each))
    .map((each) => `${each.name} (${plural(each.companies, 'company', 'companies')}) is not drawn.`);
  const [largest] = [...shown].sort((left, right) => right.companies - left.companies);
  return {
    type: 'chart',
    title:
      largest === undefined
        ? scheme.name
        : `The largest${untold.length > 0 ? ' beside the rest' : ''} is ${subject(largest.name)}, with ${plural(largest.companies, 'company', 'companies')}`,
    alternative: `Areas of the segments of ${scheme.name} by number of companies.`,
    chart: {
      kind: 'map',
      category: 'Segment',
      size: { label: 'Companies', measure: count },
      ...(hasMoney ? { detail: { label: context.worth, measure: money(context.currency) } } : {}),
      items: shown.map((each) => ({
        label: referenceTo(context, each.id),
        size: each.companies,
        ...(hasMoney ? { detail: each.turnover } : {}),
      })),
    },
    note: [
      hasMoney
        ? 'Areas are companies; below each name its share of those drawn, and what they are worth.'
        : restNote(scheme),
      ...untold,
    ].join(' '),
  };
}

/** The finding of a scheme in one sentence: the segment that brings most money for its size, or the largest. */
export function overviewFinding(scheme: SchemeCount, context: SectionContext): string {
  const placed = scheme.segments.filter((each) => each.companies > 0);
  const [largest] = [...placed].sort((left, right) => right.companies - left.companies);
  if (largest === undefined) return `No company is in a segment of ${scheme.name}`;
  const whom = scheme.within === null ? 'companies' : scheme.within.segments.join(' and ');
  const money = worthInSentence(context.worth);
  const dense = [...placed]
    .filter((each) => (each.turnover_share ?? 0) >= 0.05)
    .sort((left, right) => density(right) - density(left))[0];
  if (dense !== undefined && density(dense) > 1.2) {
    return `${brings(dense.name)} ${percent(dense.turnover_share ?? 0)} of ${money} from ${percent(dense.share)} of ${whom}`;
  }
  const turnover = largest.turnover === null ? '' : `, ${moneyText(largest.turnover, context.currency)}`;
  return `${plural(placed.length, 'segment')}; the largest, ${largest.name}, has ${percent(largest.share)} of ${whom}${turnover}`;
}

/** The beginning of a sentence on what a segment brings. A name that is no plural (`Oslo`) stands before a colon. */
function brings(name: string): string {
  if (/^\p{Ll}/u.test(name)) return `${subject(name)} brings`;
  return /s\b|people\b|\band\b/u.test(name) ? `${name} bring` : `${name}:`;
}

/** The finding of a scheme of too many segments to name: how much the largest few of them bring. */
function crowdedFinding(scheme: SchemeCount, money: string): string {
  const placed = scheme.segments.filter((each) => each.companies > 0);
  const part = (each: Figures): number => each.turnover_share ?? each.share;
  const top = [...placed].sort((left, right) => part(right) - part(left)).slice(0, 10);
  const together = top.reduce((sum, each) => sum + part(each), 0);
  const isMoney = placed.some((each) => (each.turnover ?? 0) > 0);
  return `${top.length} of ${placed.length} segments ${isMoney ? 'bring' : 'have'} ${percent(together)} of ${isMoney ? money : 'companies'}`;
}

/** A name that can open a sentence: one written small is quoted, so that it reads as the name it is. */
const subject = (name: string): string => (/^\p{Ll}/u.test(name) ? `Segment ‘${name}’` : name);

const density = (each: Figures): number => (each.share > 0 ? (each.turnover_share ?? 0) / each.share : 0);

function restNote(scheme: SchemeCount): string {
  const parts = [
    scheme.excluded > 0 ? `${plural(scheme.excluded, 'company', 'companies')} excluded` : '',
    scheme.unassigned > 0 ? `${plural(scheme.unassigned, 'company', 'companies')} in no segment` : '',
    scheme.undecided > 0
      ? `for ${plural(scheme.undecided, 'company', 'companies')} a rule could not be decided (${missing(scheme)})`
      : '',
  ].filter(Boolean);
  const whole = scheme.exclusive ? `Shares are of ${aboutWhom(scheme)}` : 'A company can be in several segments';
  return `${[whole, ...parts].join('; ')}.`;
}

/** `all companies of the run`, or `the 52 companies in Growth partners (Main)`. */
function aboutWhom({ within, companies }: SchemeCount): string {
  if (within === null) return 'all companies of the run';
  return `the ${plural(companies, 'company', 'companies')} in ${within.segments.join(' or ')} (${within.scheme})`;
}

const missing = (scheme: SchemeCount): string =>
  scheme.missing.length === 0
    ? 'a value was unknown'
    : `unknown: ${scheme.missing
        .slice(0, 3)
        .map((each) => `${each.variable} ${each.companies.toLocaleString('en')}`)
        .join(', ')}`;
