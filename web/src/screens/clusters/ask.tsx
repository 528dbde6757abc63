import { Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useClusterPreparation } from '../../api/clusters.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { AdviceList } from './advice.tsx';
import { Chosen } from './chosen.tsx';
import { Earlier } from './earlier.tsx';
import { readQuestion, withTarget, withVariables, writeQuestion, type Question } from './question.ts';
import { Start } from './start.tsx';
import { Target } from './target.tsx';
import { Variables } from './variables.tsx';

/** The question: what companies are to be alike in, what that asks to be thought about, and what is compared. */
export function Ask(): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search);
  const change = (next: Question): void => setSearch(writeQuestion(next), { replace: true });
  const [settled] = useDebouncedValue(JSON.stringify(question), 250);
  const { ks: _ks, methods: _methods, ...asked } = JSON.parse(settled) as Question;
  const preparation = useClusterPreparation(asked);
  const on = question.on ?? preparation.data?.variables.map((each) => each.variable) ?? [];
  return (
    <Stack gap="xl">
      <section aria-labelledby="by">
        <Title order={2} id="by" mb="xs">
          {say('clusters.by')}
        </Title>
        <TextInput
          mb="md"
          maw="40rem"
          label={say('clusters.among')}
          placeholder={say('clusters.amongExample')}
          defaultValue={question.within ?? ''}
          onBlur={(event) => change(among(question, event.currentTarget.value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') change(among(question, event.currentTarget.value));
          }}
        />
        <Target
          within={question.within}
          target={question.target}
          onChange={(target) => change(withTarget(question, target))}
        />
        <Variables
          within={question.within}
          chosen={on}
          target={question.target}
          onChange={(next) => change(withVariables(question, next))}
        />
      </section>
      {on.length === 0 ? null : (
        <section aria-labelledby="prepared">
          <Title order={2} id="prepared" mb="xs">
            {say('clusters.prepared')}
          </Title>
          {preparation.isError ? <Failure error={preparation.error} /> : null}
          {preparation.data === undefined ? null : (
            <Stack>
              <Chosen preparation={preparation.data} question={question} onChange={change} />
              <AdviceList preparation={preparation.data} question={question} onChange={change} />
            </Stack>
          )}
        </section>
      )}
      {preparation.data === undefined || preparation.isError ? null : (
        <Start preparation={preparation.data} question={question} onChange={change} />
      )}
      <Earlier />
    </Stack>
  );
}

function among(question: Question, text: string): Question {
  const { within: _before, ...rest } = question;
  return text.trim() === '' ? rest : { ...rest, within: text.trim() };
}
