import { Alert, Group, MultiSelect, Select, SimpleGrid, Skeleton, Text } from '@mantine/core';
import { memo, useMemo, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { usualVariables } from '../../../../src/contract/usual.ts';
import { useOverview } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import type { Looking } from './address.ts';
import { Base } from './base.tsx';
import { VariableCard } from './card.tsx';
import { mostDimensions } from './cube.ts';
import { Legend, legendOf } from './legend.tsx';
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
  const { looking, look, touched } = looks;
  const { explored, error, isPending } = useExplored(looking, touched);
  return (
    <>
      <Asked about={about} where={looking.where} show={looking.show} by={looking.by} look={look} />
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

interface AskedProps extends Pick<Looking, 'where' | 'show' | 'by'>, Pick<Looks, 'look'> {
  readonly about: OverviewAnswer;
}

/** Whom is looked at, which variables, and what their bars are parted by. */
const Asked = memo(function Asked({ about, where, show, by, look }: AskedProps): ReactNode {
  const { say } = useSpeech();
  const schemes = about.schemes.filter((each) => each.exclusive);
  return (
    <>
      <Base about={about} where={where} onWhere={(next) => look((now) => ({ ...now, where: next }))} />
      <Group align="flex-end" gap="sm">
        <MultiSelect
          label={say('explore.show')}
          data={[...offered(about)]}
          value={[...show]}
          onChange={(next) =>
            look((now) => {
              const only = Object.fromEntries(Object.entries(now.only).filter(([name]) => next.includes(name)));
              return { ...now, show: next, only };
            })
          }
          searchable
          maxValues={mostDimensions}
          flex={1}
          miw={260}
        />
        <Select
          label={say('explore.by')}
          data={schemes.map((each) => ({ value: each.id, label: each.name }))}
          value={by === '' ? null : by}
          placeholder={say('explore.byNone')}
          clearable
          onChange={(next) => look((now) => ({ ...now, by: next ?? '' }))}
        />
      </Group>
    </>
  );
});

interface ChartsProps {
  readonly about: OverviewAnswer;
  readonly explored: Explored;
  readonly looks: Looks;
}

function Charts({ about, explored, looks }: ChartsProps): ReactNode {
  const { say } = useSpeech();
  const { looking, look, choose } = looks;
  const { loaded, counted } = explored;
  const legend = useMemo(() => legendOf(about, loaded.by), [about, loaded.by]);
  return (
    <>
      <Summary about={about} explored={explored} looking={looking} look={look} />
      <Legend of={legend} />
      <Text size="sm" c="dimmed">
        {say('explore.how')}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {loaded.variables.map(({ name, column }, index) => {
          const counts = counted.dimensions[index];
          const base = loaded.base.dimensions[index];
          return column.head.binning === null || counts === undefined || base === undefined ? null : (
            <VariableCard
              key={name}
              about={about}
              column={column}
              binning={column.head.binning}
              counts={counts}
              base={base}
              keys={looking.only[name] ?? none}
              legend={legend}
              hasMoney={(loaded.money?.length ?? 0) > 0}
              onChoose={choose}
            />
          );
        })}
      </SimpleGrid>
      <Pair loaded={loaded} pair={looking.pair} only={looking.pair === null ? nothing : looking.only} look={look} />
    </>
  );
}

const none: readonly string[] = [];
const nothing: Looking['only'] = {};
