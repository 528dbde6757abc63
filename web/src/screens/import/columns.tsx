import { Autocomplete, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { IntakesAnswer } from '../../api/intake.ts';
import { useSpeech } from '../../words/words.tsx';
import type { Change } from './corrections.ts';
import { dateOrders } from './date-orders.ts';
import { DecimalSign } from './decimal-sign.tsx';
import type { ProposedFile } from '../../api/intake.ts';

type ProposedColumn = ProposedFile['columns'][number];
const shownAtFirst = 40;

/** A file's columns: what each becomes, by header and content, with examples; each can be put right. */
export function Columns({
  file,
  sheet,
  types,
  change,
}: {
  readonly file: ProposedFile;
  readonly sheet: IntakesAnswer['kinds'][number] | undefined;
  readonly types: readonly string[];
  readonly change: Change;
}): ReactNode {
  const { say, share, told } = useSpeech();
  const [editing, setEditing] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const columns = file.columns.map((column, index) => ({ column, index }));
  return (
    <Stack mt="sm" gap="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('import.inFile')}</Table.Th>
              <Table.Th scope="col">{say('import.becomes')}</Table.Th>
              <Table.Th scope="col" className="number">
                {say('import.filled')}
              </Table.Th>
              <Table.Th scope="col">{say('import.why')}</Table.Th>
              <Table.Th scope="col">
                <span className="unseen">{say('import.change')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {columns.slice(0, all ? undefined : shownAtFirst).map(({ column, index }) => (
              <Table.Tr key={index}>
                <Table.Th scope="row" fw={500} className="wrap">
                  {column.times === null ? column.header : `${column.header} × ${column.times}`}
                  <Text size="xs" c="dimmed" className="wrap">
                    {column.samples.join(' · ')}
                  </Text>
                </Table.Th>
                {editing === index ? (
                  <Table.Td colSpan={3}>
                    <Edit
                      column={column}
                      index={index}
                      file={file}
                      sheet={sheet}
                      types={types}
                      change={change}
                      onClose={() => setEditing(null)}
                    />
                  </Table.Td>
                ) : (
                  <>
                    <Table.Td className="wrap">
                      {column.column === null ? (
                        <Text size="sm" c="dimmed">
                          {say('import.leftOut')}
                        </Text>
                      ) : (
                        <>
                          {column.column}
                          <Text size="xs" c="dimmed">
                            {column.type}
                            {Object.entries(column.values)
                              .slice(0, 3)
                              .map(([from, to]) => `; ${from} → ${to}`)
                              .join('')}
                          </Text>
                        </>
                      )}
                    </Table.Td>
                    <Table.Td className="number">{share(column.filled)}</Table.Td>
                    <Table.Td className="wrap">
                      <Text size="sm">{told.reason(column.because)}</Text>
                    </Table.Td>
                  </>
                )}
                <Table.Td>
                  {editing === index ? null : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${say('import.change')}: ${column.header}`}
                      onClick={() => setEditing(index)}
                    >
                      {say('import.change')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {columns.length > shownAtFirst && !all ? (
        <Group>
          <Button size="xs" variant="default" onClick={() => setAll(true)}>
            {say('import.allColumns', { n: columns.length })}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

interface EditProps {
  readonly column: ProposedColumn;
  readonly index: number;
  readonly file: ProposedFile;
  readonly sheet: IntakesAnswer['kinds'][number] | undefined;
  readonly types: readonly string[];
  readonly change: Change;
  readonly onClose: () => void;
}

/** What a column becomes, typed or chosen: a standard column, what names the company, or a name of its own. */
function Edit({ column, index, file, sheet, types, change, onClose }: EditProps): ReactNode {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(column.column ?? '');
  const [type, setType] = useState(column.type);
  const [format, setFormat] = useState(column.format ?? '');
  const isDate = type === 'date' || type === 'instant';
  const orders = dateOrders(column.samples);
  const isNumber = type === 'number' || type === 'money';
  const choices = [
    ...(sheet === undefined || sheet.references.length === 0
      ? []
      : [{ group: say('import.namesCompany'), items: [...sheet.references] }]),
    ...(sheet === undefined ? [] : [{ group: say('import.standard'), items: [...sheet.columns] }]),
  ];
  const keep = (name: string | null): void => {
    change.column(file, {
      index,
      column: name,
      // A type nobody chose follows from where the column goes.
      ...(name === null || type === column.type ? {} : { type }),
      ...(isDate && format !== '' && format !== column.format ? { format } : {}),
    });
    onClose();
  };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <Autocomplete label={say('import.becomes')} data={choices} value={typed} onChange={setTyped} />
        <Select
          label={say('import.type')}
          data={[...types]}
          value={types.includes(type) ? type : null}
          allowDeselect={false}
          onChange={(chosen) => setType(chosen ?? type)}
        />
        {isDate ? (
          <Select
            label={say('import.order')}
            data={orders.map((each) => ({ value: each.format, label: say(each.word, { format: each.format }) }))}
            value={orders.some((each) => each.format === format) ? format : null}
            placeholder={say('import.recognised')}
            allowDeselect={false}
            clearable
            onChange={(chosen) => setFormat(chosen ?? '')}
          />
        ) : null}
        {isDate ? (
          <TextInput
            label={say('import.format')}
            placeholder="%d.%m.%Y"
            value={format}
            onChange={({ currentTarget }) => setFormat(currentTarget.value)}
          />
        ) : null}
        {isNumber ? <DecimalSign file={file} change={change} /> : null}
      </Group>
      <Group gap="xs">
        <Button size="xs" disabled={typed.trim() === ''} onClick={() => keep(typed.trim())}>
          {say('import.keep')}
        </Button>
        <Button size="xs" variant="default" onClick={() => keep(null)}>
          {say('import.leaveOut')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClose}>
          {say('import.back')}
        </Button>
      </Group>
    </Stack>
  );
}
