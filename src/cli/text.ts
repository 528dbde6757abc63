import type { SchemeCount } from '../contract/run.ts';
import { formatter } from '../report/format.ts';
import { count, money, share } from '../report/measure.ts';
import type { Table } from '../report/table.ts';
import { terminalHeading } from './terminal/heading.ts';
import { terminalTable } from './terminal/table.ts';
import type { Terminal } from './terminal/terminal.ts';

export const format = formatter();

/** A scheme's segments as a table with what could not be placed under it. */
export function schemeText(scheme: SchemeCount, currency: string, terminal: Terminal): string {
  const hasMoney = scheme.segments.some((each) => each.turnover !== null);
  const table: Table = {
    columns: [
      { kind: 'text', label: 'Segment' },
      { ...count, label: 'Companies' },
      { ...share, label: 'Share' },
      ...(hasMoney
        ? [
            { ...money(currency), label: 'Turnover' },
            { ...share, label: 'Of turnover' },
          ]
        : []),
    ],
    rows: scheme.segments.map((each) => [
      each.name,
      each.companies,
      each.share,
      ...(hasMoney ? [each.turnover, each.turnover_share] : []),
    ]),
  };
  const rest = [
    scheme.excluded > 0 ? `${format.full(scheme.excluded, count)} excluded` : '',
    scheme.unassigned > 0 ? `${format.full(scheme.unassigned, count)} in no segment` : '',
    scheme.undecided > 0 ? `${format.full(scheme.undecided, count)} undecided somewhere${missing(scheme)}` : '',
  ].filter(Boolean);
  const lines = [terminalHeading(scheme.name, terminal), terminalTable(table, terminal, format)];
  return [...lines, ...(rest.length === 0 ? [] : [terminal.colours.dim(rest.join('; '))])].join('\n');
}

function missing(scheme: SchemeCount): string {
  const named = scheme.missing.slice(0, 3).map((each) => `${each.variable} ${format.full(each.companies, count)}`);
  return named.length === 0 ? '' : ` (unknown: ${named.join(', ')})`;
}
