import type { PenetrationAnswer, SchemePenetration } from '../../contract/segments/penetration.ts';
import { count, share } from '../../report/measure.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrap } from '../terminal/width.ts';
import { format } from './schemes.ts';

/** Which share of the market each segment serves, a table a scheme. */
export function penetrationText(answer: PenetrationAnswer, terminal: Terminal): string {
  if (answer.register.length === 0)
    return 'No source holds the market: read a register with `as: brreg`, or name sources under `measurement: {penetration: {register: …}}`.';
  const number = (n: number): string => format.full(n, count);
  const outside =
    answer.customers_outside === 0
      ? ''
      : ` ${number(answer.customers_outside)} more are not in the register, or were not found there: firmament status --links.`;
  const lead = `${number(answer.customers)} of ${number(answer.market)} companies of the register are customers (${answer.customers_are})${
    answer.share === null ? '' : `, ${format.full(answer.share, share)}`
  }.${outside}`;
  return [...wrap(lead, terminal.width), ...answer.schemes.map((each) => schemeTable(each, terminal))].join('\n');
}

function schemeTable(scheme: SchemePenetration, terminal: Terminal): string {
  const told = scheme.segments.filter((each) => each.told);
  const untold = scheme.segments.filter((each) => !each.told);
  const notes = [
    ...(told.length === 0 && untold[0] !== undefined
      ? [`Cannot be told: ${untold[0].why ?? ''}.`]
      : untold.map((each) => `${each.name} cannot be told: ${each.why ?? ''}.`)),
    ...(told.length === 0 || scheme.without.length === 0
      ? []
      : [`Counted as if ${scheme.without.join(', ')} ${scheme.without.length === 1 ? 'was' : 'were'} not there.`]),
  ];
  const interval = (low: number | null, high: number | null): string | null =>
    low === null || high === null ? null : `${format.full(low, share)} – ${format.full(high, share)}`;
  const table = terminalTable(
    {
      columns: [
        { kind: 'text', label: 'Segment' },
        { ...count, label: 'In the register' },
        { ...count, label: 'Customers' },
        { ...share, label: 'Penetration' },
        { kind: 'text', label: '95% interval' },
      ],
      rows: told.map((each) => [each.name, each.market, each.customers, each.share, interval(each.low, each.high)]),
    },
    terminal,
    format,
  );
  return [
    terminalHeading(scheme.name, terminal),
    ...(told.length === 0 ? [] : [table]),
    ...notes.flatMap((each) => wrap(each, terminal.width)).map((line) => terminal.colours.dim(line)),
  ].join('\n');
}
