import { Select, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { textEdit } from '../../segments/edit/scheme-edits.ts';
import { Written } from '../../segments/edit/written.tsx';
import { Part, type PartProps } from './part.tsx';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** What is said of the model as a whole: its name, its money, its day and its year. */
export default function Settings(): ReactNode {
  return (
    <Part part="settings" seenAt="/">
      {(props) => <Form {...props} />}
    </Part>
  );
}

function Form({ outline: { settings }, busy, onEdit }: PartProps): ReactNode {
  const { say, language } = useSpeech();
  const names = useOverview().data?.names ?? [];
  const set = (key: string, text: string): void => onEdit([textEdit([key], text)]);
  const monthName = (month: number): string =>
    new Date(Date.UTC(2024, month, 15)).toLocaleDateString(language, { month: 'long', timeZone: 'UTC' });
  const money = names.filter((each) => each.type === 'money' || each.name === settings.turnover);
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Written
          mustSay
          label={say('part.settings.name')}
          text={settings.name ?? ''}
          onKeep={(text) => {
            if (text !== '') set('name', text);
          }}
        />
        <Written
          mustSay
          label={say('part.settings.currency')}
          description={say('part.settings.currencyHint')}
          text={settings.currency ?? ''}
          onKeep={(text) => {
            if (text !== '') set('currency', text.toUpperCase());
          }}
        />
        <Written
          isDate
          label={say('part.settings.asOf')}
          description={say('part.settings.asOfHint')}
          text={settings.as_of ?? ''}
          onKeep={(text) => set('as_of', text)}
        />
        <Select
          label={say('part.settings.year')}
          description={say('part.settings.yearHint')}
          disabled={busy}
          data={months.map((each, index) => ({ value: each, label: monthName(index) }))}
          value={settings.fiscal_year ?? 'january'}
          allowDeselect={false}
          onChange={(value) => set('fiscal_year', value === null || value === 'january' ? '' : value)}
        />
        <Select
          label={say('part.settings.turnover')}
          description={say('part.settings.turnoverHint')}
          disabled={busy}
          clearable
          clearButtonProps={{ 'aria-label': say('part.settings.turnoverUsual') }}
          placeholder={say('part.settings.turnoverUsual')}
          data={money.map((each) => ({ value: each.name, label: each.label }))}
          value={settings.turnover}
          onChange={(value) => set('turnover', value ?? '')}
        />
      </SimpleGrid>
    </Stack>
  );
}
