import { Group, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import { useCompany, useOverview } from '../../api/queries.ts';
import { Account, Assessments, Gaps } from '../../parts/account/index.tsx';
import { Timeline } from '../../parts/account/timeline.tsx';
import { Decide } from '../../parts/by-hand/decide.tsx';
import { Decisions } from '../../parts/by-hand/decisions.tsx';
import { Exception } from '../../parts/by-hand/exception.tsx';
import { Failure } from '../../parts/failure.tsx';
import { useKnownName } from '../../parts/known-name.ts';
import { Page, Waiting } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Glance } from './glance.tsx';
import { KnownAs } from './known-as.tsx';
import { Memberships } from './memberships.tsx';
import { Values } from './values.tsx';

/**
 * One company: who it is, its segments with their reasons, people and notes beside what happened, figures and facts, and what it is known as. All its questions are asked at once,
 * and each part stands as soon as its own is answered; its name stands from the first moment where an earlier page had it.
 */
export default function Company({ id }: { readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const about = useOverview();
  const company = useCompany(id);
  const known = useKnownName(id);
  const error = company.error ?? about.error;
  const title = company.data?.company.name ?? known ?? (company.data === undefined ? say('company.title') : id);
  if (error !== null && (company.data === undefined || about.data === undefined))
    return (
      <Page title={known ?? id}>
        <Failure error={error} retry={() => void Promise.all([company.refetch(), about.refetch()])} />
      </Page>
    );
  const both =
    company.data === undefined || about.data === undefined ? undefined : { answer: company.data, about: about.data };
  return (
    <Page
      title={title}
      actions={
        both === undefined ? null : (
          <Group gap="xs">
            <Decide about={both.about} company={both.answer.company} />
            <Exception answer={both.answer} />
          </Group>
        )
      }
    >
      {both === undefined ? <Skeleton height={119} /> : <Glance {...both} />}
      {both === undefined ? null : <Decisions {...both} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          {both === undefined ? <Waiting /> : <Memberships {...both} />}
          <Account company={id} />
          <Assessments company={id} />
        </Stack>
        <Stack>
          <Timeline company={id} changes={both?.answer.changes ?? []} about={both?.about} />
          <Gaps company={id} />
        </Stack>
      </SimpleGrid>
      {both === undefined ? (
        <Waiting />
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Values title={say('company.variables')} of={figuresOf(both.answer)} about={both.about} />
          <Stack>
            <Values
              title={say('company.facts')}
              of={both.answer.attributes}
              labels={both.answer.labels}
              about={both.about}
            />
            <KnownAs answer={both.answer} />
          </Stack>
        </SimpleGrid>
      )}
    </Page>
  );
}

/** Variables in the model's order; answers people gave, which stand above with who and when, come last, and how old they are is left out. */
function figuresOf({ variables }: ShowAnswer): ShowAnswer['variables'] {
  const entries = Object.entries(variables);
  const isAnswer = (name: string): boolean => `${name}_age` in variables;
  const isAge = (name: string): boolean => name.endsWith('_age') && name.slice(0, -'_age'.length) in variables;
  return Object.fromEntries([
    ...entries.filter(([name]) => !isAnswer(name) && !isAge(name)),
    ...entries.filter(([name]) => isAnswer(name)),
  ]);
}
