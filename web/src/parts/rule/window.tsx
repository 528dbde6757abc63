import { NativeSelect, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Duration, DurationUnit, Window } from '../../../../src/model/expression/tree.ts';
import { units } from '../../../../src/model/expression/syntax/words.ts';
import { useSpeech } from '../../words/words.tsx';

type Kind = 'all-time' | 'last' | 'ago' | 'this' | 'back';

const kindOf = (window: Window): Kind => {
  if (window.kind === 'last') return window.ending === undefined ? 'last' : 'ago';
  if (window.kind === 'calendar') return window.back === 0 ? 'this' : 'back';
  return window.kind;
};

const year: Duration = { count: 12, unit: 'month' };

/** A window as another kind, with as much of it as fits. */
function asKind(window: Window, kind: Kind): Window {
  const length = window.kind === 'last' ? window.length : year;
  const unit = window.kind === 'calendar' ? window.unit : 'year';
  switch (kind) {
    case 'all-time':
      return { kind };
    case 'last':
      return { kind, length };
    case 'ago':
      return { kind: 'last', length, ending: length };
    case 'this':
      return { kind: 'calendar', unit, back: 0 };
    case 'back':
      return { kind: 'calendar', unit, back: 1 };
  }
}

/** Which time a figure looks at: all, the last so many months, an earlier stretch, or a calendar unit. */
export function WindowEditor({
  window,
  onChange,
}: {
  readonly window: Window;
  readonly onChange: (window: Window) => void;
}): ReactNode {
  const { say } = useSpeech();
  const kinds = ['all-time', 'last', 'ago', 'this', 'back'] as const;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say('rule.window')}
        data={kinds.map((each) => ({ value: each, label: say(`rule.window.${each}`) }))}
        value={kindOf(window)}
        onChange={({ currentTarget }) => onChange(asKind(window, currentTarget.value as Kind))}
      />
      {window.kind === 'last' ? (
        <Length of={window.length} onChange={(length) => onChange({ ...window, length })} />
      ) : null}
      {window.kind === 'last' && window.ending !== undefined ? (
        <Length of={window.ending} after={say('rule.ago')} onChange={(ending) => onChange({ ...window, ending })} />
      ) : null}
      {window.kind === 'calendar' ? (
        <>
          {window.back > 0 ? <Count value={window.back} onChange={(back) => onChange({ ...window, back })} /> : null}
          <Unit value={window.unit} onChange={(unit) => onChange({ ...window, unit })} />
        </>
      ) : null}
    </>
  );
}

function Length({
  of,
  after,
  onChange,
}: {
  readonly of: Duration;
  readonly after?: string;
  readonly onChange: (duration: Duration) => void;
}): ReactNode {
  return (
    <>
      <Count value={of.count} onChange={(count) => onChange({ ...of, count })} />
      <Unit value={of.unit} onChange={(unit) => onChange({ ...of, unit })} />
      {after === undefined ? null : <span className="figure-word">{after}</span>}
    </>
  );
}

function Count({ value, onChange }: { readonly value: number; readonly onChange: (count: number) => void }): ReactNode {
  const { say } = useSpeech();
  return (
    <NumberInput
      size="xs"
      w={64}
      aria-label={say('rule.length')}
      min={1}
      max={10_000}
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={(typed) => {
        if (typeof typed === 'number' && Number.isInteger(typed) && typed > 0) onChange(typed);
      }}
    />
  );
}

function Unit({
  value,
  onChange,
}: {
  readonly value: DurationUnit;
  readonly onChange: (unit: DurationUnit) => void;
}): ReactNode {
  const { say } = useSpeech();
  return (
    <NativeSelect
      size="xs"
      aria-label={say('rule.unit')}
      data={units.map((each) => ({ value: each, label: say(`rule.unit.${each}`) }))}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as DurationUnit)}
    />
  );
}
