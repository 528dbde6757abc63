import { Card, Group, Select, Title } from '@mantine/core';
import { memo, useCallback, useMemo, type ReactNode } from 'react';
import type { EChartsOption } from 'echarts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { useSpeech } from '../../words/words.tsx';
import { countPairs } from './cube.ts';
import { barLabel } from './labels.ts';
import type { Looking } from './address.ts';
import { dimensionOf, failedOf, type Loaded, type Variable } from './loaded.ts';
import type { Looks } from './use-explore.ts';

interface PairProps extends Pick<Looks, 'look'>, Pick<Looking, 'pair' | 'only'> {
  readonly loaded: Loaded;
}

/** Two of the variables held against each other: how many companies are in each pair of their bars, of those that are left. */
export const Pair = memo(function Pair({ loaded, pair, only, look }: PairProps): ReactNode {
  const { say } = useSpeech();
  const { variables } = loaded;
  const data = variables.map(({ name, column }) => ({ value: name, label: column.head.binning?.label ?? name }));
  const [across, up] = pair ?? ['', ''];
  const choose = (place: 0 | 1) => (value: string | null) => {
    const next: readonly [string, string] = place === 0 ? [value ?? '', up] : [across, value ?? ''];
    look((now) => ({ ...now, pair: next[0] === '' && next[1] === '' ? null : next }));
  };
  const first = variables.find((each) => each.name === across);
  const second = variables.find((each) => each.name === up);
  return (
    <Card withBorder padding="sm" component="section">
      <Title order={2} mb="xs">
        {say('explore.pair')}
      </Title>
      <Group gap="sm" mb="sm">
        <Select
          label={say('explore.across')}
          data={data}
          value={across === '' ? null : across}
          clearable
          onChange={choose(0)}
        />
        <Select label={say('explore.up')} data={data} value={up === '' ? null : up} clearable onChange={choose(1)} />
      </Group>
      {first === undefined || second === undefined || first === second ? null : (
        <HeatMap across={first} up={second} loaded={loaded} only={only} />
      )}
    </Card>
  );
});

interface Cell {
  readonly across: string;
  readonly up: string;
  readonly companies: number;
  readonly place: readonly [number, number];
}

function HeatMap({
  across,
  up,
  loaded,
  only,
}: Pick<PairProps, 'loaded' | 'only'> & { readonly across: Variable; readonly up: Variable }): ReactNode {
  const speech = useSpeech();
  const { say, share } = speech;
  const names = useMemo(() => [across, up].map((each) => barsOf(each, speech)), [across, up, speech]);
  const cells = useMemo(() => {
    const counts = countPairs(dimensionOf(across.column), dimensionOf(up.column), failedOf(loaded, only));
    const wide = dimensionOf(across.column).bars;
    return [...counts].flatMap((companies, index): Cell[] => {
      const place = [index % wide, Math.floor(index / wide)] as const;
      return companies === 0
        ? []
        : [{ across: names[0]?.[place[0]] ?? '', up: names[1]?.[place[1]] ?? '', companies, place }];
    });
  }, [across, up, loaded, only, names]);
  const option = useCallback(
    (palette: Palette): EChartsOption => ({
      xAxis: {
        type: 'category',
        data: [...(names[0] ?? [])],
        axisLabel: { rotate: 40, width: 120, overflow: 'truncate' },
      },
      yAxis: { type: 'category', data: [...(names[1] ?? [])] },
      visualMap: {
        show: false,
        min: 0,
        // Square roots: one full cell would leave all others white.
        max: Math.sqrt(Math.max(1, ...cells.map((each) => each.companies))),
        dimension: 2,
        inRange: { color: [palette.faint, palette.accent] },
      },
      tooltip: {
        formatter: (point) => {
          const cell = Array.isArray(point) ? undefined : cells[point.dataIndex];
          return cell === undefined ? '' : `${cell.across}\n${cell.up}\n${speech.number(cell.companies)}`;
        },
      },
      series: [{ type: 'heatmap', data: cells.map(({ place, companies }) => [...place, Math.sqrt(companies)]) }],
    }),
    [names, cells, speech],
  );
  // Unknown is the first bar of either; what is known tells more.
  const known = cells.filter(({ place }) => place[0] > 0 && place[1] > 0);
  const [fullest] = known.toSorted((left, right) => right.companies - left.companies);
  const total = known.reduce((sum, each) => sum + each.companies, 0);
  const [acrossLabel, upLabel] = [across, up].map((each) => each.column.head.binning?.label ?? each.name);
  return (
    <Chart
      title={
        fullest === undefined
          ? say('explore.nobody', { label: '' })
          : say('explore.pairFinding', {
              across: fullest.across,
              up: fullest.up,
              share: share(fullest.companies / total),
            })
      }
      subtitle={`${acrossLabel ?? ''} × ${upLabel ?? ''}`}
      level={3}
      height={360}
      option={option}
      table={{
        rows: cells,
        rowKey: (cell) => cell.place.join('-'),
        columns: [
          { id: 'across', header: acrossLabel ?? '', kind: 'text', value: (cell) => cell.across },
          { id: 'up', header: upLabel ?? '', kind: 'text', value: (cell) => cell.up },
          { id: 'companies', header: say('table.companies'), kind: 'number', value: (cell) => cell.companies },
        ],
      }}
    />
  );
}

const barsOf = ({ column }: Variable, speech: ReturnType<typeof useSpeech>): readonly string[] => {
  const { binning } = column.head;
  return binning === null ? [] : binning.bins.map(({ bin }) => barLabel(bin, binning, speech));
};
