import { Card, List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ShowAnswer } from '../../../../src/contract/ask.ts';
import { useSpeech } from '../../words/words.tsx';

/** What a company is known as in the data, and how many rows they hold of it. */
export function KnownAs({ answer }: { readonly answer: ShowAnswer }): ReactNode {
  const { say, number, date } = useSpeech();
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('company.identifiers')}
      </Title>
      <List>
        {[...new Set(answer.identifiers.map((each) => `${each.kind.replaceAll('_', ' ')}: ${each.value}`))].map(
          (each) => (
            <List.Item key={each} className="wrap">
              {each}
            </List.Item>
          ),
        )}
      </List>
      {answer.related.length === 0 ? null : (
        <Title order={2} mt="md" mb="xs">
          {say('company.related')}
        </Title>
      )}
      <List>
        {answer.related.map((each) => (
          <List.Item key={each.table}>
            {each.table}:{' '}
            {say('company.rows', { n: number(each.rows), date: each.last === null ? '–' : date(each.last) })}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
