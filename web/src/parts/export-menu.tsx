import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '../api/queries.ts';
import { useSpeech } from '../words/words.tsx';

const targets = {
  excel: 'Excel',
  csv: 'CSV',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  linkedin: 'LinkedIn',
} as const;

/** The list for Monday, for a person or a system; nothing for who may not take lists out. */
export function ExportMenu({ address }: { readonly address: string }): ReactNode {
  const { say } = useSpeech();
  if (useSession().data?.permissions.includes('export') !== true) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button leftSection={<IconDownload size={16} aria-hidden />}>{say('segment.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('companies.leftOut')}</Menu.Label>
        {Object.entries(targets).map(([id, label]) => (
          <Menu.Item key={id} component="a" href={`${address}?to=${id}`} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
