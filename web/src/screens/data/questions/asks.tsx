import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnswerShape, AskedQuestion } from '../../../../../src/contract/companies/my-assessments.ts';
import { DataTable } from '../../../parts/table/index.ts';
import { useSpeech, type Speech } from '../../../words/words.tsx';

/** The questions of a questionnaire, and what can be answered. */
export function Asks({ questions }: { readonly questions: readonly AskedQuestion[] }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <section aria-labelledby="asks">
      <Title order={2} id="asks" mb="xs">
        {say('paper.asks')}
      </Title>
      <DataTable
        label={say('paper.asks')}
        rows={questions}
        columns={[
          { id: 'question', header: say('paper.question'), kind: 'text', value: ({ question }) => question },
          { id: 'answers', header: say('paper.answers'), kind: 'text', value: ({ answers }) => shown(answers, speech) },
        ]}
        rowKey={({ name }) => name}
      />
    </section>
  );
}

function shown(answers: AnswerShape, { say, number }: Speech): string {
  switch (answers.kind) {
    case 'choice':
      return answers.values.join(', ');
    case 'yes or no':
      return say('paper.yesOrNo');
    case 'number':
      return say('paper.fromTo', { from: number(answers.from), to: number(answers.to) });
    case 'text':
      return say('paper.ownWords');
  }
}
