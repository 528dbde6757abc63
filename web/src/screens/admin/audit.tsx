import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { AuditRow } from '../../../../src/contract/server.ts';
import { call } from '../../api/client.ts';
import { ServerTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** Who did what, newest first: all of it, searched and sorted on the server and taken out as a file. */
export function Audit(): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const columns: readonly Column<AuditRow>[] = [
    { id: 'at', header: say('runs.when'), kind: 'moment', value: (each) => each.at },
    { id: 'who', header: say('runs.who'), kind: 'text', value: (each) => each.who },
    { id: 'action', header: say('runs.what'), kind: 'text', value: (each) => each.action },
    { id: 'on', header: say('admin.on'), kind: 'text', value: (each) => each.on },
    { id: 'status', header: say('runs.state'), kind: 'number', value: (each) => each.status },
    { id: 'address', header: say('admin.address'), kind: 'text', value: (each) => each.address, hidden: true },
  ];
  const asked = (sort: { readonly column: string; readonly down: boolean } | null): URLSearchParams =>
    new URLSearchParams({
      ...(text === '' ? {} : { text }),
      ...(sort === null ? {} : { order: `${sort.down ? '-' : ''}${sort.column}` }),
    });
  return (
    <>
      <Text c="dimmed" mb="xs">
        {say('admin.auditText')}
      </Text>
      <TextInput
        label={say('kit.contains')}
        maw={360}
        mb="xs"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ServerTable
        label={say('admin.audit')}
        columns={columns}
        rowKey={(each) => String(each.number)}
        question={['audit', text]}
        ask={async ({ offset, limit, sort }, signal) => {
          const page = asked(sort);
          page.set('offset', String(offset));
          page.set('limit', String(limit));
          const { total, deeds } = await call<{ total: number; deeds: AuditRow[] }>(
            'GET',
            `/api/audit?${page.toString()}`,
            undefined,
            signal,
          );
          return { total, rows: deeds };
        }}
        address="audit"
        tools={({ sort }) => (
          <Button
            component="a"
            href={`/api/audit/export?${asked(sort).toString()}`}
            download
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {say('admin.auditFile')}
          </Button>
        )}
      />
    </>
  );
}
