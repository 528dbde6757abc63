import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { VocabularyAnswer } from '../../../../src/contract/model/builder.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';
import type { AggregateName, AggregateNode, ExpressionNode } from '../../../../src/model/expression/tree.ts';
import { aggregateNames } from '../../../../src/model/expression/syntax/words.ts';
import { useSpeech } from '../../words/words.tsx';
import { useBuilding } from './context.ts';
import { WindowEditor } from './window.tsx';

/** The aggregate a field is, if it is one. */
export function aggregateOf(field: string): AggregateNode | undefined {
  const { tree } = parseExpression(field);
  return tree?.kind === 'aggregate' ? tree : undefined;
}

const none = { start: 0, end: 0 };

interface FigureProps {
  readonly node: AggregateNode;
  readonly onChange: (field: string) => void;
}

/** A figure made of a table's rows: which, of what, over which time, of which rows. */
export function Figure({ node, onChange }: FigureProps): ReactNode {
  const { say } = useSpeech();
  const { vocabulary } = useBuilding();
  const table = vocabulary.tables.find((each) => each.name === node.table);
  const change = (changed: Partial<AggregateNode>): void => onChange(printExpression({ ...node, ...changed }));
  const column = node.value?.kind === 'member' ? node.value.column : '';
  const isOwn = node.value !== undefined && node.value.kind !== 'member';
  return (
    <fieldset className="figure" aria-label={say('rule.figure')}>
      <div className="figure-inner">
        <NativeSelect
          size="xs"
          aria-label={say('rule.figure')}
          data={aggregateNames.map((each) => ({ value: each, label: say(`rule.figure.${each}`) }))}
          value={node.name}
          onChange={({ currentTarget }) =>
            onChange(printExpression(withName(node, currentTarget.value as AggregateName, table)))
          }
        />
        {isOwn ? (
          <TermInput
            label={say('rule.column')}
            term={node.value}
            onChange={(value) => {
              if (value !== undefined) change({ value });
            }}
          />
        ) : (
          <NativeSelect
            size="xs"
            aria-label={say('rule.column')}
            data={[
              ...(node.name === 'count' ? [{ value: '', label: say('rule.rows') }] : []),
              ...columnsFor(node.name, table).map((each) => ({ value: each.name, label: each.label })),
              ...(column !== '' && !columnsFor(node.name, table).some((each) => each.name === column) ? [column] : []),
            ]}
            value={column}
            onChange={({ currentTarget }) => onChange(printExpression(withColumn(node, currentTarget.value)))}
          />
        )}
        {table === undefined || table.at === null ? null : (
          <WindowEditor window={node.window} onChange={(window) => change({ window })} />
        )}
        <TermInput
          label={say('rule.where')}
          term={node.where}
          onChange={(where) => {
            const { where: _, ...rest } = node;
            onChange(printExpression(where === undefined ? rest : { ...rest, where }));
          }}
        />
      </div>
    </fieldset>
  );
}

/** A part of a figure as text; only what reads is taken. */
function TermInput({
  label,
  term,
  onChange,
}: {
  readonly label: string;
  readonly term: ExpressionNode | undefined;
  readonly onChange: (term: ExpressionNode | undefined) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const text = typed ?? (term === undefined ? '' : printExpression(term));
  return (
    <Group gap={6} wrap="nowrap" className="figure-term">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <TextInput
        size="xs"
        aria-label={label}
        classNames={{ input: 'code' }}
        value={text}
        error={isWrong}
        placeholder="–"
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          setTyped(value);
          const { tree } = parseExpression(value);
          setWrong(value.trim() !== '' && tree === undefined);
          if (value.trim() === '') onChange(undefined);
          else if (tree !== undefined) onChange(tree);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(undefined);
        }}
      />
    </Group>
  );
}

const numeric: ReadonlySet<AggregateName> = new Set(['sum', 'average', 'median']);

/** Columns a figure can be made of. */
function columnsFor(
  name: AggregateName,
  table: VocabularyAnswer['tables'][number] | undefined,
): VocabularyAnswer['tables'][number]['columns'] {
  const columns = table?.columns ?? [];
  if (numeric.has(name)) return columns.filter(({ type }) => type.kind === 'number' || type.kind === 'money');
  if (name === 'any' || name === 'every') return columns.filter(({ type }) => type.kind === 'boolean');
  return columns;
}

/** The same rows and time, another figure; of the first column that fits where the old does not. */
function withName(
  node: AggregateNode,
  name: AggregateName,
  table: VocabularyAnswer['tables'][number] | undefined,
): AggregateNode {
  const columns = columnsFor(name, table);
  const { value, nth, ...rest } = node;
  const keeps = value !== undefined && (value.kind !== 'member' || columns.some((each) => each.name === value.column));
  const [first] = columns;
  const fitting: ExpressionNode | undefined = keeps
    ? value
    : name === 'count' || first === undefined
      ? undefined
      : { kind: 'member', table: node.table, column: first.name, at: none };
  return {
    ...rest,
    name,
    ...(fitting === undefined ? {} : { value: fitting }),
    ...(nth === undefined || name !== 'latest' ? {} : { nth }),
  };
}

function withColumn(node: AggregateNode, column: string): AggregateNode {
  const { value: _, ...rest } = node;
  return column === '' ? rest : { ...rest, value: { kind: 'member', table: node.table, column, at: none } };
}
