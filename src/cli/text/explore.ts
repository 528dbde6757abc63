import type { Bin, Binning, DistributionAnswer } from '../../contract/explore.ts';
import { count, money, share } from '../../report/measure.ts';
import { visible } from '../../report/visible.ts';
import { terminalHeading } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from './schemes.ts';

const widest = 24;

/** A variable's distribution: a bar for each of its values or ranges, with companies and money. */
export function distributionText(answer: DistributionAnswer, currency: string, terminal: Terminal): string {
  const { binning, bars, companies } = answer;
  const most = Math.max(...bars.map((each) => each.companies), 1);
  const hasMoney = answer.turnover !== null;
  const table = terminalTable(
    {
      columns: [
        { kind: 'text', label: visible(binning.label) },
        { ...count, label: 'Companies' },
        { ...share, label: 'Share' },
        { kind: 'text', label: '' },
        ...(hasMoney
          ? [
              { ...money(currency), label: visible(answer.worth ?? 'Turnover') },
              { ...share, label: 'Of it' },
            ]
          : []),
      ],
      rows: bars.flatMap((each, index) => {
        const { bin } = binning.bins[index] ?? {};
        return bin === undefined || (bin.kind === 'unknown' && each.companies === 0)
          ? []
          : [
              [
                visible(barLabel(bin, binning)),
                each.companies,
                each.share,
                '█'.repeat(Math.round((each.companies / most) * widest)),
                ...(hasMoney ? [each.turnover, each.turnover_share] : []),
              ],
            ];
      }),
    },
    terminal,
    format,
  );
  const title = `${visible(binning.label)} of ${format.full(companies, count)} ${companies === 1 ? 'company' : 'companies'} as of ${answer.as_of}`;
  return [terminalHeading(title, terminal), table].join('\n');
}

/** What a bar holds, in words. */
export function barLabel(bin: Bin, { whole, unit }: Pick<Binning, 'whole' | 'unit'>): string {
  const number = (value: number): string => format.full(value, { kind: 'number' });
  switch (bin.kind) {
    case 'unknown':
      return 'unknown';
    case 'others':
      return 'others';
    case 'value':
      if (typeof bin.value === 'boolean') return bin.value ? 'yes' : 'no';
      return typeof bin.value === 'number' ? number(bin.value) : bin.label || bin.value;
    case 'under':
      return bin.label === '' ? bin.value : `${bin.value} ${bin.label}`;
    case 'range':
      if (bin.from === null) return bin.to === null ? 'any' : `below ${number(bin.to)}`;
      if (bin.to === null) return `${number(bin.from)} and more`;
      if (!whole) return `${number(bin.from)} to ${number(bin.to)}`;
      return bin.to - bin.from === 1 ? number(bin.from) : `${number(bin.from)} to ${number(bin.to - 1)}`;
    case 'days':
      if (bin.from === null) return `before ${bin.to ?? ''}`;
      if (bin.to === null) return `${bin.from} and later`;
      if (unit === 'year') return bin.from.slice(0, 4);
      if (unit === 'month') return bin.from.slice(0, 7);
      if (unit === 'decade') return `${bin.from.slice(0, 4)}s`;
      return `${bin.from.slice(0, 4)} Q${Math.ceil(Number(bin.from.slice(5, 7)) / 3)}`;
  }
}
