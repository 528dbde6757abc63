import { useMemo, type ReactNode } from 'react';
import type { CompaniesAnswer } from '../../../../src/contract/ask.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { call } from '../../api/client.ts';
import { companyColumns } from '../../parts/company-columns.tsx';
import { ServerTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** All companies of an account manager, by any column. */
export function OwnList({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const speech = useSpeech();
  const columns = useMemo(() => companyColumns(about, usual(about), speech), [about, speech]);
  const hasName = about.names.some((each) => each.name === 'name');
  return (
    <ServerTable
      label={speech.say('mine.title')}
      columns={columns}
      rowKey={(row) => row.id}
      question={['my-companies', about.run?.run]}
      ask={async ({ offset, limit, sort, columns: shown }, signal) => {
        const order =
          sort === null || (sort.column === 'name' && !hasName)
            ? {}
            : { order: `${sort.down ? '-' : ''}${sort.column}` };
        const body = { offset, limit, columns: shown.filter((each) => each !== 'name'), ...order };
        const answer = await call<CompaniesAnswer>('POST', '/api/my/companies', body, signal);
        return { total: answer.total, rows: answer.companies };
      }}
      {...(about.turnover === null ? {} : { initialSort: { column: about.turnover.name, down: true } })}
      address="t"
      empty={speech.say('mine.none')}
    />
  );
}

/** Money first, then where they stand. */
function usual(about: OverviewAnswer): readonly string[] {
  const known = (name: string): boolean => about.names.some((each) => each.name === name);
  return [
    ...(about.turnover === null ? [] : [about.turnover.name]),
    ...about.schemes.flatMap((each) => (each.exclusive ? [each.id] : [])).slice(0, 3),
    ...['employees', 'city'].filter(known),
  ];
}
