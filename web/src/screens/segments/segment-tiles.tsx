import { SegmentedControl } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import type { SegmentsAnswer } from '../../../../src/contract/run.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { inkOn } from '../../parts/chart/ink.ts';
import { inSentence } from '../../words/in-sentence.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

interface TilesProps {
  readonly scheme: SegmentsAnswer;
  readonly about: OverviewAnswer;
}

type By = 'companies' | 'turnover';

/** The segments as tiles, as large as they have companies or money; each opens its segment. */
export function SegmentTiles({ scheme, about }: TilesProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [, go] = useLocation();
  const hasMoney = scheme.segments.some((each) => (each.turnover ?? 0) > 0);
  const [wanted, setWanted] = useState<By>('turnover');
  const by: By = hasMoney ? wanted : 'companies';
  const option = useCallback(
    (palette: Palette) => tilesOption(scheme, about, by, palette, speech),
    [scheme, about, by, speech],
  );
  const onEvents = useMemo(
    () => ({
      click: (event: unknown) => {
        const id = idOf(event);
        if (id !== undefined) go(`/segments/${encodeURIComponent(scheme.scheme)}/${encodeURIComponent(id)}`);
      },
    }),
    [go, scheme.scheme],
  );
  return (
    <Chart
      title={findingOf(scheme, by, speech)}
      option={option}
      height={260}
      file={`${scheme.scheme}-${by}`}
      onEvents={onEvents}
      controls={
        hasMoney ? (
          <SegmentedControl
            size="xs"
            mb="xs"
            aria-label={say('segments.sizedBy')}
            value={by}
            data={[
              { value: 'turnover', label: about.turnover?.label ?? say('table.turnover') },
              { value: 'companies', label: say('table.companies') },
            ]}
            onChange={(value) => setWanted(value === 'companies' ? 'companies' : 'turnover')}
          />
        ) : null
      }
      table={{
        rows: scheme.segments,
        rowKey: (row) => row.id,
        columns: [
          { id: 'segment', header: say('table.segment'), kind: 'text', value: (row) => row.name },
          { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
          { id: 'share', header: say('table.share'), kind: 'share', value: (row) => row.share },
          ...(hasMoney
            ? [
                {
                  id: 'turnover',
                  header: about.turnover?.label ?? '',
                  kind: 'money' as const,
                  value: (row: SegmentsAnswer['segments'][number]) => row.turnover,
                },
              ]
            : []),
        ],
      }}
    />
  );
}

function findingOf({ segments, name, worth }: SegmentsAnswer, by: By, { say, share }: Speech): string {
  const weight = (each: SegmentsAnswer['segments'][number]): number =>
    by === 'turnover' ? (each.turnover_share ?? 0) : each.share;
  const [largest] = segments.toSorted((a, b) => weight(b) - weight(a));
  if (largest === undefined) return name;
  return by === 'turnover'
    ? say('home.finding', {
        worth: inSentence(worth ?? say('table.turnover')),
        segment: largest.name,
        money: share(largest.turnover_share ?? 0),
        companies: share(largest.share),
      })
    : say('home.findingCount', { segment: largest.name, companies: share(largest.share) });
}

function tilesOption(
  scheme: SegmentsAnswer,
  about: OverviewAnswer,
  by: By,
  palette: Palette,
  { number, share, money }: Speech,
): EChartsOption {
  const sheets = about.schemes.find((each) => each.id === scheme.scheme)?.segments ?? [];
  const colourOf = (id: string): string => sheets.find((each) => each.id === id)?.colour ?? palette.pale;
  const sized = scheme.segments
    .map((each) => ({ each, value: by === 'turnover' ? Math.max(0, each.turnover ?? 0) : each.companies }))
    .filter(({ value }) => value > 0);
  const whole = sized.reduce((sum, { value }) => sum + value, 0);
  return {
    tooltip: { show: false },
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        itemStyle: { borderColor: palette.ground, gapWidth: 3 },
        label: { fontWeight: 600, lineHeight: 17, overflow: 'break' },
        data: sized
          .map(({ each, value }) => ({ each, value, colour: colourOf(each.id), isNarrow: value < 0.06 * whole }))
          .map(({ each, value, colour, isNarrow }) => ({
            id: each.id,
            name: each.name,
            value,
            itemStyle: { color: colour },
            label: {
              color: inkOn(colour),
              // A narrow tile has a short word a line.
              ...(isNarrow ? { fontSize: 11, lineHeight: 14 } : {}),
              formatter: `${each.name}\n${
                by === 'turnover'
                  ? `${money(value, about.currency)}${isNarrow ? '\n' : ' · '}${share(each.turnover_share ?? 0)}`
                  : `${number(value)}${isNarrow ? '\n' : ' · '}${share(each.share)}`
              }`,
            },
          })),
      },
    ],
  };
}

/** The segment of the tile somebody pointed at. */
function idOf(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('data' in event)) return undefined;
  const { data } = event;
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : undefined;
}
