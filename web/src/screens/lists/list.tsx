import { Anchor, Button, Card, Code, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { SavedList } from '../../../../src/contract/companies/lists.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { at } from '../../api/client.ts';
import { useLists, useRemoveList, useSaveList } from '../../api/lists.ts';
import { useCount, useOverview, useSession } from '../../api/queries.ts';
import { CompanyList } from '../../parts/company-list.tsx';
import { deed } from '../../parts/deed.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Failure } from '../../parts/failure.tsx';
import { ListForm, type ListDraft } from '../../parts/list-form.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Assignment } from './assignment.tsx';

/** One list: its question, who would get its companies, the companies as they are now, and the file for Monday. */
export default function List({ id }: { readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const lists = useLists();
  return (
    <Answered of={overview}>
      {(about) => (
        <Answered of={lists}>
          {(answer) => {
            const list = answer.lists.find((each) => each.id === id);
            return list === undefined ? (
              <Page title={say('lists.gone')}>
                <Anchor component={Link} href="/lists">
                  {say('lists.title')}
                </Anchor>
              </Page>
            ) : (
              <ListPage about={about} list={list} />
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

function ListPage({ about, list }: { readonly about: OverviewAnswer; readonly list: SavedList }): ReactNode {
  const { say, number, date } = useSpeech();
  const [, go] = useLocation();
  const mayChange = useSession().data?.permissions.includes('export') === true;
  const [changed, setChanged] = useState<ListDraft>();
  const count = useCount(list.where);
  const remove = useRemoveList();
  const save = useSaveList();
  const forget = (): void =>
    remove.mutate(list.id, {
      onSuccess: ({ name, where, columns, order, note }) => {
        go('/lists');
        const undo = (): void => save.mutate({ name, where, columns, order, note });
        deed({ said: say('lists.removed', { name }), undo });
      },
    });
  return (
    <Page
      title={list.name}
      actions={
        <Group gap="xs">
          {mayChange ? (
            <>
              <Button variant="default" onClick={() => setChanged(list)}>
                {say('lists.change')}
              </Button>
              <Button variant="default" onClick={forget} loading={remove.isPending}>
                {say('lists.remove')}
              </Button>
            </>
          ) : null}
          <ExportMenu address={at`/api/lists/${list.id}/export`} />
        </Group>
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card withBorder component="section" aria-labelledby="who">
          <Title order={2} mb="xs" id="who" aria-live="polite">
            {count.data === undefined
              ? say('segment.rules')
              : say('companies.count', { n: number(count.data.count), date: date(count.data.as_of) })}
          </Title>
          <Code block className="wrap">
            {list.where}
          </Code>
          {list.note === '' ? null : <Text mt="xs">{list.note}</Text>}
          <Group mt="xs" justify="space-between">
            <Text size="sm" c="dimmed">
              {say('lists.savedBy', { who: list.by, date: date(list.at) })}
            </Text>
            <Anchor component={Link} href={`/companies?where=${encodeURIComponent(list.where)}`} size="sm">
              {say('lists.open')}
            </Anchor>
          </Group>
        </Card>
        <Assignment list={list.id} />
      </SimpleGrid>
      {count.isError ? (
        <Failure error={count.error} retry={() => void count.refetch()} />
      ) : (
        <CompanyList
          about={about}
          where={list.where}
          {...(list.columns.length === 0 ? {} : { usual: list.columns })}
          {...(list.order === null ? {} : { order: list.order })}
        />
      )}
      <ListForm about={about} draft={changed} onClose={() => setChanged(undefined)} />
    </Page>
  );
}
