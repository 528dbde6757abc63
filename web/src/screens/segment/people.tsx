import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SegmentAnswer } from '../../../../src/contract/segments/segment.ts';
import { companiesWhere } from '../../parts/doors.ts';
import { DataTable } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

const known = ['decides', 'budget', 'recommends', 'uses'] as const;

/** Whom one knows at its companies, by what they do there. */
export function People({ answer }: { readonly answer: SegmentAnswer }): ReactNode {
  const { say } = useSpeech();
  if (answer.people.length === 0) return null;
  const roleName = (role: string | null): string => {
    const of = known.find((each) => each === role);
    return of === undefined ? (role ?? say('segment.role.unknown')) : say(`segment.role.${of}`);
  };
  return (
    <section>
      <Title order={2} mb="xs">
        {say('segment.people')}
      </Title>
      <DataTable
        label={say('segment.people')}
        rows={answer.people}
        rowKey={(row) => row.role ?? ''}
        file={`${answer.segment}-people`}
        columns={[
          { id: 'role', header: say('segment.role'), kind: 'text', value: (row) => roleName(row.role) },
          { id: 'people', header: say('segment.peopleKnown'), kind: 'number', value: (row) => row.people },
          {
            id: 'companies',
            header: say('segment.atCompanies'),
            kind: 'number',
            value: (row) => row.companies,
            door: (row) => (row.where === null ? undefined : companiesWhere(row.where)),
          },
          {
            id: 'share',
            header: say('segment.ofCompanies'),
            kind: 'share',
            value: (row) => (answer.companies === 0 ? null : row.companies / answer.companies),
          },
        ]}
      />
    </section>
  );
}
