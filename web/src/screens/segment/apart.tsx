import { List, Text, Title } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useCallback, type ReactNode } from 'react';
import type { OverviewAnswer, SegmentSheet } from '../../../../src/contract/segments/overview.ts';
import type { SegmentAnswer, SegmentDifference } from '../../../../src/contract/segments/segment.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { amount } from '../../parts/amount.ts';
import { differenceWords } from '../../parts/difference-words.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';

interface ApartProps {
  readonly answer: SegmentAnswer;
  readonly about: OverviewAnswer;
  readonly sheet: SegmentSheet;
}

/** Bars that are drawn. */
const most = 12;

/** What sets the segment apart: in sentences, strongest first, and as a chart with its figures. What its own rules read is told apart from what they do not. */
export function Apart({ answer, about, sheet }: ApartProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const { differences } = answer;
  const option = useCallback(
    (palette: Palette) => apartOption(differences.slice(0, most), sheet.colour, palette, speech),
    [differences, sheet.colour, speech],
  );
  if (answer.compared.own === 0) return null;
  if (differences.length === 0)
    return (
      <section>
        <Title order={2} mb="xs">
          {say('segment.apart')}
        </Title>
        <Text>{say('segment.notApart')}</Text>
      </section>
    );
  const beyond = differences.filter((each) => !each.in_rule);
  const [strongest] = [...beyond, ...differences];
  return (
    <section aria-label={say('segment.apart')}>
      <Chart
        title={say('segment.apartFinding', { what: differenceWords(shape(strongest), speech) })}
        subtitle={say('segment.apartText', {
          own: number(answer.compared.own),
          rest: number(answer.compared.rest),
        })}
        option={option}
        height={60 + 26 * Math.min(most, differences.length)}
        file={`${answer.segment}-apart`}
        table={{
          rows: differences,
          rowKey: (row) => `${row.variable}${row.value ?? ''}`,
          columns: [
            { id: 'what', header: say('clusters.variable'), kind: 'text', value: nameOf },
            {
              id: 'own',
              header: say('clusters.own'),
              kind: 'number',
              value: (row) => row.own,
              cell: (row) => figure(row, row.own, about, speech),
            },
            {
              id: 'rest',
              header: say('clusters.rest'),
              kind: 'number',
              value: (row) => row.rest,
              cell: (row) => figure(row, row.rest, about, speech),
            },
            { id: 'effect', header: say('clusters.effect'), kind: 'number', value: (row) => row.effect },
            { id: 'rule', header: say('segment.inRule'), kind: 'boolean', value: (row) => row.in_rule },
          ],
        }}
      />
      {beyond.length === 0 ? null : (
        <>
          <Text fw={600} mt="xs">
            {say('segment.beyond')}
          </Text>
          <List size="sm">
            {beyond.slice(0, 6).map((each) => (
              <List.Item key={`${each.variable}${each.value ?? ''}`}>{differenceWords(shape(each), speech)}</List.Item>
            ))}
          </List>
        </>
      )}
    </section>
  );
}

const nameOf = ({ label, value }: SegmentDifference): string => (value === null ? label : `${label}: ${value}`);
const isShare = ({ type, value }: SegmentDifference): boolean => type === 'boolean' || value !== null;

const shape = (each: SegmentDifference | undefined) => ({
  label: each?.label ?? '',
  value: each?.value ?? null,
  is_share: each !== undefined && isShare(each),
  effect: each?.effect ?? 0,
  own: each?.own ?? 0,
  rest: each?.rest ?? 0,
});

function figure(row: SegmentDifference, value: number, about: OverviewAnswer, speech: Speech): string {
  if (isShare(row)) return speech.share(value);
  return row.type === 'money' ? speech.money(value, about.currency) : amount(value, speech);
}

/** A bar to the right for more than the rest, to the left for less. */
function apartOption(
  differences: readonly SegmentDifference[],
  colour: string,
  palette: Palette,
  { say, number }: Speech,
): EChartsOption {
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'item', valueFormatter: (value) => number(Math.round(Number(value) * 100) / 100) },
    xAxis: {
      type: 'value',
      min: -1,
      max: 1,
      name: `← ${say('clusters.less')} · ${say('clusters.more')} →`,
      nameLocation: 'middle',
      nameGap: 26,
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: differences.map(nameOf),
      axisLabel: { color: palette.ink, width: 220, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        name: say('clusters.effect'),
        barMaxWidth: 16,
        itemStyle: { color: colour },
        data: differences.map((each) => ({
          value: each.effect,
          itemStyle: { opacity: each.in_rule ? 0.45 : 1 },
        })),
      },
    ],
  };
}
