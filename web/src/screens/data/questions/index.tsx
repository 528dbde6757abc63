import { Anchor, SegmentedControl, Stack, Text } from '@mantine/core';
import { type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useQuestionnaires } from '../../../api/paper.ts';
import { useSession } from '../../../api/queries.ts';
import { Answered } from '../../../parts/page.tsx';
import { useSpeech } from '../../../words/words.tsx';
import { DataPage } from '../data-page.tsx';
import { Asked } from './asked.tsx';
import { Asks } from './asks.tsx';
import { SendBack } from './send-back.tsx';

/** What only people know: questionnaires out as workbooks, and their answers in. */
export default function Questions(): ReactNode {
  const { say } = useSpeech();
  const questionnaires = useQuestionnaires();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  const [search, setSearch] = useSearchParams();
  return (
    <DataPage title="data.questions">
      <Answered of={questionnaires}>
        {({ questionnaires: all }) => {
          const chosen = all.find(({ name }) => name === search.get('ask')) ?? all[0];
          if (chosen === undefined)
            return (
              <Text maw={640}>
                {say('paper.none')}{' '}
                <Anchor component={Link} href="/model/questions">
                  {say('paper.toModel')}
                </Anchor>
              </Text>
            );
          return (
            <Stack gap="xl">
              {all.length > 1 ? (
                <SegmentedControl
                  aria-label={say('paper.questionnaire')}
                  value={chosen.name}
                  onChange={(name) => setSearch({ ask: name })}
                  data={all.map(({ name }) => ({ value: name, label: nameOf(name, say('paper.defaultName')) }))}
                  style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
                />
              ) : null}
              <Asked key={chosen.name} questionnaire={chosen.name} about={chosen.about} />
              <Asks questions={chosen.questions} />
              {mayEdit ? (
                <Anchor component={Link} href="/model/questions" size="sm">
                  {say('part.questions.edit')}
                </Anchor>
              ) : null}
              <SendBack />
            </Stack>
          );
        }}
      </Answered>
    </DataPage>
  );
}

/** A questionnaire's name as words; questions without a questionnaire stand in one called as their table. */
const nameOf = (name: string, plain: string): string => {
  if (name === 'assessments') return plain;
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
