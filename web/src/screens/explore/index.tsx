import { Alert, Group, MultiSelect, Select, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { usualVariables } from '../../../../src/contract/usual.ts';
import { useOverview } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Base } from './base.tsx';
import { VariableCard } from './card.tsx';
import { mostDimensions } from './cube.ts';
import { Legend, legendOf } from './legend.tsx';
import { keysOf, placesOf } from './loaded.ts';
import { Pair } from './pair.tsx';
import { Summary } from './summary.tsx';
import { useExplored, useLooking, type Explored, type Looks } from './use-explore.ts';
import { offered } from './variables.ts';

/** Any variables of any companies, a chart each; what is drawn over in one narrows all others, and becomes a rule. */
export default function Explore(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Page title={say('explore.title')}>
      <Answered of={overview}>{(about) => <Linked about={about} />}</Answered>
    </Page>
  );
}

function Linked({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say } = useSpeech();
  const usual = useMemo(() => usualVariables(about), [about]);
  const looks = useLooking(usual);
  const { looking, look } = looks;
  const { explored, error, isPending } = useExplored(looking);
  const schemes = about.schemes.filter((each) => each.exclusive);
  return (
    <>
      <Base about={about} where={looking.where} onWhere={(where) => look({ ...looking, where })} />
      <Group align="flex-end" gap="sm">
        <MultiSelect
          label={say('explore.show')}
          data={[...offered(about)]}
          value={[...looking.show]}
          onChange={(show) => {
            const only = Object.fromEntries(Object.entries(looking.only).filter(([name]) => show.includes(name)));
            look({ ...looking, show, only });
          }}
          searchable
          maxValues={mostDimensions}
          flex={1}
          miw={260}
        />
        <Select
          label={say('explore.by')}
          data={schemes.map((each) => ({ value: each.id, label: each.name }))}
          value={looking.by === '' ? null : looking.by}
          placeholder={say('explore.byNone')}
          clearable
          onChange={(by) => look({ ...looking, by: by ?? '' })}
        />
      </Group>
      {error === null ? null : <Failure error={error} />}
      {explored === undefined ? (
        isPending && error === null ? (
          <Skeleton height={240} />
        ) : null
      ) : (
        <Charts about={about} explored={explored} looks={looks} />
      )}
      {looking.show.length === 0 ? <Alert title={say('explore.none')}>{say('explore.noneText')}</Alert> : null}
    </>
  );
}

interface ChartsProps {
  readonly about: OverviewAnswer;
  readonly explored: Explored;
  readonly looks: Looks;
}

function Charts({ about, explored, looks }: ChartsProps): ReactNode {
  const { say } = useSpeech();
  const { looking, look, draw } = looks;
  const { loaded, counted } = explored;
  const legend = legendOf(about, loaded.by);
  return (
    <>
      <Summary about={about} explored={explored} looks={looks} />
      <Legend of={legend} />
      <Text size="sm" c="dimmed">
        {say('explore.how')}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {loaded.variables.map(({ name, column }, index) => {
          const { binning } = column.head;
          const counts = counted.dimensions[index];
          const base = loaded.base.dimensions[index];
          return binning === null || counts === undefined || base === undefined ? null : (
            <VariableCard
              key={name}
              binning={binning}
              counts={counts}
              base={base}
              chosen={placesOf(column, looking.only[name] ?? [])}
              colours={legend.map((each) => each.colour)}
              hasMoney={(loaded.money?.length ?? 0) > 0}
              worth={about.turnover?.label ?? ''}
              isScheme={about.names.some((each) => each.name === name && each.kind === 'scheme')}
              onChoose={(places, done) => {
                const only = { ...looking.only, [name]: keysOf(column, places) };
                if (done) look({ ...looking, only });
                else draw(only);
              }}
            />
          );
        })}
      </SimpleGrid>
      <Pair explored={explored} looks={looks} />
    </>
  );
}
