import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { at } from '../../api/client.ts';
import { useSpeech } from '../../words/words.tsx';

const targets = {
  excel: 'Excel',
  csv: 'CSV',
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  linkedin: 'LinkedIn',
} as const;

/** The list for Monday, as the systems people work in take it. */
export function ExportMenu({ scheme, segment }: { readonly scheme: string; readonly segment: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <Menu>
      <Menu.Target>
        <Button>{say('segment.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(targets).map(([id, label]) => (
          <Menu.Item key={id} component="a" href={`${at`/api/segments/${scheme}/${segment}/export`}?to=${id}`} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
