import { Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useState, type ReactNode, type Ref } from 'react';
import type { RuleProps } from 'react-querybuilder';
import type { BuilderOperator } from '../../../../src/model/expression/builder/builder.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { useSpeech } from '../../words/words.tsx';
import { useBuilding } from './context.ts';
import { Handle } from './handle.tsx';
import { useKeys } from './keys.ts';
import { PartCount } from './counts.tsx';
import { FieldPicker } from './field-picker.tsx';
import { fieldOf, isChip, operatorsOf, ruleAbout, withOperator } from './fields.ts';
import { aggregateOf, Figure } from './figure.tsx';
import { focusPart, keyOfPart, type Moves } from './moving.ts';
import { RuleMenu } from './menu.tsx';
import { isGroup, type Query, type Rule, type RuleValue } from './query.ts';
import { ValueEditor } from './values/value-editor.tsx';

/** A rule in the builder: what is compared, how, with what; and how many companies it holds for. */
export function RuleRow(props: RuleProps): ReactNode {
  const { say } = useSpeech();
  const { replace } = useBuilding();
  const { path, actions, dndRef, dragRef, dragHandleAttributes, isDragging, isOver } = props;
  const rule = props.rule as Rule;
  const label = say('rule.condition', { n: path.map((step) => step + 1).join('.') });
  const moves = movesOf(props);
  const keys = useKeys<HTMLElement>((event) => keyOfPart(event, rule.id, moves));
  const ref = useMergedRef(dndRef as Ref<HTMLElement>, keys);
  return (
    <fieldset
      ref={ref}
      className="rule-row"
      aria-label={label}
      data-part={rule.id}
      data-dragging={isDragging || undefined}
      data-over={isOver || undefined}
    >
      <div className="rule-inner">
        <Handle
          label={`${label}: ${say('rule.move')}`}
          grip={dragRef}
          onPointerDown={dragHandleAttributes?.onPointerDown}
        />
        <div className="rule-body">
          {isChip(rule) ? (
            <Chip
              rule={rule}
              label={label}
              onChange={(text) => replace(rule.id, (now) => ({ ...now, value: text }), `chip ${rule.id}`)}
            />
          ) : (
            <Comparison rule={rule} label={label} />
          )}
        </div>
        <PartCount part={rule} />
        <RuleMenu
          part={rule}
          label={label}
          moves={moves}
          onRemove={() => actions.onRuleRemove(path)}
          onDuplicate={() => actions.moveRule(path, [...path.slice(0, -1), (path.at(-1) ?? 0) + 1], true)}
        />
      </div>
    </fieldset>
  );
}

const movesOf = ({ actions, path, rule, shiftUpDisabled, shiftDownDisabled }: RuleProps): Moves => {
  const move = (where: 'up' | 'down'): void => {
    actions.moveRule(path, where);
    focusPart(rule.id);
  };
  return {
    ...(shiftUpDisabled === true ? {} : { up: () => move('up') }),
    ...(shiftDownDisabled === true ? {} : { down: () => move('down') }),
  };
};

function Comparison({ rule, label }: { readonly rule: Rule; readonly label: string }): ReactNode {
  const { say } = useSpeech();
  const { vocabulary, replace } = useBuilding();
  const field = fieldOf(rule.field, vocabulary);
  const figure = aggregateOf(rule.field);
  const operators = field === undefined ? [] : operatorsOf(field.type);
  const offered = [...new Set([...operators, rule.operator as BuilderOperator])];
  const chooseField = (text: string): void => {
    const next = fieldOf(text, vocabulary);
    if (next !== undefined) replace(rule.id, () => ruleAbout(next, rule.id ?? ''));
  };
  /** A figure keeps what it is compared with, as long as its values are of the same kind. */
  const changeFigure = (text: string): void => {
    const next = fieldOf(text, vocabulary);
    const isSameKind = next !== undefined && next.type.kind === field?.type.kind;
    if (isSameKind) replace(rule.id, (now) => ({ ...now, field: text }), `figure ${rule.id}`);
    else if (next !== undefined) replace(rule.id, () => ruleAbout(next, rule.id ?? ''));
  };
  return (
    <>
      <div className="rule-line">
        <FieldPicker value={rule.field} label={`${label}: ${say('rule.field')}`} onChange={chooseField} />
        <NativeSelect
          size="sm"
          className="rule-operator"
          aria-label={`${label}: ${say('rule.operator')}`}
          data={offered.map((each) => ({ value: each, label: say(`rule.op.${each}`) }))}
          value={rule.operator}
          disabled={field === undefined}
          onChange={({ currentTarget }) => {
            if (field !== undefined) replace(rule.id, () => withOperator(rule, currentTarget.value, field));
          }}
        />
        {field === undefined ? null : (
          <ValueEditor
            rule={rule}
            field={field}
            label={label}
            onChange={(value, type) => replace(rule.id, (now) => withValue(now, rule, value, type), `value ${rule.id}`)}
          />
        )}
      </div>
      {figure === undefined ? null : <Figure node={figure} onChange={changeFigure} />}
      {field === undefined ? (
        <Text size="xs" c="var(--mantine-color-error)">
          {say('rule.unknownName', { name: rule.field })}
        </Text>
      ) : null}
    </>
  );
}

/** A rule with another value; one that has become another rule meanwhile keeps its own. */
function withValue(now: Query | Rule, edited: Rule, value: RuleValue, type: Rule['type']): Query | Rule {
  const isOther = isGroup(now) || now.field !== edited.field || now.operator !== edited.operator;
  if (isOther || JSON.stringify(now.value) === JSON.stringify(value)) return now;
  return { ...now, value, ...(type === undefined ? {} : { type }) };
}

/** What the builder cannot show as a rule, as text. */
function Chip({
  rule,
  label,
  onChange,
}: {
  readonly rule: Rule;
  readonly label: string;
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { say, told } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (typeof rule.value === 'string' ? rule.value : '');
  const [problem] = text.trim() === '' ? [] : parseExpression(text).diagnostics;
  return (
    <Group gap="xs" wrap="nowrap" className="rule-chip">
      <TextInput
        size="sm"
        flex={1}
        aria-label={`${label}: ${say('rule.chip')}`}
        classNames={{ input: 'code' }}
        value={text}
        spellCheck={false}
        error={problem === undefined ? undefined : told.diagnostic(problem).message}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onChange(currentTarget.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Group>
  );
}
