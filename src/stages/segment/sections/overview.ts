import type { SchemeCount } from '../../../contract/run.ts';
import type { Section } from '../../../report/document.ts';
import { count, money, share } from '../../../report/measure.ts';
import type { Table } from '../../../report/table.ts';
import { moneyText, percent, plural, referenceTo, type SectionContext } from './reference.ts';

/** The map of a scheme's segments: how many companies, how much money. */
export function overviewSection(scheme: SchemeCount, context: SectionContext, description?: string): Section {
  const shown = scheme.segments.filter((each) => each.companies > 0);
  const hasMoney = shown.some((each) => (each.turnover ?? 0) > 0);
  const table: Table = {
    columns: [
      { kind: 'segment', label: 'Segment' },
      { ...count, label: 'Companies' },
      { ...share, label: 'Of companies' },
      ...(hasMoney
        ? [
            { ...money(context.currency), label: 'Turnover' },
            { ...share, label: 'Of turnover' },
          ]
        : []),
    ],
    rows: scheme.segments.map((each) => [
      referenceTo(context, each.id),
      each.companies,
      each.share,
      ...(hasMoney ? [each.turnover, each.turnover_share] : []),
    ]),
    note: restNote(scheme),
  };
  return {
    id: `scheme-${scheme.scheme}`,
    name: scheme.name,
    title: overviewFinding(scheme, context),
    ...(description === undefined ? {} : { lead: description }),
    blocks: [
      {
        type: 'chart',
        title: hasMoney ? 'Area by companies, with turnover' : 'Area by companies',
        alternative: `Areas of the segments of ${scheme.name} by number of companies.`,
        chart: {
          kind: 'map',
          category: 'Segment',
          size: { label: 'Companies', measure: count },
          ...(hasMoney ? { detail: { label: 'Turnover', measure: money(context.currency) } } : {}),
          items: shown.map((each) => ({
            label: referenceTo(context, each.id),
            size: each.companies,
            ...(hasMoney ? { detail: each.turnover } : {}),
          })),
        },
        table,
      },
    ],
  };
}

/** The finding of a scheme in one sentence: the segment that brings most money for its size, or the largest. */
export function overviewFinding(scheme: SchemeCount, context: SectionContext): string {
  const placed = scheme.segments.filter((each) => each.companies > 0);
  const [largest] = [...placed].sort((left, right) => right.companies - left.companies);
  if (largest === undefined) return `No company is in a segment of ${scheme.name}`;
  const dense = [...placed]
    .filter((each) => (each.turnover_share ?? 0) >= 0.05)
    .sort((left, right) => density(right) - density(left))[0];
  if (dense !== undefined && density(dense) > 1.2) {
    return `${dense.name} bring ${percent(dense.turnover_share ?? 0)} of turnover from ${percent(dense.share)} of companies`;
  }
  const turnover = largest.turnover === null ? '' : `, ${moneyText(largest.turnover, context.currency)}`;
  return `${plural(placed.length, 'segment')}; the largest, ${largest.name}, has ${percent(largest.share)} of companies${turnover}`;
}

const density = (each: SchemeCount['segments'][number]): number =>
  each.share > 0 ? (each.turnover_share ?? 0) / each.share : 0;

function restNote(scheme: SchemeCount): string {
  const parts = [
    scheme.excluded > 0 ? `${plural(scheme.excluded, 'company', 'companies')} excluded` : '',
    scheme.unassigned > 0 ? `${plural(scheme.unassigned, 'company', 'companies')} in no segment` : '',
    scheme.undecided > 0
      ? `for ${plural(scheme.undecided, 'company', 'companies')} a rule could not be decided (${missing(scheme)})`
      : '',
  ].filter(Boolean);
  const whole = scheme.exclusive ? 'Shares are of all companies of the run' : 'A company can be in several segments';
  return `${[whole, ...parts].join('; ')}.`;
}

const missing = (scheme: SchemeCount): string =>
  scheme.missing.length === 0
    ? 'a value was unknown'
    : `unknown: ${scheme.missing
        .slice(0, 3)
        .map((each) => `${each.variable} ${each.companies.toLocaleString('en')}`)
        .join(', ')}`;
