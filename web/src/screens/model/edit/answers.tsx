import { NativeSelect, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineAnswer } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useSpeech } from '../../../words/words.tsx';
import { Written } from '../../segments/edit/written.tsx';

type Shape = OutlineAnswer['questions'][number]['answers'];

const kinds = ['yes or no', 'choice', 'number', 'text'] as const;

/** What can be answered to a question. */
export function Answers({
  of,
  onChange,
}: {
  readonly of: Shape;
  readonly onChange: (value: Extract<ModelEdit, { do: 'set' }>['value']) => void;
}): ReactNode {
  const { say } = useSpeech();
  const begin = {
    'yes or no': 'yes or no',
    text: 'text',
    choice: [say('part.answers.low'), say('part.answers.high')],
    number: { from: 1, to: 5 },
  } as const;
  const bound = (key: 'from' | 'to', text: string): void => {
    const value = Number(text.replace(',', '.'));
    if (of.kind === 'number' && text !== '' && Number.isFinite(value))
      onChange({ from: Number(of.from), to: Number(of.to), [key]: value });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <NativeSelect
        label={say('part.answers')}
        data={kinds.map((each) => ({ value: each, label: say(`part.answers.${each}`) }))}
        value={of.kind}
        onChange={({ currentTarget }) => {
          const wanted = kinds.find((each) => each === currentTarget.value);
          if (wanted !== undefined) onChange(begin[wanted]);
        }}
      />
      {of.kind === 'choice' ? (
        <Written
          isLong
          label={say('part.answers.each')}
          text={of.values.join('\n')}
          onKeep={(text) => {
            const values = text.split('\n').map((each) => each.trim());
            onChange(values.filter((each) => each !== ''));
          }}
        />
      ) : null}
      {of.kind === 'number' ? (
        <>
          <Written label={say('part.answers.from')} text={of.from} onKeep={(text) => bound('from', text)} />
          <Written label={say('part.answers.to')} text={of.to} onKeep={(text) => bound('to', text)} />
        </>
      ) : null}
    </SimpleGrid>
  );
}
