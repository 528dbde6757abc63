import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import { slug } from '../../../../../src/model/slug.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Kept } from '../../segments/editors/kept.tsx';
import { DraftedRule } from '../../segments/edit/drafted-rule.tsx';
import { PickList } from '../../segments/edit/pick-list.tsx';
import { textEdit } from '../../segments/edit/scheme-edits.ts';
import { Written } from '../../segments/edit/written.tsx';
import { Answers } from './answers.tsx';
import { Part, type PartProps } from './part.tsx';
import '../../segments/edit/edit.css';

/** What account managers are asked, and what they can answer. */
export default function Questions(): ReactNode {
  return (
    <Part part="questions" seenAt="/data/questions">
      {(props) => <Form {...props} />}
    </Part>
  );
}

function Form({ outline: { questions }, busy, onEdit }: PartProps): ReactNode {
  const { say } = useSpeech();
  const [open, setOpen] = useState<number>();
  const names = useOverview().data?.names ?? [];
  const add = (question: string): void => {
    const name = freeName(question, [...names.map((each) => each.name), ...questions.map((each) => each.name)]);
    onEdit([{ do: 'set', path: ['assessments', name], value: { question, answers: 'yes or no' } }], {
      then: () => setOpen(questions.length),
    });
  };
  const chosen = open === undefined ? undefined : questions[open];
  return (
    <Stack gap="md" miw={0}>
      {questions.length === 0 ? <Text>{say('part.questions.none')}</Text> : null}
      <PickList
        items={questions.map((each) => ({ key: each.name, label: each.question === '' ? each.name : each.question }))}
        open={open}
        onOpen={setOpen}
      />
      <Kept key={questions.length} isLabelled label={say('part.questions.new')} value="" onChange={add} />
      {chosen === undefined ? null : (
        <Question
          key={chosen.name}
          of={chosen}
          busy={busy}
          onEdit={onEdit}
          onRemove={() =>
            onEdit([{ do: 'remove', path: questions.length === 1 ? ['assessments'] : [...chosen.path] }], {
              said: say('part.removed', { name: chosen.question }),
              then: () => setOpen(undefined),
            })
          }
        />
      )}
    </Stack>
  );
}

function Question({
  of,
  busy,
  onEdit,
  onRemove,
}: {
  readonly of: OutlineAnswer['questions'][number];
  readonly busy: boolean;
  readonly onEdit: PartProps['onEdit'];
  readonly onRemove: () => void;
}): ReactNode {
  const { say } = useSpeech();
  const set = (key: string, text: string): void => onEdit([textEdit([...of.path, key], text)]);
  return (
    <Stack gap="md" miw={0}>
      <Written
        isLong
        mustSay
        label={say('part.questions.question')}
        description={say('part.questions.variable', { name: of.name })}
        text={of.question}
        onKeep={(text) => {
          if (text !== '') set('question', text);
        }}
      />
      <Answers of={of.answers} onChange={(value) => onEdit([{ do: 'set', path: [...of.path, 'answers'], value }])} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Written
          label={say('part.questions.fresh')}
          description={say('part.questions.freshHint')}
          text={of.fresh ?? ''}
          onKeep={(text) => set('fresh', text)}
        />
        <NativeSelect
          label={say('part.questions.about')}
          description={say('part.questions.aboutHint')}
          data={[
            { value: 'companies', label: say('part.questions.companies') },
            { value: 'lost deals', label: say('part.questions.lost') },
          ]}
          value={of.about}
          onChange={({ currentTarget }) => set('about', currentTarget.value === 'lost deals' ? 'lost deals' : '')}
        />
        <Written
          label={say('part.questions.questionnaire')}
          description={say('part.questions.questionnaireHint')}
          text={of.questionnaire ?? ''}
          onKeep={(text) => set('questionnaire', text === '' ? '' : slug(text).replaceAll('-', '_'))}
        />
      </SimpleGrid>
      <Text size="sm">{say('part.questions.rule')}</Text>
      <DraftedRule
        place={`questions/${of.name}`}
        when={of.when}
        busy={busy}
        onKeep={(text) => onEdit([textEdit(of.when_path, text)])}
      />
      <Group>
        <Button variant="default" disabled={busy} onClick={onRemove}>
          {say('part.questions.remove')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A variable's name for a question: its first words, as nothing else is called. */
function freeName(question: string, taken: readonly string[]): string {
  const plain = slug(question)
    .replaceAll('-', '_')
    .slice(0, 30)
    .replace(/^(?=\d)/u, 'q_')
    .replace(/_+$/u, '');
  let name = plain;
  for (let number = 2; taken.includes(name); number += 1) name = `${plain}_${number}`;
  return name;
}
