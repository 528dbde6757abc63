import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LinksAnswer } from '../../../../src/contract/data/links.ts';
import type { PenetrationAnswer, SegmentPenetration } from '../../../../src/contract/segments/penetration.ts';
import { useLinks, usePenetration } from '../../api/data.ts';
import { companyPage, segmentPage } from '../../parts/doors.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { counted } from '../../words/counted.ts';
import { RuleSentence } from '../../parts/rule/rule-in-words.tsx';
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
              {penetration.data === undefined ? null : <Shares answer={penetration.data} />}
            </Stack>
          )
        }
      </Answered>
    </DataPage>
  );
}

function Links({ answer }: { readonly answer: LinksAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const columns: readonly Column<LinksAnswer['unlinked'][number]>[] = [
    {
      id: 'name',
      header: say('data.company'),
      kind: 'text',
      value: (each) => each.name ?? each.record,
      door: (each) => companyPage(each.company),
    },
    { id: 'source', header: say('data.source'), kind: 'text', value: (each) => each.source },
    { id: 'turnover', header: say('quality.turnover'), kind: 'money', value: (each) => each.turnover },
    { id: 'why', header: say('import.why'), kind: 'text', value: (each) => each.why },
  ];
  return (
    <>
      {answer.sources.map(({ source, linked, records, by, reasons }) => (
        <section key={source}>
          <Title order={2} mb={4}>
            {counted(speech, 'register.linked', records, {
              source,
              linked: number(linked),
              share: share(records === 0 ? 0 : linked / records),
            })}
          </Title>
          <Text c="dimmed" mb="xs">
            {say('register.foundBy', {
              by: by.map((each) => `${each.by.replaceAll('_', ' ')} ${number(each.records)}`).join(', '),
            })}
          </Text>
          {reasons.length === 0 ? null : (
            <>
              <Text>{counted(speech, 'register.notFound', records - linked)}</Text>
              <List size="sm" mb="xs">
                {reasons.map((each) => (
                  <List.Item key={each.reason}>
                    <strong>{number(each.records)}</strong>: {each.why}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </section>
      ))}
      {answer.unlinked.length === 0 ? null : (
        <section>
          <Title order={2} mb="xs">
            {say('register.unlinked')}
          </Title>
          <DataTable
            label={say('register.unlinked')}
            rows={answer.unlinked}
            columns={columns}
            rowKey={(each) => `${each.source} ${each.record}`}
            initialSort={{ column: 'turnover', down: true }}
            height={360}
          />
        </section>
      )}
    </>
  );
}

/** How much of each segment one has, where that can be told; where it cannot, that is said once. */
function Shares({ answer }: { readonly answer: PenetrationAnswer }): ReactNode {
  const speech = useSpeech();
  const { say, number, share } = speech;
  const told = answer.schemes.filter((scheme) => scheme.segments.some((each) => each.told));
  const untold = answer.schemes.filter((scheme) => !told.includes(scheme));
  return (
    <>
      <section>
        <Title order={2} mb={4}>
          {say('register.have', {
            share: share(answer.share ?? 0),
            customers: number(answer.customers),
            market: number(answer.market),
          })}
        </Title>
        <Text c="dimmed">
          {say('register.customers')} <RuleSentence text={answer.customers_are} />.
          {answer.customers_outside > 0 ? ` ${counted(speech, 'register.outside', answer.customers_outside)}` : ''}
        </Text>
      </section>
      {told.map((scheme) => (
        <section key={scheme.scheme} aria-label={scheme.name}>
          <Title order={2} mb="xs">
            {say('register.penetration', { scheme: scheme.name })}
          </Title>
          <Segments rows={scheme.segments} label={scheme.name} scheme={scheme.scheme} />
        </section>
      ))}
      {untold.length === 0 ? null : (
        <Text c="dimmed" maw="52rem">
          {say('register.untold', { schemes: untold.map((each) => each.name).join(', ') })}
        </Text>
      )}
    </>
  );
}

function Segments({
  rows,
  label,
  scheme,
}: {
  readonly rows: readonly SegmentPenetration[];
  readonly label: string;
  readonly scheme: string;
}): ReactNode {
  const { say } = useSpeech();
  const columns: readonly Column<SegmentPenetration>[] = [
    {
      id: 'name',
      header: say('register.segment'),
      kind: 'text',
      value: (each) => each.name,
      door: (each) => segmentPage(scheme, each.id),
    },
    {
      id: 'customers',
      header: say('register.ours'),
      kind: 'number',
      value: (each) => (each.told ? each.customers : null),
    },
    { id: 'market', header: say('register.market'), kind: 'number', value: (each) => (each.told ? each.market : null) },
    { id: 'share', header: say('register.share'), kind: 'share', value: (each) => each.share },
    ...(rows.every((each) => each.why === null)
      ? []
      : [
          {
            id: 'why',
            header: say('import.why'),
            kind: 'text' as const,
            value: (each: SegmentPenetration) => each.why,
          },
        ]),
  ];
  return <DataTable label={label} rows={rows} columns={columns} rowKey={(each) => each.id} />;
}
