import { Group, Select, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { FlowsAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useFlowsBetween } from '../../api/labs.ts';
import { useOverview, useRuns, useSegments } from '../../api/queries.ts';
import { Chart, type Palette } from '../../parts/chart/index.tsx';
import { flowOf, flowOption } from '../../parts/chart/flow-option.ts';
import { whoMoved, type Moving } from '../../parts/doors.ts';
import { Movers } from '../../parts/movers.tsx';
import { Answered } from '../../parts/page.tsx';
import { placeName } from '../../parts/shown-value.ts';
import { useSpeech } from '../../words/words.tsx';
import { mainScheme } from '../home.tsx';
import { Asked, isAsked } from './asked.tsx';

const nowhere = ' ';

/** Who moved between any two runs, from where to where, and what moved them. Which scheme and runs stands in the address. */
export function Flows(): ReactNode {
  const { say, date } = useSpeech();
  const overview = useOverview();
  const segments = useSegments();
  const runs = useRuns();
  const [search, setSearch] = useSearchParams();
  const scheme = search.get('scheme') ?? mainScheme(segments.data?.schemes ?? [])?.scheme;
  const published = (runs.data?.runs ?? []).filter((each) => each.state === 'published');
  const flows = useFlowsBetween(
    published.length > 1 ? scheme : undefined,
    search.get('from'),
    search.get('to'),
    movingIn(search),
  );
  const set = (values: Readonly<Record<string, string | null>>): void =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(values))
          if (value === null) next.delete(key);
          else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const place = useRef<HTMLElement>(null);
  const isAnswered = flows.data !== undefined;
  useEffect(() => {
    // Who comes by a number of movers wants to see them, and not what stands above.
    if (isAnswered && location.hash === '#flows') place.current?.scrollIntoView({ block: 'start' });
  }, [isAnswered]);
  const data = published
    .toReversed()
    .map((each) => ({ value: each.run, label: `${date(each.as_of)} · ${say('runs.number')} ${each.number}` }));
  return (
    <section aria-labelledby="flows" ref={place} className="arrival">
      <Title order={2} id="flows" mb="xs">
        {say('flows.title')}
      </Title>
      {published.length < 2 ? (
        <Text>{say('home.movedFirst')}</Text>
      ) : (
        <>
          <Group mb="md">
            <Select
              label={say('segments.scheme')}
              data={(overview.data?.schemes ?? []).map((each) => ({ value: each.id, label: each.name }))}
              value={scheme ?? null}
              allowDeselect={false}
              onChange={(value) => set({ scheme: value, ...everyone })}
            />
            <Select
              label={say('flows.from')}
              data={data}
              value={search.get('from') ?? flows.data?.from.run ?? null}
              onChange={(value) => set({ from: value })}
            />
            <Select
              label={say('flows.to')}
              data={data}
              value={search.get('to') ?? flows.data?.to.run ?? null}
              onChange={(value) => set({ to: value })}
            />
          </Group>
          <Answered of={flows}>
            {(answer) => (
              <Answered of={overview}>
                {(about) => (
                  <Moves
                    answer={answer}
                    about={about}
                    scheme={scheme ?? ''}
                    moving={movingIn(search)}
                    onMoving={({ leaving, entering }) =>
                      set({ ...everyone, leaving: leaving ?? '', entering: entering ?? '' })
                    }
                    onEveryone={() => set(everyone)}
                  />
                )}
              </Answered>
            )}
          </Answered>
        </>
      )}
    </section>
  );
}

interface MovesProps {
  readonly answer: FlowsAnswer;
  readonly about: OverviewAnswer;
  readonly scheme: string;
  readonly moving: Moving;
  readonly onMoving: (moving: Moving) => void;
  readonly onEveryone: () => void;
}

const everyone = { segment: null, leaving: null, entering: null } as const;

/** Whom the address asks for: `?leaving=partners&entering=` are those who went from Partners to no segment. */
function movingIn(search: URLSearchParams): Moving {
  const [segment, leaving, entering] = [search.get('segment'), search.get('leaving'), search.get('entering')];
  return {
    ...(segment === null ? {} : { segment }),
    ...(leaving === null ? {} : { leaving: leaving === '' ? null : leaving }),
    ...(entering === null ? {} : { entering: entering === '' ? null : entering }),
  };
}

