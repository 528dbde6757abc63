import type { SchemeCount } from '../../contract/run.ts';
import type { RankedChart } from '../../report/chart.ts';
import { formatter } from '../../report/format.ts';
import { count, money, share } from '../../report/measure.ts';
import type { Table } from '../../report/table.ts';
import { terminalBars } from '../terminal/bars.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';

export const format = formatter();

/** A scheme with more segments than this is told by those that have companies. */
const many = 20;

/**
 * A scheme's segments: as bars, or as a table where there is money to tell of; under it what could not be placed. With `most`, a scheme of
 * many segments (crossed ones have hundreds) is told by the largest of them.
 */
export function schemeText(all: SchemeCount, currency: string, terminal: Terminal, most = Infinity): string {
  const { scheme, left } = shortened(all, most);
  const hasMoney = scheme.segments.some((each) => each.turnover !== null);
  const about =
    scheme.within === null
      ? ''
      : `Of the ${format.full(scheme.companies, count)} companies in ${scheme.within.segments.join(' or ')} (${scheme.within.scheme})`;
  const rest = [
    ...left,
    about,
    scheme.excluded > 0 ? `${format.full(scheme.excluded, count)} excluded` : '',
    scheme.unassigned > 0 ? `${format.full(scheme.unassigned, count)} in no segment` : '',
    (scheme.uncertain ?? 0) > 0 ? `${format.full(scheme.uncertain ?? 0, count)} on a border between clusters` : '',
    scheme.undecided > 0 ? `${format.full(scheme.undecided, count)} undecided somewhere${missing(scheme)}` : '',
  ].filter(Boolean);
  const lines = [
    terminalHeading(scheme.name, terminal),
    hasMoney
      ? terminalTable(schemeTable(scheme, currency), terminal, format)
      : terminalBars(schemeBars(scheme), terminal, format),
  ];
  return [
    ...lines,
    ...(rest.length === 0 ? [] : wrap(rest.join('; '), terminal.width).map((line) => terminal.colours.dim(line))),
  ].join('\n');
}

/** The segments told of, and in words those that are not. */
function shortened(scheme: SchemeCount, most: number): { scheme: SchemeCount; left: readonly string[] } {
  if (scheme.segments.length <= many) return { scheme, left: [] };
  const filled = scheme.segments.filter((each) => each.companies > 0);
  const empty = scheme.segments.length - filled.length;
  const largest = filled.length <= most ? filled : bySize(filled).slice(0, most);
  const others = filled.length - largest.length;
  return {
    scheme: { ...scheme, segments: largest },
    left: [
      ...(others === 0 ? [] : [`${format.full(others, count)} smaller segments: firmament segments ${scheme.scheme}`]),
      ...(empty === 0
        ? []
        : [`${format.full(empty, count)} ${empty === 1 ? 'segment has' : 'segments have'} no company`]),
    ],
  };
}

const bySize = (segments: SchemeCount['segments']): SchemeCount['segments'] =>
  [...segments].sort((one, other) => (other.turnover ?? 0) - (one.turnover ?? 0) || other.companies - one.companies);

function schemeTable(scheme: SchemeCount, currency: string): Table {
  return {
    columns: [
      { kind: 'text', label: 'Segment' },
      { ...count, label: 'Companies' },
      { ...share, label: 'Share' },
      { ...money(currency), label: scheme.worth ?? 'Turnover' },
      { ...share, label: 'Of it' },
    ],
    rows: scheme.segments.map((each) => [each.name, each.companies, each.share, each.turnover, each.turnover_share]),
  };
}

function schemeBars(scheme: SchemeCount): RankedChart {
  return {
    kind: 'ranked',
    category: 'Segment',
    value: 'Companies',
    measure: count,
    items: scheme.segments.map((each) => ({
      label: each.name,
      value: each.companies,
      note: format.full(each.share, share),
    })),
  };
}

function missing(scheme: SchemeCount): string {
  const named = scheme.missing.slice(0, 3).map((each) => `${each.variable} ${format.full(each.companies, count)}`);
  return named.length === 0 ? '' : ` (unknown: ${named.join(', ')})`;
}
