import { Text, Title } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useCallback, useMemo, type ReactNode } from 'react';
import type { OverviewAnswer, SegmentSheet } from '../../../../src/contract/segments/overview.ts';
import type { SegmentAnswer } from '../../../../src/contract/segments/segment.ts';
import { useFlowsBetween } from '../../api/labs.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { Movers } from '../../parts/movers.tsx';
import { placeName } from '../../parts/shown-value.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

interface MovementProps {
  readonly answer: SegmentAnswer;
  readonly about: OverviewAnswer;
  readonly sheet: SegmentSheet;
}

/** The segment over the runs: how many, who came and who left; and the companies that did since the last one. */
export function Movement({ answer, about, sheet }: MovementProps): ReactNode {
  const speech = useSpeech();
  const { say, date, number } = speech;
  const { movement } = answer;
  const isMoved = movement.length > 1;
  const flows = useFlowsBetween(isMoved ? answer.scheme : undefined, null, null, { segment: answer.segment });
  const option = useCallback(
    (palette: Palette) => movementOption(movement, sheet.colour, palette, speech),
    [movement, sheet.colour, speech],
  );
  const moved = useMemo(
    () => (flows.data?.moved ?? []).filter((each) => each.from === answer.segment || each.to === answer.segment),
    [flows.data, answer.segment],
  );
  if (!isMoved)
    return (
      <section>
        <Title order={2} mb="xs">
          {say('segment.movement')}
        </Title>
        <Text>{say('home.movedFirst')}</Text>
      </section>
    );
  const [first, last] = [movement[0], movement.at(-1)];
  return (
    <section aria-label={say('segment.movement')}>
      <Chart
        title={say('segment.movementFinding', {
          from: number(first?.companies ?? 0),
          to: number(last?.companies ?? 0),
          since: date(first?.as_of ?? ''),
        })}
        option={option}
        height={220}
        file={`${answer.segment}-movement`}
        table={{
          rows: movement,
          rowKey: (row) => row.run,
          columns: [
            { id: 'run', header: say('segment.asOfHead'), kind: 'date', value: (row) => row.as_of },
            { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
            { id: 'came', header: say('segment.cameHead'), kind: 'number', value: (row) => row.came },
            { id: 'left', header: say('segment.leftHead'), kind: 'number', value: (row) => row.left },
          ],
        }}
      />
      {moved.length === 0 ? null : (
        <Movers
          moved={moved}
          nameOf={(id) => placeName(about, answer.scheme, id, speech)}
          file={`${answer.segment}-moved`}
          height={320}
          way={{
            id: 'way',
            header: say('segment.way'),
            kind: 'text',
            value: (row) => say(row.to === answer.segment ? 'segment.came' : 'segment.left'),
          }}
        />
      )}
    </section>
  );
}

function movementOption(
  movement: SegmentAnswer['movement'],
  colour: string,
  palette: Palette,
  { say, date }: Speech,
): EChartsOption {
  return {
    legend: { top: 0 },
    grid: { left: 8, right: 16, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: movement.map((each) => date(each.as_of)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        type: 'line',
        name: say('table.companies'),
        data: movement.map((each) => each.companies),
        symbolSize: 8,
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2.5 },
      },
      {
        type: 'bar',
        name: say('segment.cameHead'),
        barMaxWidth: 22,
        itemStyle: { color: palette.accent },
        data: movement.map((each) => each.came),
      },
      {
        type: 'bar',
        name: say('segment.leftHead'),
        barMaxWidth: 22,
        itemStyle: { color: palette.pale },
        data: movement.map((each) => (each.left === null ? null : -each.left)),
      },
    ],
  };
}
