import { Anchor, Card, Group, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AccountAnswer } from '../../../../src/contract/companies/account.ts';
import { useSpeech } from '../../words/words.tsx';
import { roleWord } from '../role.ts';

/** The people of a company with what they do in a purchase, who decides first; and whether they have agreed to be written to. */
export function People({ people }: Pick<AccountAnswer, 'people'>): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  return (
    <Card withBorder component="section">
      <Title order={2} mb="xs">
        {say('people.title')}
      </Title>
      {people.length === 0 ? (
        <Text c="dimmed">{say('people.none')}</Text>
      ) : (
        <List listStyleType="none" spacing="xs">
          {people.map((each) => (
            <List.Item key={`${each.name} ${each.email} ${each.phone} ${each.title}`}>
              <Text fw={500} className="wrap">
                {each.name ?? say('people.unnamed')}
                <Text span fw={400} c="dimmed">
                  {' '}
                  {[each.title, each.department, roleWord(each.role, speech)]
                    .filter((part) => part !== null && part !== '')
                    .join(', ')}
                </Text>
              </Text>
              <Group gap="0 0.75rem">
                {each.phone === null ? null : (
                  <Anchor href={`tel:${each.phone.replaceAll(/[^\d+]/gu, '')}`} size="sm" className="reach">
                    {each.phone}
                  </Anchor>
                )}
                {each.email === null ? null : (
                  <Anchor href={`mailto:${each.email}`} size="sm" className="reach">
                    {each.email}
                  </Anchor>
                )}
                <Text size="sm" c="dimmed">
                  {each.objected
                    ? say('people.objected')
                    : say('people.consent', { consent: consentOf(each.consent, say) })}
                </Text>
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}

type Say = ReturnType<typeof useSpeech>['say'];

function consentOf(consent: AccountAnswer['people'][number]['consent'], say: Say): string {
  if (consent === null) return say('company.unknown');
  return typeof consent === 'boolean' ? say(consent ? 'company.yes' : 'company.no') : consent;
}
