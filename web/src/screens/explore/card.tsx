import { Card } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Binning } from '../../../../src/contract/explore.ts';
import { Chart } from '../../parts/chart/index.tsx';
import type { Column } from '../../parts/table/column.ts';
import { inSentence } from '../../words/in-sentence.ts';
import { useSpeech } from '../../words/words.tsx';
import { Bars, type DrawnBar } from './bars.tsx';
import { Choose } from './choose.tsx';
import type { Counts } from './cube.ts';
import { useOverview } from '../../api/queries.ts';
import { barLabel, edgeLabel } from './labels.ts';

interface VariableCardProps {
  readonly binning: Binning;
  readonly counts: Counts;
  /** The same without anything chosen. */
  readonly base: Counts;
  readonly chosen: readonly number[];
  /** A colour a group, where bars are parted. */
  readonly colours: readonly string[];
  readonly hasMoney: boolean;
  /** Its bars are segments: who is unknown is in none. */
  readonly isScheme: boolean;
  readonly worth: string;
  /** Drawn over or ticked; `done` when that is over. */
  readonly onChoose: (chosen: readonly number[], done: boolean) => void;
}

interface Row {
  readonly bar: string;
  readonly companies: number;
  readonly share: number;
  readonly all: number;
  readonly money: number;
  readonly moneyShare: number;
}

/** A variable's chart: its finding, its bars to draw over, and the same as a table. */
export function VariableCard(props: VariableCardProps): ReactNode {
  const { binning, counts, base, chosen, hasMoney, worth, isScheme, onChoose } = props;
  const speech = useSpeech();
  const { say, share, number } = speech;
  const currency = useOverview().data?.currency;
  const called = binning.label.charAt(0).toUpperCase() + binning.label.slice(1);
  const label = binning.type === 'money' && currency !== undefined ? `${called} (${currency})` : called;
  const isRange = binning.bins.some(({ bin }) => bin.kind === 'range' || bin.kind === 'days');
  const names = binning.bins.map(({ bin }) =>
    bin.kind === 'unknown' && isScheme ? say('company.nowhere') : barLabel(bin, binning, speech),
  );
  const total = sum(counts.companies);
  const rows = rowsOf(names, counts, base, total);
  const shownBars = binning.bins.flatMap(({ bin }, index) =>
    // Bars nobody is in say nothing, but on an axis they are its steps.
    (bin.kind === 'unknown' || !isRange) && base.companies[index] === 0 ? [] : [index],
  );
  const bars = shownBars.map((index) => drawnBar(props, index, names[index] ?? '', edge(props, index), total));
  const known = rows.slice(1);
  const [largest] = known.toSorted((left, right) => right.companies - left.companies);
  const unknown = rows[0]?.share ?? 0;
  const title =
    largest === undefined || largest.companies === 0
      ? say('explore.nobody', { label })
      : say(unknown <= 0.0005 ? 'explore.finding' : isScheme ? 'explore.findingPlaced' : 'explore.findingKnown', {
          label,
          bar: largest.bar,
          share: share(largest.share / (1 - unknown)),
        });
  const brush = (from: number, to: number, isClick: boolean): void => {
    const place = (at: number): number => shownBars[at] ?? 0;
    if (isClick) {
      const one = place(to);
      onChoose(chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one], false);
      return;
    }
    const [low, high] = [Math.min(from, to), Math.max(from, to)].map(place);
    onChoose(
      shownBars.filter((each) => each >= (low ?? 0) && each <= (high ?? 0) && !(isRange && each === 0)),
      false,
    );
  };
  return (
    <Card withBorder padding="sm">
      <Chart
        title={title}
        level={3}
        file={label}
        {...(unknown > 0.0005
          ? { subtitle: say(isScheme ? 'explore.nowhereShare' : 'explore.unknownShare', { share: share(unknown) }) }
          : {})}
        table={{ columns: columnsOf(label, worth, hasMoney, say), rows, rowKey: (row) => row.bar }}
        controls={
          <Choose
            label={label}
            bars={names}
            isRange={isRange}
            chosen={chosen}
            onChoose={(next) => onChoose(next, true)}
          />
        }
        drawing={(palette) => (
          <Bars
            bars={bars}
            palette={palette}
            lying={!isRange}
            shownNumber={number}
            onBrush={brush}
            onDone={() => onChoose(chosen, true)}
          />
        )}
      />
    </Card>
  );

  function edge({ binning }: VariableCardProps, index: number): string {
    const bin = binning.bins[index]?.bin;
    return bin === undefined ? '' : edgeLabel(bin, binning, speech);
  }
}

function drawnBar(
  { counts, base, chosen, colours, binning }: VariableCardProps,
  index: number,
  label: string,
  edge: string,
  total: number,
): DrawnBar {
  const all = sum(base.companies);
  return {
    label,
    edge,
    companies: counts.companies[index] ?? 0,
    expected: all === 0 || total === all ? 0 : ((base.companies[index] ?? 0) / all) * total,
    isChosen: chosen.length === 0 || chosen.includes(index),
    isUnknown: binning.bins[index]?.bin.kind === 'unknown',
    parts: partsOf(colours, counts.groups.subarray(index * colours.length, (index + 1) * colours.length)),
  };
}

/** Parts one after the other. */
function partsOf(colours: readonly string[], companies: Uint32Array): DrawnBar['parts'] {
  let before = 0;
  return colours.map((colour, group) => {
    const part = { colour, companies: companies[group] ?? 0, before };
    before += part.companies;
    return part;
  });
}

function rowsOf(names: readonly string[], counts: Counts, base: Counts, total: number): readonly Row[] {
  const money = sum(counts.money);
  return names.map((bar, index) => ({
    bar,
    companies: counts.companies[index] ?? 0,
    share: total === 0 ? 0 : (counts.companies[index] ?? 0) / total,
    all: base.companies[index] ?? 0,
    money: counts.money[index] ?? 0,
    moneyShare: money === 0 ? 0 : (counts.money[index] ?? 0) / money,
  }));
}

function columnsOf(
  label: string,
  worth: string,
  hasMoney: boolean,
  say: ReturnType<typeof useSpeech>['say'],
): readonly Column<Row>[] {
  return [
    { id: 'bar', header: label, kind: 'text', value: (row) => row.bar },
    { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
    { id: 'share', header: say('table.share'), kind: 'share', value: (row) => row.share },
    { id: 'all', header: say('explore.inAll'), kind: 'number', value: (row) => row.all, hidden: true },
    ...(hasMoney
      ? ([
          { id: 'money', header: worth, kind: 'money', value: (row) => row.money },
          {
            id: 'ofMoney',
            header: say('table.shareOf', { worth: inSentence(worth) }),
            kind: 'share',
            value: (row) => row.moneyShare,
            hidden: true,
          },
        ] satisfies readonly Column<Row>[])
      : []),
  ];
}

const sum = (numbers: Uint32Array | Float64Array): number => {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
};
