import { Autocomplete, Group, TagsInput, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import type { ValuesAnswer } from '../../../../../src/contract/model/builder.ts';
import { useValues } from '../../../api/rule.ts';
import { useSpeech } from '../../../words/words.tsx';
import type { Field } from '../fields.ts';

type Value = ValuesAnswer['values'][number];

interface Offered {
  readonly offered: readonly Value[];
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly open: () => void;
}

/** The values there are that fit what is typed: those of the type where it lists them, and how many companies have each. */
function useOffered(field: Field, typed?: string): Offered {
  const [search, setSearch] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [settled] = useDebouncedValue(typed ?? search, 150);
  const values = useValues(field.name, settled.trim(), isOpen);
  const listed = field.type.values.map((value): Value => ({ value, label: null, companies: 0 }));
  return { offered: values.data?.values ?? listed, search, setSearch, open: () => setOpen(true) };
}

/** Several values out of those there are, or any others typed: texts, segments, codes with their titles. */
export function Choices({
  field,
  value,
  label,
  onChange,
}: {
  readonly field: Field;
  readonly value: readonly string[];
  readonly label: string;
  readonly onChange: (value: readonly string[]) => void;
}): ReactNode {
  const { say } = useSpeech();
  const { offered, search, setSearch, open } = useOffered(field);
  const titles = value.flatMap((each) => {
    const title = offered.find((one) => one.value === each)?.label;
    return title === undefined || title === null ? [] : [`${each} ${title}`];
  });
  if (value.length > mostPills) return <Lines value={value} label={label} onChange={onChange} />;
  return (
    <>
      <TagsInput
        splitChars={[...betweenValues]}
        size="sm"
        aria-label={label}
        value={[...value]}
        onChange={(wanted) => onChange(wanted)}
        data={offered.map((each) => each.value)}
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        onFocus={open}
        renderOption={({ option }) => <Offer of={option.value} among={offered} />}
        placeholder={value.length === 0 ? say('rule.addValue') : ''}
        maxDropdownHeight={320}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        acceptValueOnBlur
        isDuplicate={(typed, current) => current.includes(typed)}
      />
      {titles.length === 0 ? null : (
        <Text size="xs" c="dimmed">
          {titles.join(' · ')}
        </Text>
      )}
    </>
  );
}

/** Beyond so many values each has a line in place of a pill of its own: a list of ids that was pasted. */
const mostPills = 60;

/** What parts values that are pasted: a column of a spreadsheet, a row of one, or a list. */
const betweenValues = ['\n', '\r', '\t', ';', ','] as const;

/** Many values, one a line; kept when one leaves them. */
function Lines({
  value,
  label,
  onChange,
}: {
  readonly value: readonly string[];
  readonly label: string;
  readonly onChange: (value: readonly string[]) => void;
}): ReactNode {
  const { say, number } = useSpeech();
  const [typed, setTyped] = useState<string>();
  return (
    <Textarea
      size="sm"
      aria-label={label}
      description={say('rule.manyValues', { n: number(value.length) })}
      minRows={4}
      maxRows={8}
      autosize
      value={typed ?? value.join('\n')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (typed === undefined) return;
        const lines = typed.split('\n').map((line) => line.trim());
        setTyped(undefined);
        onChange([...new Set(lines.filter((line) => line !== ''))]);
      }}
    />
  );
}

/** One value, typed or taken from those there are. */
export function Choice({
  field,
  value,
  label,
  onChange,
}: {
  readonly field: Field;
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { offered, open } = useOffered(field, value);
  return (
    <Autocomplete
      size="sm"
      aria-label={label}
      value={value}
      onChange={onChange}
      onFocus={open}
      data={offered.map((each) => each.value)}
      filter={({ options }) => options}
      renderOption={({ option }) => <Offer of={option.value} among={offered} />}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

/** A value to choose, its title where it is a code, and how many companies have it. */
function Offer({ of, among }: { readonly of: string; readonly among: readonly Value[] }): ReactNode {
  const { number } = useSpeech();
  const value = among.find((each) => each.value === of);
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" w="100%">
      <Text size="sm" maw={340} truncate>
        {of}
        {value?.label === null || value?.label === undefined ? '' : ` ${value.label}`}
      </Text>
      <Text size="xs" c="dimmed">
        {value === undefined ? '' : number(value.companies)}
      </Text>
    </Group>
  );
}
