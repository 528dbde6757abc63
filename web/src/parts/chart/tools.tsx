import { ActionIcon, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';

interface ChartToolsProps {
  /** What the chart is called; unlike its finding it stays while one draws over it. */
  readonly name: string;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  readonly onSave: (kind: 'png' | 'svg') => void;
}

/** What can be done with any chart: seen as a table, saved as a picture. */
export const ChartTools = memo(function ChartTools({ name, isTable, onTable, onSave }: ChartToolsProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Group gap={4} wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={`${say('kit.shownAs')}: ${name}`}
        data={[
          { value: 'chart', label: say('kit.asChart') },
          { value: 'table', label: say('kit.asTable') },
        ]}
        value={isTable ? 'table' : 'chart'}
        onChange={(value) => onTable(value === 'table')}
      />
      {isTable ? null : (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`${say('kit.save')}: ${name}`}>
              <IconDownload size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSave('png')}>{say('kit.png')}</Menu.Item>
            <Menu.Item onClick={() => onSave('svg')}>{say('kit.svg')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
});
