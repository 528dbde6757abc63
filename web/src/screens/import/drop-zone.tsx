import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useSpeech } from '../../words/words.tsx';
import { chosen, dropOf, type Drop } from './dropped.ts';
import { bytesOf } from './sizes.ts';

/** Where files are dropped, or chosen: several at once, and folders. */
export function DropZone({
  limit,
  small = false,
  onDrop,
}: {
  readonly limit: number;
  readonly small?: boolean;
  readonly onDrop: (drop: Drop) => void;
}): ReactNode {
  const { say, language } = useSpeech();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void dropOf(event.dataTransfer).then(onDrop);
  };
  const choose = (input: HTMLInputElement | null): void => {
    if (input?.files != null && input.files.length > 0) onDrop(chosen(input.files));
    if (input !== null) input.value = '';
  };
  return (
    <Paper
      withBorder
      p={small ? 'sm' : 'xl'}
      className={over ? 'drop drop-over' : 'drop'}
      component="section"
      aria-label={say('import.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Stack align="center" gap="xs" py={small ? 0 : 'lg'}>
        {small ? null : <IconFileUpload size={36} stroke={1.5} aria-hidden />}
        <Text fw={600} ta="center">
          {say(small ? 'import.dropMore' : 'import.drop')}
        </Text>
        <Text size="sm" c="dimmed" ta="center">
          {say('import.formats', { size: bytesOf(limit, language) })}
        </Text>
        <Group justify="center" gap="xs" mt={small ? 0 : 'xs'}>
          <Button
            variant={small ? 'default' : 'filled'}
            size={small ? 'xs' : 'sm'}
            onClick={() => files.current?.click()}
          >
            {say('import.choose')}
          </Button>
          <Button variant="default" size={small ? 'xs' : 'sm'} onClick={() => folder.current?.click()}>
            {say('import.chooseFolder')}
          </Button>
        </Group>
      </Stack>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={say('import.choose')}
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={say('import.chooseFolder')}
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
    </Paper>
  );
}
