import { Alert, Button, FileButton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { AssessInAnswer } from '../../../../../src/contract/companies/assess.ts';
import { sendAnswers } from '../../../api/paper.ts';
import { useChange } from '../../../api/queries.ts';
import { deed } from '../../../parts/deed.ts';
import { companyPage } from '../../../parts/doors.ts';
import { Diagnostics, Failure } from '../../../parts/failure.tsx';
import { DataTable } from '../../../parts/table/index.ts';
import { useSpeech } from '../../../words/words.tsx';

/** A filled-in questionnaire: what it holds is shown, and then it is taken. */
export function SendBack(): ReactNode {
  const { say, number } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const [by, setBy] = useState('');
  const look = useChange(({ of, who }: { of: File; who: string }) => sendAnswers(of, true, who));
  const take = useChange(
    ({ of, who }: { of: File; who: string }) => sendAnswers(of, false, who),
    'questionnaires',
    'status',
    'quality',
    'overview',
  );
  const choose = (of: File | null, who: string): void => {
    setFile(of);
    take.reset();
    if (of !== null) look.mutate({ of, who });
  };
  const held = take.data ?? look.data;
  return (
    <section aria-labelledby="back">
      <Title order={2} id="back" mb="xs">
        {say('paper.back')}
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text maw={640}>{say('paper.backText')}</Text>
        <TextInput
          label={say('paper.by')}
          value={by}
          onChange={({ currentTarget }) => setBy(currentTarget.value)}
          onBlur={() => {
            if (file !== null && take.data === undefined) choose(file, by);
          }}
        />
        <FileButton accept=".xlsx,.csv" onChange={(of) => choose(of, by)}>
          {(props) => (
            <Button {...props} variant="default" loading={look.isPending}>
              {say(file === null ? 'paper.choose' : 'paper.other')}
            </Button>
          )}
        </FileButton>
        {look.isError ? <Failure error={look.error} /> : null}
        {take.isError ? <Failure error={take.error} /> : null}
        {file === null || held === undefined ? null : (
          <>
            <Held answer={held} />
            {take.data === undefined && held.recorded > 0 ? (
              <Button
                loading={take.isPending}
                onClick={() =>
                  take.mutate(
                    { of: file, who: by },
                    { onSuccess: ({ recorded }) => deed({ said: say('paper.took', { n: number(recorded) }) }) },
                  )
                }
              >
                {say('paper.take')}
              </Button>
            ) : null}
          </>
        )}
      </Stack>
    </section>
  );
}

/** What a file holds, or held when it was taken. */
function Held({ answer }: { readonly answer: AssessInAnswer }): ReactNode {
  const { say, number } = useSpeech();
  const { file, answers, recorded, problems, disagreements, dry_run: onlyLooked } = answer;
  return (
    <Stack gap="sm" w="100%" aria-live="polite">
      <Text fw={600}>
        {!onlyLooked
          ? say('paper.took', { n: number(recorded) })
          : recorded === 0
            ? say('paper.holdsNone', { file })
            : say('paper.holds', { file, n: number(answers), fresh: number(recorded) })}
      </Text>
      {problems.length === 0 ? null : (
        <Alert color="gray" variant="light" title={say('paper.problems', { n: number(problems.length) })}>
          <Diagnostics of={problems} />
        </Alert>
      )}
      {disagreements.length === 0 ? null : (
        <>
          <Title order={3}>{say('paper.disagree', { n: number(disagreements.length) })}</Title>
          <DataTable
            label={say('paper.said')}
            rows={disagreements}
            rowKey={({ company, question, deal }) => `${company.id} ${question} ${deal ?? ''}`}
            columns={[
              {
                id: 'company',
                header: say('data.company'),
                kind: 'text',
                value: ({ company }) => company.name ?? company.id,
                door: ({ company }) => companyPage(company.id),
              },
              { id: 'question', header: say('paper.question'), kind: 'text', value: ({ question }) => question },
              {
                id: 'said',
                header: say('paper.said'),
                kind: 'text',
                value: (each) =>
                  each.answers.map(({ by, at, answer: said }) => `${String(said)} (${by ?? at})`).join(', '),
              },
            ]}
          />
        </>
      )}
    </Stack>
  );
}
