import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useCallback, type ReactNode } from 'react';
import type { ScoreShape } from '../../../../../src/contract/model/shape.ts';
import { useOverview } from '../../../api/queries.ts';
import { Chart, type Palette } from '../../../parts/chart/index.tsx';
import { useSpeech } from '../../../words/words.tsx';
import { Criteria } from './criteria.tsx';
import { Kept } from './kept.tsx';
import type { MethodEditorProps } from './props.ts';
import { Limit } from './limit.tsx';
import { Shaped } from './shaped.tsx';

/** A point score: criteria with their points, and the scores its levels begin at, over the scores companies have now. */
export default function ScoreEditor(props: MethodEditorProps): ReactNode {
  return (
    <Shaped scheme={props.scheme.id} method="score">
      {(shape, { placed }) => (
        <>
          <Criteria {...props} shape={shape} />
          <Levels {...props} shape={shape} placed={placed} />
        </>
      )}
    </Shaped>
  );
}

interface LevelsProps extends MethodEditorProps {
  readonly shape: ScoreShape;
  readonly placed: number | null;
}

function Levels({ scheme, shape, placed, onEdit, onRename }: LevelsProps): ReactNode {
  const { say, number, share } = useSpeech();
  const overview = useOverview();
  const segments = overview.data?.schemes.find((each) => each.id === scheme.id)?.segments;
  const colourOf = useCallback(
    (segment: string): string => segments?.find((each) => each.id === segment)?.colour ?? '#868e96',
    [segments],
  );
  const { distribution, levels, criteria } = shape;
  const reach = {
    least: criteria.reduce((sum, each) => sum + Math.min(0, each.points), 0),
    most: criteria.reduce((sum, each) => sum + Math.max(0, each.points), 0),
  };
  const [top] = levels;
  const title =
    top?.companies === undefined || top.companies === null || placed === null || placed === 0
      ? say('score.nothing')
      : say('score.finding', { level: top.name, share: share(top.companies / placed), n: number(top.companies) });
  const option = useCallback(
    ({ ink, soft }: Palette) => drawing(distribution ?? [], levels, colourOf, { ink, soft }),
    [distribution, levels, colourOf],
  );
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <section aria-labelledby="levels">
        <Title order={2} id="levels" mb="xs">
          {say('score.levels')}
        </Title>
        <Stack gap="sm">
          {levels.map((level, index) => (
            <div key={level.segment}>
              <Group justify="space-between" wrap="nowrap">
                <Group gap={6} wrap="nowrap">
                  <span className="dot" style={{ background: colourOf(level.segment) }} aria-hidden="true" />
                  {shape.lights ? (
                    <Text size="sm">{level.name}</Text>
                  ) : (
                    <Kept
                      label={say('shape.nameOf', { name: level.name })}
                      value={level.name}
                      onChange={(to) => {
                        if (to !== '') onRename(level.segment, to);
                      }}
                    />
                  )}
                  {level.from === null ? <Text size="sm">({say('score.lowest')})</Text> : null}
                </Group>
                <Text size="sm">{level.companies === null ? '–' : number(level.companies)}</Text>
              </Group>
              {level.from === null || level.path === null ? null : (
                <Limit
                  label={say('score.least', { name: level.name })}
                  value={level.from}
                  least={levels[index + 1]?.from ?? reach.least}
                  most={levels[index - 1]?.from ?? reach.most}
                  onChange={(value) => onEdit([{ do: 'set', path: level.path ?? [], value }])}
                />
              )}
            </div>
          ))}
        </Stack>
      </section>
      {distribution === null ? null : (
        <Chart
          title={title}
          file={scheme.id}
          height={240}
          option={option}
          table={{
            rows: distribution,
            rowKey: (row) => String(row.score),
            columns: [
              { id: 'score', header: say('score.score'), kind: 'number', value: (row) => row.score },
              { id: 'companies', header: say('draft.companies'), kind: 'number', value: (row) => row.companies },
            ],
          }}
        />
      )}
    </SimpleGrid>
  );
}

/** Bars of companies by score in the colour of their level, with the limits between the levels as lines. */
function drawing(
  distribution: NonNullable<ScoreShape['distribution']>,
  levels: ScoreShape['levels'],
  colourOf: (segment: string) => string,
  { ink, soft }: Pick<Palette, 'ink' | 'soft'>,
) {
  const levelOf = (score: number): string =>
    levels.find((each) => each.from === null || score >= each.from)?.segment ?? '';
  const limits = levels.flatMap(({ from, name }) => {
    const at = from === null ? -1 : distribution.findIndex((each) => each.score >= from);
    return at <= 0 ? [] : [{ xAxis: at - 0.5, name }];
  });
  return {
    grid: { top: 24 },
    xAxis: { type: 'category' as const, data: distribution.map((each) => String(each.score)) },
    yAxis: { type: 'value' as const },
    series: [
      {
        type: 'bar' as const,
        data: distribution.map((each) => ({
          value: each.companies,
          itemStyle: { color: colourOf(levelOf(each.score)) },
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          label: { formatter: '{b}', color: ink },
          lineStyle: { color: soft },
          data: limits,
        },
      },
    ],
  };
}
