import { Badge, Box, Checkbox, Chip, Group, Pill, Progress, Table, Text, TextInput, Fieldset } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { ClusterVariable } from '../../../../src/contract/clusters/lab.ts';
import { useClusterVariables } from '../../api/clusters.ts';
import { Answered } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';

interface VariablesProps {
  /** A condition: how many values are known is told of these companies. */
  readonly within: string | undefined;
  readonly chosen: readonly string[];
  /** What is to be told cannot be asked too. */
  readonly target: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Everything segments can be looked for by: searched, narrowed by where it comes from, with how many companies' values are known. */
export function Variables(props: VariablesProps): ReactNode {
  const variables = useClusterVariables(props.within);
  return <Answered of={variables}>{(answer) => <Picker all={answer.variables} {...props} />}</Answered>;
}

function Picker({
  all: offered,
  chosen,
  target,
  onChange,
}: VariablesProps & { readonly all: readonly ClusterVariable[] }): ReactNode {
  const { say, number } = useSpeech();
  const all = offered.filter((each) => each.variable !== target);
  const [wanted, setWanted] = useState('');
  const kinds = [...new Set(all.map((each) => each.from))];
  const [from, setFrom] = useState<string[]>([]);
  const [isAll, setIsAll] = useState(false);
  const fits = (each: ClusterVariable): boolean =>
    (from.length === 0 || from.includes(each.from)) &&
    `${each.label} ${each.variable}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const found = all.filter(fits);
  const usable = found.filter((each) => each.unfit === null || chosen.includes(each.variable));
  const shown = isAll ? [...usable, ...found.filter((each) => !usable.includes(each))] : usable;
  const labelOf = (variable: string): string => all.find((each) => each.variable === variable)?.label ?? variable;
  const toggle = (variable: string): void =>
    onChange(chosen.includes(variable) ? chosen.filter((each) => each !== variable) : [...chosen, variable]);
  return (
    <>
      <Group gap="xs" mb="xs" mih={30} aria-live="polite">
        {chosen.length === 0 ? (
          <Text c="dimmed">{say(target === undefined ? 'clusters.noneChosen' : 'clusters.noneAsked')}</Text>
        ) : null}
        {chosen.map((variable) => (
          <Pill
            key={variable}
            withRemoveButton
            removeButtonProps={{ 'aria-label': say('clusters.leaveOut', { variable: labelOf(variable) }) }}
            onRemove={() => toggle(variable)}
          >
            {labelOf(variable)}
          </Pill>
        ))}
      </Group>
      <Group mb="xs" align="flex-end">
        <TextInput
          leftSection={<IconSearch size={16} />}
          aria-label={say('clusters.search')}
          placeholder={say('clusters.search')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          w={{ base: '100%', xs: 260 }}
        />
        {kinds.length > 1 ? (
          <Chip.Group multiple value={from} onChange={setFrom}>
            <Fieldset variant="unstyled" aria-label={say('clusters.from')}>
              <Group gap={6}>
                {kinds.map((kind) => (
                  <Chip key={kind} value={kind} size="xs">
                    {say(`clusters.from.${kind}`)}
                  </Chip>
                ))}
              </Group>
            </Fieldset>
          </Chip.Group>
        ) : null}
        <Text size="sm" c="dimmed">
          {say('clusters.offered', { n: number(usable.length) })}
        </Text>
        {found.length > usable.length || isAll ? (
          <Checkbox
            size="xs"
            label={say('clusters.unfitToo', { n: number(found.length - usable.length) })}
            checked={isAll}
            onChange={(event) => setIsAll(event.currentTarget.checked)}
          />
        ) : null}
      </Group>
      <Box component="section" className="table-scroll" mah={340} tabIndex={0} aria-label={say('clusters.by')}>
        <Table verticalSpacing={4} highlightOnHover stickyHeader miw={440}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('clusters.variable')}</Table.Th>
              <Table.Th scope="col">{say('clusters.kind')}</Table.Th>
              <Table.Th scope="col" w={170}>
                {say('clusters.known')}
              </Table.Th>
              <Table.Th scope="col" className="number">
                {say('clusters.distinct')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((each) => (
              <VariableRow key={each.variable} of={each} chosen={chosen.includes(each.variable)} onToggle={toggle} />
            ))}
          </Table.Tbody>
        </Table>
      </Box>
    </>
  );
}

interface RowProps {
  readonly of: ClusterVariable;
  readonly chosen: boolean;
  readonly onToggle: (variable: string) => void;
}

function VariableRow({ of, chosen, onToggle }: RowProps): ReactNode {
  const { say, share, number } = useSpeech();
  const { variable, label, type, from, known, distinct, unfit } = of;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          label={
            <>
              {label}
              {label === variable ? null : (
                <Text span size="xs" c="dimmed" className="code" ms={6}>
                  {variable}
                </Text>
              )}
            </>
          }
          checked={chosen}
          disabled={unfit !== null && !chosen}
          onChange={() => onToggle(variable)}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{say(`clusters.type.${type}`)}</Text>
        {from === 'variable' ? null : (
          <Text size="xs" c="dimmed">
            {say(`clusters.from.${from}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {unfit === null ? (
          <Group gap="xs" wrap="nowrap">
            <Progress value={known * 100} w={80} aria-hidden color={known < 0.8 ? 'orange' : 'sky'} />
            <Text size="sm">{share(known)}</Text>
          </Group>
        ) : (
          <Badge color="gray" variant="light">
            {say(`clusters.unfit.${unfit}`)}
          </Badge>
        )}
      </Table.Td>
      <Table.Td className="number">{number(distinct)}</Table.Td>
    </Table.Tr>
  );
}
