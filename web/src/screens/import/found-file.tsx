import type { ProposedFile } from '../../api/intake.ts';
import { Badge, Button, Card, Group, Select, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { IntakeAnswer } from '../../../../src/contract/data/intake.ts';
import type { IntakesAnswer } from '../../api/intake.ts';
import { counted } from '../../words/counted.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { Columns } from './columns.tsx';
import type { Change } from './corrections.ts';
import { kindWord, systemName } from './kind-words.ts';
import { Preview } from './preview.tsx';

/** How many rows it has, how sure it is what they are, and of a very large file what that was told from. */
function rowsOf({ rows, confidence, looked }: ProposedFile, speech: Speech): string {
  const { say, number, share } = speech;
  const sure = share(confidence);
  if (looked === null) return counted(speech, 'import.rowsAndSure', rows, { sure });
  const said = { n: number(rows), sure, looked: number(looked.rows) };
  return say(looked.part === 'first' ? 'import.rowsFirst' : 'import.rowsSample', said);
}

/** A table that was found: what it is taken for and why, its columns, and what reading it would give. */
export function FoundFile({
  intake,
  file,
  kinds,
  types,
  change,
}: {
  readonly intake: IntakeAnswer;
  readonly file: ProposedFile;
  readonly kinds: IntakesAnswer['kinds'];
  readonly types: readonly string[];
  readonly change: Change;
}): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const [open, setOpen] = useState<'columns' | 'preview' | null>(null);
  const name = file.part === null ? file.file : `${file.file}, ${file.part}`;
  const isSystem = file.as !== 'ignore' && !kinds.some(({ kind }) => kind === file.as);
  const told = (as: string): string => {
    const word = kindWord(as);
    return word === undefined ? systemName(as) : say(word);
  };
  const choices = [
    ...(isSystem ? [{ value: file.as, label: systemName(file.as) }] : []),
    ...kinds.map(({ kind }) => ({ value: kind, label: told(kind) })),
    { value: 'ignore', label: say('kindOf.ignore') },
  ];
  const toggle = (which: 'columns' | 'preview') => () => setOpen(open === which ? null : which);
  return (
    <Card withBorder component="section" aria-label={name}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="xs">
            <Title order={2} className="wrap">
              {name}
            </Title>
            {file.needed ? null : (
              <Badge variant="light" color="gray">
                {say('import.notUsed')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {rowsOf(file, speech)}
          </Text>
          <Text size="sm" className="wrap" maw={640}>
            {speech.told.reason(file.because)}
          </Text>
        </div>
        <Select
          label={say('import.holds')}
          data={choices}
          value={file.as}
          allowDeselect={false}
          searchable
          disabled={change.isPending}
          onChange={(as) => {
            if (as !== null && as !== file.as) change.kind(file, as);
          }}
        />
      </Group>
      {file.as === 'ignore' ? null : (
        <Group gap="xs" mt="sm">
          <Button size="xs" variant="default" aria-expanded={open === 'columns'} onClick={toggle('columns')}>
            {say('import.columns', { n: file.columns.filter(({ column }) => column !== null).length })}
          </Button>
          <Button size="xs" variant="default" aria-expanded={open === 'preview'} onClick={toggle('preview')}>
            {say('import.preview')}
          </Button>
        </Group>
      )}
      {open === 'columns' ? (
        <Columns file={file} sheet={kinds.find(({ kind }) => kind === file.as)} types={types} change={change} />
      ) : null}
      {open === 'preview' ? <Preview intake={intake} file={file.file} part={file.part} /> : null}
    </Card>
  );
}
