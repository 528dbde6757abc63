import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { printName } from '../../../../../src/model/expression/syntax/print.ts';
import { useSpeech } from '../../../words/words.tsx';
import { useBuilding } from '../context.ts';
import { constantOf, fieldOf, placesOf, type Field } from '../fields.ts';
import type { Rule, RuleValue } from '../query.ts';
import { Choice, Choices } from './choices.tsx';
import { NumberValue, RangeHint } from './number-value.tsx';

interface ValueEditorProps {
  readonly rule: Rule;
  readonly field: Field;
  /** What screen readers call the rule, before which value it is. */
  readonly label: string;
  readonly onChange: (value: RuleValue, type: Rule['type']) => void;
}

/** What a rule compares with, by the type of its field: numbers, dates, texts out of those there are, another name. */
export function ValueEditor({ rule, field, label, onChange }: ValueEditorProps): ReactNode {
  const { say } = useSpeech();
  const [isActive, setActive] = useState(false);
  const type = constantOf(field.type);
  const change = (value: RuleValue): void => onChange(value, type);
  const places = placesOf(rule.operator);
  const list = Array.isArray(rule.value) ? rule.value : [];
  const name = (place: string): string => `${label}: ${place}`;
  if (places === 'none') return null;
  if (rule.valueSource === 'field')
    return <OtherName rule={rule} field={field} label={name(say('rule.value'))} onChange={change} />;
  return (
    <div className="rule-value" onFocus={() => setActive(true)} onBlur={() => setActive(false)}>
      {places === 'one' ? (
        <One value={rule.value} field={field} label={name(say('rule.value'))} onChange={change} />
      ) : places === 'list' ? (
        <Choices field={field} value={list} label={name(say('rule.value'))} onChange={change} />
      ) : (
        <div className="rule-range">
          {(['rule.from', 'rule.to'] as const).map((word, index) => (
            <One
              key={word}
              value={list[index] ?? null}
              field={field}
              label={name(say(word))}
              onChange={(value) => {
                const written = typeof value === 'string' ? value : '';
                change([index === 0 ? written : (list[0] ?? ''), index === 1 ? written : (list[1] ?? '')]);
              }}
            />
          ))}
        </div>
      )}
      {type === 'number' || type === 'date' ? <RangeHint field={field} isWanted={isActive} /> : null}
    </div>
  );
}

/** One value. */
function One({
  value,
  field,
  label,
  onChange,
}: {
  readonly value: RuleValue | undefined;
  readonly field: Field;
  readonly label: string;
  readonly onChange: (value: string | boolean | null) => void;
}): ReactNode {
  const { say } = useSpeech();
  const text = typeof value === 'string' ? value : '';
  switch (constantOf(field.type)) {
    case 'number':
      return <NumberValue value={text} field={field} label={label} onChange={onChange} />;
    case 'date':
      return (
        <TextInput
          type="date"
          size="sm"
          aria-label={label}
          value={text.slice(0, 10)}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        />
      );
    case 'boolean':
      return (
        <NativeSelect
          size="sm"
          aria-label={label}
          data={[
            { value: 'true', label: say('rule.yes') },
            { value: 'false', label: say('rule.no') },
          ]}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value === 'true')}
        />
      );
    case 'text':
      return <Choice field={field} value={text} label={label} onChange={onChange} />;
  }
}

/** Another name to compare with, of the same type. */
function OtherName({
  rule,
  field,
  label,
  onChange,
}: ValueEditorProps & { onChange: (value: RuleValue) => void }): ReactNode {
  const { say } = useSpeech();
  const { vocabulary } = useBuilding();
  const value = typeof rule.value === 'string' ? rule.value : null;
  const fitting = vocabulary.names
    .filter((each) => constantOf(each.type) === constantOf(field.type) && printName(each.name) !== rule.field)
    .map((each) => ({ value: printName(each.name), label: each.label }));
  const isListed = value === null || fitting.some((each) => each.value === value);
  return (
    <Select
      aria-label={label}
      size="sm"
      className="rule-value"
      placeholder={say('rule.choose')}
      data={[...(isListed ? [] : [{ value, label: fieldOf(value, vocabulary)?.label ?? value }]), ...fitting]}
      value={value}
      onChange={(wanted) => onChange(wanted)}
      searchable
      allowDeselect={false}
      nothingFoundMessage={say('rule.nothing')}
    />
  );
}
