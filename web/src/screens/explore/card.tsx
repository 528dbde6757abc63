import { Card } from '@mantine/core';
import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { Binning } from '../../../../src/contract/explore.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { BarColumn } from '../../api/explore.ts';
import { Chart } from '../../parts/chart/index.tsx';
import type { Column } from '../../parts/table/column.ts';
import { inSentence } from '../../words/in-sentence.ts';
import { useSpeech } from '../../words/words.tsx';
import { Bars, type DrawnBar } from './bars.tsx';
import { Choose } from './choose.tsx';
import type { Counts } from './cube.ts';
import { barLabel, edgeLabel } from './labels.ts';
import type { Named } from './legend.tsx';
import { keysOf, placesOf } from './loaded.ts';
import type { Looks } from './use-explore.ts';

interface VariableCardProps {
  readonly about: OverviewAnswer;
  readonly column: BarColumn;
  readonly binning: Binning;
  readonly counts: Counts;
  /** The same without anything chosen. */
  readonly base: Counts;
  /** What the bars chosen are called in the address. */
  readonly keys: readonly string[];
  /** A colour a group, where bars are parted. */
  readonly legend: readonly Named[];
  readonly hasMoney: boolean;
  readonly onChoose: Looks['choose'];
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
export const VariableCard = memo(function VariableCard(props: VariableCardProps): ReactNode {
  const { about, column, binning, counts, base, keys, hasMoney, onChoose } = props;
  const speech = useSpeech();
  const { say, share, number } = speech;
  const called = binning.label.charAt(0).toUpperCase() + binning.label.slice(1);
  const label = binning.type === 'money' ? `${called} (${about.currency})` : called;
  const isRange = binning.bins.some(({ bin }) => bin.kind === 'range' || bin.kind === 'days');
  // Its bars are segments: who is unknown is in none.
  const isScheme = about.names.some((each) => each.name === binning.name && each.kind === 'scheme');
  const { names, edges } = useMemo(
    () => ({
      names: binning.bins.map(({ bin }) =>
        bin.kind === 'unknown' && isScheme ? speech.say('company.nowhere') : barLabel(bin, binning, speech),
      ),
      edges: binning.bins.map(({ bin }) => edgeLabel(bin, binning, speech)),
    }),
    [binning, isScheme, speech],
  );
  const chosen = useMemo(() => placesOf(column, keys), [column, keys]);
  const choose = useCallback(
    (places: readonly number[], done: boolean) => onChoose(binning.name, keysOf(column, places), done),
    [onChoose, binning, column],
  );
  const chooseTicked = useCallback((places: readonly number[]) => choose(places, true), [choose]);
  const total = sum(counts.companies);
  const rows = rowsOf(names, counts, base, total);
  const shownBars = binning.bins.flatMap(({ bin }, index) =>
    // Bars nobody is in say nothing, but on an axis they are its steps.
    (bin.kind === 'unknown' || !isRange) && base.companies[index] === 0 ? [] : [index],
  );
  const bars = shownBars.map((index) => drawnBar(props, chosen, index, names[index] ?? '', edges[index] ?? '', total));
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
      choose(chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one], false);
      return;
    }
    const [low, high] = [Math.min(from, to), Math.max(from, to)].map(place);
    choose(
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
        table={{
          columns: columnsOf(label, about.turnover?.label ?? '', hasMoney, say),
          rows,
          rowKey: (row) => row.bar,
        }}
        controls={<Choose label={label} bars={names} isRange={isRange} chosen={chosen} onChoose={chooseTicked} />}
        drawing={(palette) => (
          <Bars
            bars={bars}
            palette={palette}
            lying={!isRange}
            shownNumber={number}
            onBrush={brush}
            onDone={() => choose(chosen, true)}
          />
        )}
      />
    </Card>
  );
});

function drawnBar(
  { counts, base, legend, binning }: VariableCardProps,
  chosen: readonly number[],
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
    parts: partsOf(legend, counts.groups.subarray(index * legend.length, (index + 1) * legend.length)),
  };
}

/** Parts one after the other. */
function partsOf(legend: readonly Named[], companies: Uint32Array): DrawnBar['parts'] {
  let before = 0;
  return legend.map(({ colour }, group) => {
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
