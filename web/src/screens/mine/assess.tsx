import { Alert, Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { AssessmentsAnswer } from '../../../../src/contract/companies/my-assessments.ts';
import { useAssessments } from '../../api/mine.ts';
import { AnswerCard } from '../../parts/assess/answer-card.tsx';
import { AnswerGrid } from '../../parts/assess/answer-grid.tsx';
import { useAnswers } from '../../parts/assess/use-answers.ts';
import { Answered } from '../../parts/page.tsx';
import { counted } from '../../words/counted.ts';
import { useSpeech } from '../../words/words.tsx';

/** The questions only people can answer, about the caller's own companies: a grid on a desk, a card a company on a phone. */
export function Assess(): ReactNode {
  const asked = useAssessments();
  return <Answered of={asked}>{(answer) => <Asked answer={answer} />}</Answered>;
}

/** More at once would be no grid to fill, but a register; on a phone a long walk. */
const most = { wide: 200, narrow: 10 } as const;

function Asked({ answer }: { readonly answer: AssessmentsAnswer }): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const answering = useAnswers();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [all, setAll] = useState(!isNarrow);
  const step = isNarrow ? most.narrow : most.wide;
  const [steps, setSteps] = useState(1);
  // Who stands here when the page is opened stays: a row does not go away under the hand that fills it.
  const [open] = useState(() => new Set(answer.companies.filter(lacks).map(({ id }) => id)));
  const { questions, by } = answer;
  if (questions.length === 0)
    return (
      <Alert color="gray" variant="light" title={say('assess.none')}>
        {say('assess.noneWhy')}
      </Alert>
    );
  if (answer.companies.length === 0)
    return (
      <Text>
        {answer.sole_proprietors === 0
          ? say('assess.nobody')
          : counted(speech, 'assess.persons', answer.sole_proprietors)}
      </Text>
    );
  const missing = answer.companies.reduce((sum, each) => sum + missingOf(each), 0);
  const wanted = answer.companies.filter((each) => all || open.has(each.id));
  const shown = wanted.slice(0, steps * step);
  return (
    <Stack>
      <div>
        <Title order={2} aria-live="polite">
          {missing === 0 ? say('assess.done') : counted(speech, 'assess.open', missing)}
        </Title>
        <Text size="sm" c="dimmed">
          {say(isNarrow ? 'assess.howPhone' : 'assess.how', { by })}
          {answer.sole_proprietors === 0 ? null : ` ${counted(speech, 'assess.persons', answer.sole_proprietors)}`}
        </Text>
      </div>
      <Switch label={say('assess.showAll')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      {isNarrow ? (
        shown.map((each) => <AnswerCard key={each.id} of={each} questions={questions} answering={answering} by={by} />)
      ) : (
        <AnswerGrid label={say('mine.assess')} companies={shown} questions={questions} answering={answering} />
      )}
      {wanted.length > shown.length ? (
        <Group gap="sm">
          <Text c="dimmed">{counted(speech, 'assess.more', wanted.length - shown.length)}</Text>
          <Button variant="default" onClick={() => setSteps(steps + 1)}>
            {say('week.showMore')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

type Company = AssessmentsAnswer['companies'][number];
const missingOf = ({ asked, answers }: Company): number =>
  asked.filter((name) => (answers[name] ?? []).length === 0).length;
const lacks = (each: Company): boolean => missingOf(each) > 0;
