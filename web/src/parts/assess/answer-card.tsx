import { Anchor, Button, Card, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { AskedQuestion, AssessedCompany } from '../../../../src/contract/companies/my-assessments.ts';
import { useSpeech } from '../../words/words.tsx';
import { buttonsOf, shownAnswer, type Answer } from './answers.ts';
import { Trouble } from './trouble.tsx';
import { cellKey, type Answering } from './use-answers.ts';

interface AnswerCardProps {
  readonly of: AssessedCompany;
  readonly questions: readonly AskedQuestion[];
  readonly answering: Answering;
  /** Whose answers are written. */
  readonly by: string;
}

/** One company with every question asked of it, its answers as buttons big enough for a thumb. */
export function AnswerCard(props: AnswerCardProps): ReactNode {
  const { of } = props;
  return (
    <Card withBorder component="section" aria-label={of.name ?? of.id}>
      <Title order={3} mb="xs" className="wrap">
        <Anchor component={Link} href={`/companies/${encodeURIComponent(of.id)}`} inherit>
          {of.name ?? of.id}
        </Anchor>
      </Title>
      <Questions {...props} />
    </Card>
  );
}

export function Questions({ of, questions, answering, by }: AnswerCardProps): ReactNode {
  return (
    <Stack gap="md">
      {questions
        .filter(({ name }) => of.asked.includes(name))
        .map((question) => (
          <Question key={question.name} of={of} question={question} answering={answering} by={by} />
        ))}
    </Stack>
  );
}

interface QuestionProps {
  readonly of: AssessedCompany;
  readonly question: AskedQuestion;
  readonly answering: Answering;
  readonly by: string;
}

function Question({ of, question, answering, by }: QuestionProps): ReactNode {
  const speech = useSpeech();
  const { say, date } = speech;
  const voices = of.answers[question.name] ?? [];
  const pending = answering.pending.get(cellKey(of.id, question.name));
  const now = pending === undefined ? voices[0]?.answer : (pending.answer ?? undefined);
  const buttons = buttonsOf(question.answers);
  const give = (answer: Answer | null): void => answering.give(of, question, answer);
  return (
    <fieldset className="plain-fields">
      <Text component="legend" fw={500}>
        {question.label}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {question.question}
      </Text>
      {buttons.length > 0 ? (
        <Group gap="xs">
          {buttons.map((each) => (
            <Button
              key={String(each)}
              size="md"
              px="md"
              variant={each === now ? 'filled' : 'default'}
              aria-pressed={each === now}
              onClick={() => give(each)}
            >
              {shownAnswer(each, speech)}
            </Button>
          ))}
        </Group>
      ) : (
        <Typed key={String(now ?? '')} question={question} now={now} onGive={give} />
      )}
      <Group gap="xs" mt={4}>
        {voices.map((voice) => (
          <Text key={`${voice.by} ${voice.at}`} size="xs" c="dimmed">
            {shownAnswer(voice.answer, speech)}: {say('assess.by', { by: voice.by ?? '–', date: date(voice.at) })}
          </Text>
        ))}
        {voices.some((voice) => voice.by === by) && pending === undefined ? (
          <Button size="compact-xs" variant="subtle" onClick={() => give(null)}>
            {say('assess.clear')}
          </Button>
        ) : null}
        {pending !== undefined && pending.failed === undefined ? (
          <Text size="xs" c="dimmed">
            {say('assess.saving')}
          </Text>
        ) : null}
      </Group>
      <Trouble of={of} question={question} answering={answering} />
    </fieldset>
  );
}

interface TypedProps {
  readonly question: AskedQuestion;
  readonly now: Answer | undefined;
  readonly onGive: (answer: Answer) => void;
}

/** An answer that is typed; it is given when the field is left. */
function Typed({ question, now, onGive }: TypedProps): ReactNode {
  const { answers, label } = question;
  const [text, setText] = useState(now === undefined ? '' : String(now));
  const give = (): void => {
    const typed = text.trim();
    if (typed === '' || typed === String(now ?? '')) return;
    onGive(answers.kind === 'number' ? Number(typed.replace(',', '.')) : typed);
  };
  if (answers.kind === 'number')
    return (
      <NumberInput
        aria-label={label}
        min={answers.from}
        max={answers.to}
        value={text}
        onChange={(next) => setText(String(next))}
        onBlur={give}
        size="md"
        maw={200}
      />
    );
  return (
    <Textarea
      aria-label={label}
      autosize
      minRows={2}
      maxLength={2000}
      size="md"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={give}
    />
  );
}
