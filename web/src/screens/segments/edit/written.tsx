import { TextInput, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../../../words/words.tsx';

/** A text of the draft, kept when the reader leaves it or presses Enter. */
export function Written({
  label,
  text,
  description,
  isLong = false,
  isDate = false,
  mustSay = false,
  onKeep,
}: {
  readonly label: string;
  readonly text: string;
  readonly description?: string;
  readonly isLong?: boolean;
  readonly isDate?: boolean;
  /** The draft cannot be published without it. */
  readonly mustSay?: boolean;
  readonly onKeep: (text: string) => void;
}): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const keep = (): void => {
    const wanted = (typed ?? text).trim();
    setTyped(undefined);
    if (wanted !== text) onKeep(wanted);
  };
  const shared = {
    label,
    ...(description === undefined ? {} : { description }),
    value: typed ?? text,
    required: mustSay,
    error: mustSay && (typed ?? text).trim() === '' ? say('scheme.mustSay') : null,
    onBlur: keep,
  };
  return isLong ? (
    <Textarea {...shared} autosize minRows={2} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
  ) : (
    <TextInput
      {...shared}
      {...(isDate ? { type: 'date' } : {})}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
    />
  );
}
