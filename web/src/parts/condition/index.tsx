import { Combobox, Text, Textarea, useCombobox } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useSpeech } from '../../words/words.tsx';
import { completionsAt, type Completion } from './complete.ts';

interface ConditionBoxProps {
  readonly label: string;
  readonly about: OverviewAnswer;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: string;
  /** Lines it has room for at first; one by default. */
  readonly rows?: number;
  /** What is written cannot be read. */
  readonly isWrong?: boolean;
}

/** A condition in the model's language, with names and values offered as it is written. */
export function ConditionBox(props: ConditionBoxProps): ReactNode {
  const { label, about, value, onChange, description, rows = 1, isWrong = false } = props;
  const { say } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState(value.length);
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const found = completionsAt(value, Math.min(place, value.length), about.names, (name) => valuesIn(about, name));
  const look = (input: HTMLTextAreaElement): void => setPlace(input.selectionStart);
  const take = ({ text, from, to }: Completion): void => {
    onChange(value.slice(0, from) + text + value.slice(to));
    const after = from + text.length;
    setPlace(after);
    list.closeDropdown();
    requestAnimationFrame(() => box.current?.setSelectionRange(after, after));
  };
  return (
    <Combobox
      store={list}
      onOptionSubmit={(index) => {
        const chosen = found[Number(index)];
        if (chosen !== undefined) take(chosen);
      }}
      withinPortal
    >
      <Combobox.Target>
        <Textarea
          ref={box}
          label={label}
          {...(description === undefined ? {} : { description })}
          placeholder={say('companies.placeholder')}
          autosize
          minRows={rows}
          maxRows={Math.max(8, 3 * rows)}
          error={isWrong}
          classNames={{ input: 'code' }}
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            look(currentTarget);
            list.openDropdown();
            list.resetSelectedOption();
          }}
          onSelect={({ currentTarget }) => look(currentTarget)}
          onBlur={() => list.closeDropdown()}
          onKeyDown={(event) => {
            // Enter is a new line unless something is chosen.
            if (event.key === 'Enter' && list.getSelectedOptionIndex() === -1) event.stopPropagation();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={say('kit.goOn')}>
          {found.map((each, index) => (
            <Combobox.Option key={`${each.label} ${each.text}`} value={String(index)}>
              <Text span size="sm" className="code">
                {each.label}
              </Text>
              {each.hint === '' ? null : (
                <Text span size="sm" c="dimmed" ms="xs">
                  {each.hint}
                </Text>
              )}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The values a name can have: a scheme's segments by name, a category's list. */
function valuesIn(about: OverviewAnswer, name: string): readonly string[] {
  const scheme = about.schemes.find((each) => each.id === name);
  return scheme?.segments.map((each) => each.name) ?? about.names.find((each) => each.name === name)?.values ?? [];
}