function Moves({ answer, about, scheme, moving, onMoving, onEveryone }: MovesProps): ReactNode {
  const speech = useSpeech();
  const { say, number } = speech;
  const sheets = about.schemes.find((each) => each.id === scheme)?.segments;
  const nameOf = useCallback((id: string | null) => placeName(about, scheme, id, speech), [about, scheme, speech]);
  const moves = useMemo(() => answer.flows.filter((each) => each.from !== each.to), [answer]);
  const option = useCallback(
    (palette: Palette) => {
      const ends = (side: 'from' | 'to') =>
        [...new Set(moves.map((each) => each[side] ?? nowhere))]
          .toSorted((a, b) => place(sheets, a) - place(sheets, b))
          .map((id) => ({
            id,
            name: nameOf(id === nowhere ? null : id),
            colour: sheets?.find((each) => each.id === id)?.colour,
          }));
      const flows = moves.map((each) => ({
        from: each.from ?? nowhere,
        to: each.to ?? nowhere,
        companies: each.companies,
      }));
      return flowOption(ends('from'), ends('to'), flows, palette);
    },
    [moves, sheets, nameOf],
  );
  const onEvents = useMemo(
    () => ({
      click: (event: unknown) => {
        const flow = flowOf(event);
        if (flow === undefined) return;
        const end = (id: string): string | null => (id === nowhere ? null : id);
        onMoving({ leaving: end(flow.from), entering: end(flow.to) });
      },
    }),
    [onMoving],
  );
  const moved = moves.reduce((sum, each) => sum + each.companies, 0);
  const causes = (['by_company', 'by_rule', 'by_time'] as const)
    .map((key) => ({ key, n: moves.reduce((sum, each) => sum + each[key], 0) }))
    .filter((each) => each.n > 0)
    .toSorted((a, b) => b.n - a.n);
  if (moved === 0) return <Text>{say('home.movedNone')}</Text>;
  return (
    <>
      <Chart
        level={3}
        title={say('flows.finding', { n: number(moved) })}
        subtitle={causes.map((each) => `${number(each.n)}: ${say(`flows.${each.key}`)}`).join(' · ')}
        option={option}
        onEvents={onEvents}
        height={Math.max(
          260,
          30 * Math.max(...(['from', 'to'] as const).map((side) => new Set(moves.map((each) => each[side])).size)),
        )}
        file={`flows-${scheme}`}
        table={{
          rows: moves,
          rowKey: (row) => `${row.from ?? ''}/${row.to ?? ''}`,
          columns: [
            { id: 'from', header: say('flows.fromSegment'), kind: 'text', value: (row) => nameOf(row.from) },
            { id: 'to', header: say('flows.toSegment'), kind: 'text', value: (row) => nameOf(row.to) },
            {
              id: 'companies',
              header: say('table.companies'),
              kind: 'number',
              value: (row) => row.companies,
              door: (row) => whoMoved(scheme, { leaving: row.from, entering: row.to }),
            },
            { id: 'company', header: say('flows.by_company'), kind: 'number', value: (row) => row.by_company },
            { id: 'rule', header: say('flows.by_rule'), kind: 'number', value: (row) => row.by_rule },
            { id: 'time', header: say('flows.by_time'), kind: 'number', value: (row) => row.by_time },
          ],
        }}
      />
      <Asked
        moving={moving}
        named={answer.moved.length}
        all={moves.filter((each) => isAsked(moving, each)).reduce((sum, each) => sum + each.companies, 0)}
        nameOf={nameOf}
        onEveryone={onEveryone}
      />
      <Movers moved={answer.moved} nameOf={nameOf} file={`moved-${scheme}`} height={380} />
    </>
  );
}

/** Segments stand in the order of their scheme; who is nowhere comes last. */
const place = (sheets: OverviewAnswer['schemes'][number]['segments'] | undefined, id: string): number => {
  const at = sheets?.findIndex((each) => each.id === id) ?? -1;
  return at < 0 ? 1000 : at;
};
