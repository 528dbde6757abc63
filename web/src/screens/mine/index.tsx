import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useOverview } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Assess } from './assess.tsx';
import { OwnList } from './own-list.tsx';
import { Week } from './week.tsx';

const views = ['week', 'assess', 'list'] as const;

/** An account manager's own companies: his week, what he is asked about them, and all of them. Which of these is in the address. */
export default function Mine(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const [search, setSearch] = useSearchParams();
  const view = views.find((each) => each === search.get('view')) ?? 'week';
  return (
    <Page title={say('mine.title')}>
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(next) => setSearch(next === null || next === 'week' ? {} : { view: next })}
      >
        <Tabs.List mb="md">
          {views.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {say(`mine.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="week">
          <Answered of={overview}>{(about) => <Week about={about} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="assess">
          <Assess />
        </Tabs.Panel>
        <Tabs.Panel value="list">
          <Answered of={overview}>{(about) => <OwnList about={about} />}</Answered>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
