import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { EChartsOption } from 'echarts';
import { useCallback, useMemo, type ReactNode } from 'react';
import { amount } from '../../parts/amount.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import type { Column } from '../../parts/table/column.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';
import type { Difference } from './sentence.ts';

interface Row extends Difference {
  readonly segment: string;
}

/** Variables shown at once; the others stand in the table. */
const most = 24;

/** How far each segment lies from the rest in every variable: the picture that names are read from. */
export function ProfileChart({ shown }: { readonly shown: Shown }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { division, names } = shown;
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const rows = useMemo(
    () =>
      division.segments.flatMap((segment, at): Row[] =>
        segment.profile.map((each) => ({ ...each, segment: names[at] ?? segment.name })),
      ),
    [division, names],
  );
  const option = useCallback(
    (palette: Palette) => profileOption(rows, names, palette, isNarrow, speech),
    [rows, names, isNarrow, speech],
  );
  const things = new Set(rows.map(thingOf)).size;
  const [strongest] = rows.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return (
    <>
      <Chart
        title={
          strongest === undefined
            ? say('clusters.profile')
            : say('clusters.profileFinding', { segment: strongest.segment, what: thingOf(strongest) })
        }
        subtitle={say('clusters.profileText')}
        option={option}
        table={{ columns: columnsOf(speech), rows, rowKey: (each) => `${each.segment}${thingOf(each)}` }}
        height={(isNarrow ? 170 : 80) + 26 * Math.min(things, most)}
        file="profile"
      />
      {things > most ? (
        <Text size="sm" c="dimmed">
          {say('clusters.profileMore', { n: things - most })}
        </Text>
      ) : null}
    </>
  );
}

const thingOf = ({ label, value }: Difference): string => (value === null ? label : `${label}: ${value}`);

function columnsOf(speech: Speech): readonly Column<Row>[] {
  const { say, share } = speech;
  const figure = (each: Row, value: number): string => (each.is_share ? share(value) : amount(value, speech));
  return [
    { id: 'segment', header: say('table.segment'), kind: 'text', value: (each) => each.segment },
    { id: 'what', header: say('clusters.variable'), kind: 'text', value: thingOf },
    {
      id: 'own',
      header: say('clusters.own'),
      kind: 'number',
      value: (each) => each.own,
      cell: (each) => figure(each, each.own),
    },
    {
      id: 'rest',
      header: say('clusters.rest'),
      kind: 'number',
      value: (each) => each.rest,
      cell: (each) => figure(each, each.rest),
    },
    { id: 'effect', header: say('clusters.effect'), kind: 'number', value: (each) => each.effect },
    { id: 'p', header: 'p', kind: 'number', value: (each) => each.p_value, hidden: true },
  ];
}

/** What can be read on a cell: its ground, pale colour, or full colour. */
const inkOn = (effect: number, { ink }: Palette): string =>
  effect > 0.75 ? '#ffffff' : effect > 0.25 ? '#1f2328' : ink;

/** A cell a segment and variable, from far less (−1) over no difference to far more (1), with its figure. */
function profileOption(
  rows: readonly Row[],
  names: readonly string[],
  palette: Palette,
  isNarrow: boolean,
  { say, number }: Speech,
): EChartsOption {
  const strength = new Map<string, number>();
  for (const each of rows)
    strength.set(thingOf(each), Math.max(strength.get(thingOf(each)) ?? 0, Math.abs(each.effect)));
  const things = [...strength]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([thing]) => thing)
    .toReversed();
  return {
    aria: { decal: { show: false } },
    grid: { left: 8, right: 16, top: 8, bottom: 40, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item' },
    xAxis: {
      type: 'category',
      data: [...names],
      position: 'top',
      axisLabel: {
        interval: 0,
        hideOverlap: false,
        color: palette.ink,
        ...(isNarrow
          ? { rotate: 60, width: 110, overflow: 'truncate' }
          : { width: 130, overflow: 'break', lineHeight: 16 }),
      },
    },
    yAxis: {
      type: 'category',
      data: things,
      axisLabel: { width: isNarrow ? 110 : 170, overflow: 'truncate', color: palette.ink },
    },
    visualMap: {
      min: -1,
      max: 1,
      calculable: false,
      orient: 'horizontal',
      left: 'center',
      bottom: 0,
      itemHeight: 160,
      text: [say('clusters.more'), say('clusters.less')],
      textStyle: { color: palette.ink },
      inRange: { color: ['#b35900', '#e8b078', palette.ground, '#8fb4e8', '#2457b4'] },
    },
    series: [
      {
        type: 'heatmap',
        name: say('clusters.effect'),
        itemStyle: { borderColor: palette.ground, borderWidth: 2 },
        data: rows.flatMap((each) => {
          const y = things.indexOf(thingOf(each));
          return y < 0
            ? []
            : [
                {
                  value: [names.indexOf(each.segment), y, each.effect],
                  label: {
                    show: true,
                    // No difference is 0, from whichever side it was rounded.
                    formatter: number(Math.round(each.effect * 100) / 100 + 0),
                    color: inkOn(Math.abs(each.effect), palette),
                  },
                },
              ];
        }),
      },
    ],
  };
}
