import { Button, Group, List, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { EChartsOption } from 'echarts';
import { useCallback, type ReactNode } from 'react';
import type { TypingAnswer } from '../../../../src/contract/clusters/tools.ts';
import { useQuestions } from '../../api/clusters.ts';
import { at } from '../../api/client.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { Answered } from '../../parts/page.tsx';
import { useSpeech, type Speech } from '../../words/words.tsx';
import type { Shown } from './shown.ts';

/** The fewest questions that place a new company, how many they place right, and the workbook that does the sum. */
export function Questions({ shown }: { readonly shown: Shown }): ReactNode {
  const questions = useQuestions(shown.job.id, { ...shown.told, names: shown.names });
  return <Answered of={questions}>{(answer) => <Told shown={shown} answer={answer} />}</Answered>;
}

function Told({ shown, answer }: { readonly shown: Shown; readonly answer: TypingAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const { accuracy, enough, questions } = answer;
  const option = useCallback(
    (palette: Palette) => accuracyOption(accuracy, enough, palette, speech),
    [accuracy, enough, speech],
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(shown.told)) search.set(key, String(value));
  for (const name of shown.names) search.append('names', name);
  search.set('title', say('clusters.whichSegment'));
  const file = (to: string): string =>
    `${at`/api/clusters/${shown.job.id}/questionnaire`}?${search.toString()}&to=${to}`;
  return (
    <>
      <Chart
        title={say('clusters.questionsFinding', { n: number(enough), share: share(accuracy[enough] ?? 0) })}
        subtitle={say('clusters.questionsText')}
        option={option}
        height={220}
        file="questions"
        table={{
          rows: accuracy.map((value, n) => ({ n, value, what: questions[n - 1]?.label ?? '' })),
          rowKey: (row) => String(row.n),
          columns: [
            { id: 'n', header: say('clusters.questionsAsked'), kind: 'number', value: (row) => row.n },
            { id: 'what', header: say('clusters.question'), kind: 'text', value: (row) => row.what },
            { id: 'right', header: say('clusters.placedRight'), kind: 'share', value: (row) => row.value },
          ],
        }}
      />
      <Text fw={600} mt="md" mb={4}>
        {say('clusters.askThese')}
      </Text>
      <List type="ordered" size="sm" mb="md">
        {questions.slice(0, enough).map((each) => (
          <List.Item key={each.variable}>
            {each.label}: {each.answers.map(({ label }) => label).join(' · ')}
          </List.Item>
        ))}
      </List>
      <Group>
        <Button component="a" href={file('xlsx')} download leftSection={<IconDownload size={16} />}>
          {say('clusters.workbook')}
        </Button>
        <Button component="a" href={file('md')} download variant="default">
          {say('clusters.paper')}
        </Button>
      </Group>
    </>
  );
}

function accuracyOption(
  accuracy: readonly number[],
  enough: number,
  palette: Palette,
  { say, share }: Speech,
): EChartsOption {
  return {
    grid: { left: 8, right: 16, top: 24, bottom: 28, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: { trigger: 'axis', valueFormatter: (value) => share(Number(value)) },
    xAxis: {
      type: 'category',
      data: accuracy.map((_, n) => String(n)),
      name: say('clusters.questionsAsked'),
      nameLocation: 'middle',
      nameGap: 26,
    },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (value: number) => share(value) } },
    series: [
      {
        type: 'line',
        name: say('clusters.placedRight'),
        data: [...accuracy],
        symbolSize: 8,
        lineStyle: { color: palette.accent },
        itemStyle: { color: palette.accent },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: palette.soft, type: 'dashed' },
          label: { formatter: say('clusters.enough'), color: palette.soft },
          data: [{ xAxis: enough }],
        },
      },
    ],
  };
}
