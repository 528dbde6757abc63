import { Card, Checkbox, Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import { useSpeech } from '../../words/words.tsx';

/** Those most often met in the markets files come from; the files' own stands first. */
const currencies = ['NOK', 'SEK', 'DKK', 'EUR', 'ISK', 'GBP', 'USD', 'CHF', 'PLN', 'CAD', 'AUD', 'JPY'];

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Model = NonNullable<IntakeAnswer['model']>;

/** The schemes a first model could begin with: why each fits, and what it says. All can be changed later. */
export function Schemes({
  model,
  chosen,
  onChange,
  onCurrency,
  isPending,
}: {
  readonly model: Model;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onCurrency: (code: string) => void;
  readonly isPending: boolean;
}): ReactNode {
  const { say } = useSpeech();
  const needs = new Set(model.schemes.filter(({ id }) => chosen.includes(id)).flatMap((each) => each.needs));
  const toggle = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <section aria-labelledby="schemes">
      <Title order={2} id="schemes" mb={4}>
        {say('import.schemes')}
      </Title>
      <Text c="dimmed" mb="sm">
        {say('import.schemesText')}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {model.schemes.map(({ id, name, why, text }) => (
          <Card key={id} withBorder>
            <Stack gap="xs">
              <Checkbox
                label={<Text fw={600}>{name}</Text>}
                checked={chosen.includes(id) || needs.has(id)}
                disabled={needs.has(id) || (chosen.length === 1 && chosen[0] === id)}
                onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
              />
              <Text size="sm">{why}</Text>
              {needs.has(id) ? (
                <Text size="sm" c="dimmed">
                  {say('import.neededScheme')}
                </Text>
              ) : null}
              <details>
                <summary>{say('import.rules')}</summary>
                <pre className="code rules">{text}</pre>
              </details>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
      <Group align="flex-end" mt="sm">
        <Select
          label={say('import.currency')}
          data={[...new Set([model.currency.value, ...currencies])]}
          value={model.currency.value}
          allowDeselect={false}
          searchable
          disabled={isPending}
          w={140}
          onChange={(code) => {
            if (code !== null) onCurrency(code);
          }}
        />
        <Text size="sm" className="wrap">
          {upperFirst(model.currency.why)}.
        </Text>
      </Group>
      {model.as_of === null ? null : (
        <Text size="sm" mt="sm">
          {model.as_of.why}
        </Text>
      )}
    </section>
  );
}
