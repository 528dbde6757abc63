import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useSpeech } from '../../words/words.tsx';
import { ConditionBox } from '../condition/index.tsx';
import { Diagnostics } from '../failure.tsx';
import type { Condition } from './condition.ts';

/** The condition as text, with what is wrong with it and where. */
export function TextView({
  about,
  condition,
  found,
  onChange,
}: {
  readonly about: OverviewAnswer;
  readonly condition: Condition;
  readonly found: readonly Diagnostic[];
  readonly onChange: (text: string) => void;
}): ReactNode {
  const { say } = useSpeech();
  const ahead =
    condition.ahead === 'text' ? 'rule.textAhead' : condition.ahead === 'builder' ? 'rule.builderAhead' : undefined;
  return (
    <div className="rule-text">
      <ConditionBox
        label={say('rule.text')}
        description={say('rule.textHint')}
        about={about}
        rows={4}
        value={condition.text}
        isWrong={condition.ahead === 'text'}
        onChange={onChange}
      />
      <div aria-live="polite">
        {ahead === undefined ? null : (
          <Text size="xs" c="dimmed" mt={4}>
            {say(ahead)}
          </Text>
        )}
        {found.length === 0 ? null : <Diagnostics of={found} />}
      </div>
    </div>
  );
}
