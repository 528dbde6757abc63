import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { VocabularyAnswer } from '../../../../src/contract/model/builder.ts';
import { printExpression, printName } from '../../../../src/model/expression/syntax/print.ts';
import type { AggregateNode } from '../../../../src/model/expression/tree.ts';
import { useSpeech, type Speech } from '../../words/words.tsx';
import { useBuilding } from './context.ts';
import { fieldOf } from './fields.ts';

interface FieldPickerProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (field: string) => void;
}

/** What a rule compares: a name, or a figure made of the rows of a table; by search, in groups. */
export function FieldPicker({ value, label, onChange }: FieldPickerProps): ReactNode {
  const speech = useSpeech();
  const { vocabulary } = useBuilding();
  // A condition may have hundreds of rules: what could be chosen stands in the one that is open alone.
  const [isOpen, setOpen] = useState(false);
  const groups = isOpen ? groupsOf(vocabulary, speech) : [];
  const isListed = groups.some((group) => group.items.some((item) => item.value === value));
  const shown = fieldOf(value, vocabulary)?.label ?? speech.say('rule.unknownName', { name: value });
  const isFigure = /\(/u.test(value);
  const own = isListed ? [] : [{ value, label: isFigure ? figureLabel(value, speech) : shown }];
  return (
    <Select
      aria-label={label}
      className="rule-field"
      data={[...own, ...groups.map((group) => ({ group: group.group, items: [...group.items] }))]}
      value={value}
      onChange={(wanted) => {
        if (wanted !== null) onChange(wanted);
      }}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={speech.say('rule.nothing')}
      maxDropdownHeight={340}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      size="sm"
      error={fieldOf(value, vocabulary) === undefined}
    />
  );
}

/** A figure's first words; the whole is told by its editor beneath. */
const figureLabel = (field: string, { say }: Speech): string =>
  say('rule.figureOf', { table: /\(\s*"?([^.)\s"]+)/u.exec(field)?.[1] ?? '' });

interface Group {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

function groupsOf({ names, tables }: VocabularyAnswer, { say }: Speech): readonly Group[] {
  const of = (...kinds: readonly VocabularyAnswer['names'][number]['kind'][]): Group['items'] =>
    names
      .filter((each) => kinds.includes(each.kind))
      .map((each) => ({ value: printName(each.name), label: each.label }));
  return [
    { group: say('rule.groupAttributes'), items: of('attribute') },
    { group: say('rule.groupVariables'), items: of('variable', 'score') },
    { group: say('rule.groupSegments'), items: of('scheme') },
    {
      group: say('rule.groupTables'),
      items: tables.map((table) => ({ value: firstFigure(table), label: say('rule.figureOf', { table: table.name }) })),
    },
  ].filter((each) => each.items.length > 0);
}

/** The figure one begins with: how many rows, over the last year where they are dated. */
function firstFigure({ name, at }: VocabularyAnswer['tables'][number]): string {
  const node: AggregateNode = {
    kind: 'aggregate',
    name: 'count',
    table: name,
    window: at === null ? { kind: 'all-time' } : { kind: 'last', length: { count: 12, unit: 'month' } },
    at: { start: 0, end: 0 },
  };
  return printExpression(node);
}
