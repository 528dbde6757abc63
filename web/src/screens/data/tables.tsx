import { Anchor, Group, Select, Switch, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { RowsAnswer, TableSheet } from '../../../../src/contract/data/tables.ts';
import { askRows, useTables } from '../../api/data.ts';
import { companyPage } from '../../parts/doors.ts';
import { Answered } from '../../parts/page.tsx';
import { ServerTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';
import { DataPage } from './data-page.tsx';

type Row = RowsAnswer['rows'][number];

/** The rows themselves, as they are stored; they stay on the server, which sorts and narrows them. */
export default function Tables(): ReactNode {
  const { say } = useSpeech();
  const tables = useTables();
  return (
    <DataPage title="data.tables">
      <Answered of={tables}>
        {({ tables: all }) => (all.length === 0 ? <Text>{say('data.none')}</Text> : <Browse tables={all} />)}
      </Answered>
    </DataPage>
  );
}

function Browse({ tables }: { readonly tables: readonly TableSheet[] }): ReactNode {
  const { say, number } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('table');
  const sheet = tables.find(({ id }) => id === wanted) ?? tables[0];
  const set = (name: string, value: string | null): void =>
    setSearch(
      (before) => {
        if (value === null || value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  if (sheet === undefined) return null;
  return (
    <>
      <Group align="flex-end">
        <Select
          label={say('data.table')}
          data={tables.map(({ id, rows }) => ({ value: id, label: `${id} (${number(rows)})` }))}
          value={sheet.id}
          allowDeselect={false}
          searchable
          onChange={(id) => set('table', id)}
        />
        {sheet.kind === 'companies' ? null : (
          <Switch
            label={say('data.onlyUnlinked')}
            checked={search.get('unlinked') === 'yes'}
            onChange={({ currentTarget }) => set('unlinked', currentTarget.checked ? 'yes' : null)}
          />
        )}
      </Group>
      <Rows key={sheet.id} sheet={sheet} unlinked={search.get('unlinked') === 'yes'} />
    </>
  );
}

function Rows({ sheet, unlinked }: { readonly sheet: TableSheet; readonly unlinked: boolean }): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const [column, setColumn] = useState(search.get('in') ?? sheet.columns[0]?.name ?? '');
  const [text, setText] = useState(search.get('has') ?? '');
  const [settled] = useDebouncedValue(text, 250);
  const contains = settled === '' || column === '' ? {} : { [column]: settled };
  const keep = (name: string, value: string): void =>
    setSearch(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const columns: readonly Column<Row>[] = [
    ...sheet.columns.map(({ name, type }): Column<Row> => ({
      id: name,
      header: name,
      kind: kindOf(type),
      value: (row) => row.values[name] ?? null,
    })),
    {
      id: '_company',
      header: say('data.company'),
      kind: 'text',
      deeds: true,
      value: (row) => row.company,
      cell: (row) =>
        row.company === null ? (
          ''
        ) : (
          <Anchor component={Link} inherit href={companyPage(row.company)}>
            {say('data.open')}
          </Anchor>
        ),
    },
  ];
  return (
    <>
      <Group align="flex-end">
        <Select
          label={say('kit.column')}
          data={sheet.columns.map(({ name }) => name)}
          value={column}
          searchable
          allowDeselect={false}
          onChange={(name) => {
            setColumn(name ?? '');
            keep('in', name ?? '');
          }}
        />
        <TextInput
          label={say('kit.contains')}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            keep('has', currentTarget.value);
          }}
        />
      </Group>
      <ServerTable
        label={sheet.id}
        columns={columns}
        rowKey={(row) => `${row.import} ${row.row}`}
        question={['table-rows', sheet.id, contains, unlinked]}
        ask={async ({ offset, limit, sort, columns: shown }, signal) =>
          askRows(
            {
              table: sheet.id,
              columns: shown.filter((each) => each !== '_company'),
              contains,
              unlinked,
              offset,
              limit,
              ...(sort === null ? {} : { order: `${sort.down ? '-' : ''}${sort.column}` }),
            },
            signal,
          )
        }
        empty={<Text>{say('kit.noneFound')}</Text>}
      />
    </>
  );
}

function kindOf(type: string): Column<Row>['kind'] {
  if (type === 'number' || type === 'money') return 'number';
  if (type === 'date') return 'date';
  if (type === 'instant') return 'moment';
  return type === 'boolean' ? 'boolean' : 'text';
}
