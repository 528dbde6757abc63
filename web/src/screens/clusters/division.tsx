import type { Shown } from './shown.ts';
import { Group, Stack, Tabs, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { ClusterAnswer } from '../../api/clusters.ts';
import type { JobOf } from '../../../../src/contract/jobs/jobs.ts';
import { useDivision, type Told } from '../../api/clusters.ts';
import { useOverview } from '../../api/queries.ts';
import { Answered } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { MapChart } from './map-chart.tsx';
import { ProfileChart } from './profile-chart.tsx';
import { Questions } from './questions.tsx';
import { Rules } from './rules.tsx';
import { SaveDivision } from './save.tsx';
import { SegmentCards } from './segment-cards.tsx';
import { SegmentStability } from './segment-stability.tsx';
import { TreeChart } from './tree-chart.tsx';
import { divisionName } from './sentence.ts';
import { KindBadge } from './verdict.tsx';

/** One division told of in full: the one recommended, or the one somebody opened. */
export function Division({
  job,
  answer,
}: {
  readonly job: JobOf<'clusters'>;
  readonly answer: ClusterAnswer;
}): ReactNode {
  const [search] = useSearchParams();
  const by = answer.candidates.find((each) => each.method === search.get('by') && each.k === Number(search.get('k')));
  const isStored =
    by === undefined ||
    (answer.shown?.method === by.method && answer.shown.k === by.k && answer.shown.because !== 'scheme');
  const told: Told = by === undefined ? toldOf(answer) : { method: by.method, k: by.k };
  const asked = useDivision(job.id, told, !isStored);
  if (answer.shown === null) return null;
  if (isStored) return <Explained job={job} answer={answer} told={told} division={{ ...answer, ...answer.shown }} />;
  return (
    <Answered of={asked}>
      {(division) => <Explained job={job} answer={answer} told={told} division={division} />}
    </Answered>
  );
}

/** The scheme's own segments are asked for by naming no division. */
const toldOf = ({ shown }: ClusterAnswer): Told =>
  shown === null || shown.because === 'scheme' ? {} : { method: shown.method, k: shown.k };

type ToldProps = Omit<Shown, 'names' | 'colours'>;

function Explained({ job, answer, told, division }: ToldProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [search, setSearch] = useSearchParams();
  const overview = useOverview();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const place = `${division.method}${division.k}`;
  const names = division.segments.map((each, at) => given[`${place}/${at}`] ?? each.name);
  const sheets = overview.data?.schemes.find((each) => each.id === answer.scheme)?.segments ?? [];
  const colours = division.segments.flatMap(({ id }) => sheets.find((each) => each.id === id)?.colour ?? []);
  const shown = { job, answer, division, told, names, colours: colours.length === names.length ? colours : [] };
  const candidate = answer.candidates.find((each) => each.method === division.method && each.k === division.k);
  const tab = search.get('tab') ?? 'who';
  const open = (next: string | null): void =>
    setSearch(
      (old) => {
        const changed = new URLSearchParams(old);
        changed.set('tab', next ?? 'who');
        return changed;
      },
      { replace: true },
    );
  return (
    <section aria-labelledby="division">
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={2} id="division">
            {answer.scheme !== null && told.method === undefined
              ? say('clusters.ofScheme', { scheme: answer.scheme })
              : divisionName(division, speech)}
          </Title>
          {candidate === undefined ? null : <KindBadge kind={candidate.kind} />}
        </Group>
        <SaveDivision shown={shown} />
      </Group>
      <Tabs value={tab} onChange={open} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="who">{say('clusters.tab.who')}</Tabs.Tab>
          <Tabs.Tab value="differ">{say('clusters.tab.differ')}</Tabs.Tab>
          <Tabs.Tab value="map">{say('clusters.tab.map')}</Tabs.Tab>
          {candidate === undefined && answer.current === null ? null : (
            <Tabs.Tab value="hold">{say('clusters.tab.hold')}</Tabs.Tab>
          )}
          <Tabs.Tab value="rules">{say('clusters.tab.rules')}</Tabs.Tab>
          <Tabs.Tab value="questions">{say('clusters.tab.questions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="who">
          <SegmentCards shown={shown} onName={(at, name) => setGiven({ ...given, [`${place}/${at}`]: name })} />
        </Tabs.Panel>
        <Tabs.Panel value="differ">
          <ProfileChart shown={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="map">
          <Stack gap="xl">
            <MapChart shown={shown} />
            {division.dendrogram === null ? null : <TreeChart shown={shown} dendrogram={division.dendrogram} />}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="hold">
          <SegmentStability
            shown={shown}
            candidate={told.method === undefined ? (answer.current ?? candidate) : candidate}
          />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <Rules shown={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <Questions shown={shown} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
