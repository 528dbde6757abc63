import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LinksAnswer } from '../../../../src/contract/links.ts';
import type { SegmentPenetration } from '../../../../src/contract/penetration.ts';
import { useLinks, usePenetration } from '../../api/data.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { DataPage } from './data-page.tsx';

/** How customers stand to the register: who was found in it and by what, who was not and why, and how far each segment is penetrated. */
export default function Register(): ReactNode {
  const { say } = useSpeech();
  const links = useLinks();
  const hasRegister = (links.data?.register.length ?? 0) > 0;
  const penetration = usePenetration(hasRegister);
  return (
    <DataPage title="data.register">
      <Answered of={links}>
        {(answer) =>
          answer.register.length === 0 ? (
            <Text>{say('register.none')}</Text>
          ) : (
            <Stack gap="xl">
              <Links answer={answer} />
              {penetration.isError ? <Failure error={penetration.error} /> : null}
              {penetration.data?.schemes.map((scheme) => (
                <section key={scheme.scheme} aria-label={scheme.name}>
                  <Title order={2} mb="xs">
                    {say('register.penetration', { scheme: scheme.name })}
                  </Title>
                  <Text size="sm" c="dimmed" mb="xs">
                    {say('register.customers', { are: penetration.data.customers_are })}
                  </Text>
                  <Segments rows={scheme.segments} label={scheme.name} />
                </section>
              ))}
            </Stack>
          )
        }
      </Answered>
    </DataPage>
  );
}

function Links({ answer }: { readonly answer: LinksAnswer }): ReactNode {
  const { say, number } = useSpeech();
  const columns: readonly Column<LinksAnswer['unlinked'][number]>[] = [
    {
      id: 'name',
      header: say('data.company'),
      kind: 'text',
      value: (each) => each.name ?? each.record,
      cell: (each) => <Link href={`/companies/${encodeURIComponent(each.company)}`}>{each.name ?? each.record}</Link>,
    },
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source },
    { id: 'turnover', header: say('quality.turnover'), kind: 'money', value: (each) => each.turnover },
    { id: 'why', header: say('import.why'), kind: 'text', value: (each) => each.why },
  ];
  return (
    <section aria-label={say('register.links')}>
      <Title order={2} mb="xs">
        {say('register.links')}
      </Title>
      {answer.sources.map(({ source, linked, records, by, reasons }) => (
        <Text key={source}>
          {say('register.linked', { source, n: number(linked), of: number(records) })}{' '}
          {by.map((each) => `${each.by}: ${number(each.records)}`).join(', ')}
          {reasons.length === 0 ? '' : ` · ${reasons.map((each) => `${each.why}: ${number(each.records)}`).join(', ')}`}
        </Text>
      ))}
      {answer.unlinked.length === 0 ? null : (
        <DataTable
          label={say('register.unlinked')}
          rows={answer.unlinked}
          columns={columns}
          rowKey={(each) => `${each.source} ${each.record}`}
          height={360}
        />
      )}
    </section>
  );
}

function Segments({
  rows,
  label,
}: {
  readonly rows: readonly SegmentPenetration[];
  readonly label: string;
}): ReactNode {
  const { say } = useSpeech();
  const columns: readonly Column<SegmentPenetration>[] = [
    { id: 'name', header: say('register.segment'), kind: 'text', value: (each) => each.name },
    { id: 'customers', header: say('register.ours'), kind: 'number', value: (each) => each.customers },
    { id: 'market', header: say('register.market'), kind: 'number', value: (each) => each.market },
    { id: 'share', header: say('register.share'), kind: 'share', value: (each) => each.share },
    { id: 'why', header: say('import.why'), kind: 'text', value: (each) => each.why },
  ];
  return <DataTable label={label} rows={rows} columns={columns} rowKey={(each) => each.id} />;
}
