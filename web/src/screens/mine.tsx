import { useState, type ReactNode } from 'react';
import { useCompanies, useOverview } from '../api/queries.ts';
import { CompaniesTable } from '../parts/companies-table.tsx';
import { Answered, Page } from '../parts/page.tsx';
import { useSpeech } from '../words/words.tsx';

const size = 25;

/** An account manager's own companies, the largest first. */
export default function Mine(): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const [offset, setOffset] = useState(0);
  const companies = useCompanies({ limit: size, offset }, true);
  return (
    <Page title={say('mine.title')}>
      <Answered of={overview}>
        {(about) => (
          <Answered of={companies}>
            {(answer) => (
              <CompaniesTable
                answer={answer}
                overview={about}
                columns={Object.keys(answer.companies[0]?.values ?? {}).slice(0, 5)}
                offset={offset}
                size={size}
                onPage={setOffset}
              />
            )}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
