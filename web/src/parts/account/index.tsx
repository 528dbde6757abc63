import { Card, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AssessmentsAnswer } from '../../../../src/contract/companies/my-assessments.ts';
import { useAccount } from '../../api/account.ts';
import { useAssessments } from '../../api/mine.ts';
import { useSession } from '../../api/queries.ts';
import { useSpeech } from '../../words/words.tsx';
import { Questions } from '../assess/answer-card.tsx';
import { useAnswers } from '../assess/use-answers.ts';
import { Answered } from '../page.tsx';
import { Notes } from './notes.tsx';
import { People } from './people.tsx';

/** What people know of a company: who is there, and what is written down. */
export function Account({ company }: { readonly company: string }): ReactNode {
  return (
    <Answered of={useAccount(company)}>
      {(answer) => (
        <>
          <People people={answer.people} />
          <Notes key={company} company={company} notes={answer.notes} />
        </>
      )}
    </Answered>
  );
}

/** The questions the model asks about the company; those who may answer do it here. */
export function Assessments({ company }: { readonly company: string }): ReactNode {
  const may = useSession().data?.permissions.some((each) => each === 'ask-own' || each === 'model') === true;
  const asked = useAssessments(company);
  const { data } = asked;
  return may && data?.companies[0] !== undefined ? <Asked company={company} answer={data} /> : null;
}

function Asked({ company, answer }: { readonly company: string; readonly answer: AssessmentsAnswer }): ReactNode {
  const { say } = useSpeech();
  const answering = useAnswers(company);
  const [of] = answer.companies;
  return of === undefined ? null : (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('account.assess')}
      </Title>
      <Questions of={of} questions={answer.questions} answering={answering} by={answer.by} />
    </Card>
  );
}

/** What rules ask of a company that nobody knows. */
export function Gaps({ company }: { readonly company: string }): ReactNode {
  const { say } = useSpeech();
  const { data } = useAccount(company);
  return data === undefined ? null : (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('week.gaps')}
      </Title>
      {data.gaps.length === 0 ? (
        <Text>{say('week.gapsNone')}</Text>
      ) : (
        <List listStyleType="none" spacing={4}>
          {data.gaps.map((each) => (
            <List.Item key={each.scheme}>
              <Text span fw={500}>
                {each.name}:
              </Text>{' '}
              {each.unknown.map(({ label }) => label).join(', ')}
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}
