import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AuditRow } from '../../../../src/contract/server.ts';
import { useAudit } from '../../api/queries.ts';
import { Answered } from '../../parts/page.tsx';
import { DataTable, type Column } from '../../parts/table/index.ts';
import { useSpeech } from '../../words/words.tsx';

/** Who did what, newest first: searched, narrowed and taken out as any table. */
export function Audit(): ReactNode {
  const { say } = useSpeech();
  const audit = useAudit();
  const columns: readonly Column<AuditRow>[] = [
    { id: 'at', header: say('runs.when'), kind: 'moment', value: (each) => each.at },
    { id: 'who', header: say('runs.who'), kind: 'text', value: (each) => each.who },
    { id: 'action', header: say('runs.what'), kind: 'text', value: (each) => each.action },
    { id: 'on', header: say('admin.on'), kind: 'text', value: (each) => each.on },
    { id: 'status', header: say('runs.state'), kind: 'number', value: (each) => each.status },
    { id: 'address', header: say('admin.address'), kind: 'text', value: (each) => each.address, hidden: true },
  ];
  return (
    <>
      <Text c="dimmed" mb="xs">
        {say('admin.auditText')}
      </Text>
      <Answered of={audit}>
        {({ deeds }) => (
          <DataTable
            label={say('admin.audit')}
            file="audit"
            rows={deeds}
            columns={columns}
            rowKey={(each) => String(each.number)}
            address="audit"
          />
        )}
      </Answered>
    </>
  );
}
