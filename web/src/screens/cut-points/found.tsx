import { Badge, Card, Group, Text, Title } from '@mantine/core';
import { useCallback, useState, type ReactNode } from 'react';
import type { CutpointsAnswer } from '../../../../src/contract/segments/cutpoints.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { classesOf } from './classes.ts';
import { curveOption } from './curve-option.ts';
import { SaveBreaks } from './save-breaks.tsx';

interface FoundProps {
  readonly answer: CutpointsAnswer;
  readonly about: OverviewAnswer;
}

/** The breaks that were found, what they gain over those in use, how sure they are, and the classes they make. */
export function FoundCuts({ answer, about }: FoundProps): ReactNode {
  const speech = useSpeech();
  const { say, number, share, date } = speech;
  const [at, setAt] = useState(0);
  const target = answer.targets[at] ?? answer.targets[0];
  const option = useCallback((palette: Palette) => curveOption(answer, at, palette, speech), [answer, at, speech]);
  const { said, today, resamples } = answer;
  return (
    <>
      <Card withBorder component="section">
        <Title order={2} mb={6}>
          {findingOf(answer, speech)}
        </Title>
        <Text maw="52rem">
          {said === null
            ? say('cuts.noneText')
            : say('cuts.explain', {
                explained: share(Math.max(0, worth(said))),
                today:
                  today === null
                    ? say('cuts.noToday')
                    : say('cuts.today', {
                        breaks: today.breaks.map(number).join(', '),
                        explained: share(Math.max(0, worth(today))),
                      }),
              })}{' '}
          {said !== null && today !== null && worth(today) >= worth(said) ? say('cuts.keepToday') : ''}
        </Text>
        <Text size="sm" c="dimmed" mt="xs">
          {say('cuts.sure', {
            same: share(resamples.same_number),
            n: number(resamples.number),
            companies: number(answer.companies),
            unknown: number(answer.unknown),
            date: date(answer.as_of),
          })}
        </Text>
        <Group mt="sm" gap="xs">
          {answer.breaks.map((each) => (
            <Badge key={each.at} variant="default" tt="none" size="lg">
              {say('cuts.break', { said: number(each.said), low: number(each.low), high: number(each.high) })}
            </Badge>
          ))}
        </Group>
        {said === null ? null : <SaveBreaks answer={answer} about={about} />}
      </Card>
      <Chart
        title={say('cuts.curve', { target: target?.label ?? '', variable: answer.label })}
        subtitle={say('cuts.curveText')}
        option={option}
        height={320}
        file={`cut-points-${answer.variable}`}
        controls={
          answer.targets.length > 1 ? (
            <Group gap="xs" mb="xs">
              {answer.targets.map((each, place) => (
                <Badge
                  key={each.name}
                  component="button"
                  tt="none"
                  size="lg"
                  variant={place === at ? 'filled' : 'default'}
                  aria-pressed={place === at}
                  onClick={() => setAt(place)}
                  style={{ cursor: 'pointer' }}
                >
                  {each.label}
                </Badge>
              ))}
            </Group>
          ) : null
        }
        table={{
          rows: answer.curve,
          rowKey: (row) => String(row.at),
          columns: [
            { id: 'at', header: answer.label, kind: 'number', value: (row) => row.at },
            { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
            ...answer.targets.map((each, place) => ({
              id: each.name,
              header: each.label,
              kind: each.kind === 'category' ? ('share' as const) : ('number' as const),
              value: (row: CutpointsAnswer['curve'][number]) => row.values[place] ?? null,
            })),
          ],
        }}
      />
      <section>
        <Title order={2} mb="xs">
          {say('cuts.classes')}
        </Title>
        <DataTable
          label={say('cuts.classes')}
          rows={classesOf(answer, speech)}
          rowKey={(row) => row.name}
          file={`classes-${answer.variable}`}
          columns={[
            { id: 'class', header: answer.label, kind: 'text', value: (row) => row.name },
            { id: 'companies', header: say('table.companies'), kind: 'number', value: (row) => row.companies },
            ...answer.targets.map((each, place) => ({
              id: each.name,
              header: each.label,
              kind: 'text' as const,
              value: (row: ReturnType<typeof classesOf>[number]) => row.targets[place] ?? '–',
            })),
          ]}
        />
      </section>
    </>
  );
}

/** What breaks explain in companies they were not found by, where that is known. */
const worth = ({ explained, held_out: heldOut }: NonNullable<CutpointsAnswer['said']>): number => heldOut ?? explained;

function findingOf({ said, breaks, label }: CutpointsAnswer, { say, number }: Speech): string {
  if (said === null || breaks.length === 0) return say('cuts.none', { variable: label });
  return say(said.breaks.length === 1 ? 'cuts.foundOne' : 'cuts.found', {
    variable: label,
    breaks: said.breaks.map(number).join(', '),
  });
}
