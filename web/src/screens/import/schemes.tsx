import { Card, Checkbox, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import { useSpeech } from '../../words/words.tsx';

type Model = NonNullable<IntakeAnswer['model']>;

/** The schemes a first model could begin with: why each fits, and what it says. All can be changed later. */
export function Schemes({
  model,
  chosen,
  onChange,
}: {
  readonly model: Model;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
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
      <Text size="sm" mt="sm">
        {say('import.currency', { currency: model.currency.value, why: model.currency.why })}{' '}
        {model.as_of === null ? '' : model.as_of.why}
      </Text>
    </section>
  );
}
