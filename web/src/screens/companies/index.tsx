import type { ReactNode } from 'react';
import { useOverview } from '../../api/queries.ts';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Search } from './search.tsx';

/** Companies by a condition, sorted and with the columns somebody wants; all of it stands in the address. */
export default function Companies(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Page title={say('companies.title')}>
      <Answered of={overview}>{(about) => <Search about={about} />}</Answered>
    </Page>
  );
}
