import { Button, Group, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useSpeech } from '../../../words/words.tsx';
import { keepRule, keptRule, type KeptRule } from './kept.ts';

const RuleEditor = lazy(() => import('../../../parts/rule/rule-editor.tsx'));

interface DraftedRuleProps {
  /** The condition as the draft has it; null where there is none. */
  readonly when: string | null;
  /** What the rule is called among all. */
  readonly place: string;
  readonly scheme?: string;
  readonly busy: boolean;
  /** Takes a condition into the draft; empty takes it away. */
  readonly onKeep: (text: string) => void;
}

/** A condition of the draft in its editor, taken into the draft when asked. What is typed and not taken stays with it, also over a reload. */
export function DraftedRule({ place, when, scheme, busy, onKeep }: DraftedRuleProps): ReactNode {
  const { say } = useSpeech();
  const drafted = when ?? '';
  const [base, setBase] = useState(drafted);
  const [edited, setEdited] = useState<KeptRule>(() => keptRule(place) ?? { text: drafted, isWhole: true });
  const [beginning, setBeginning] = useState({ of: 0, text: edited.text });
  const isChanged = edited.text.trim() !== drafted;
  const begin = (text: string): void => {
    setEdited({ text, isWhole: true });
    setBeginning({ of: beginning.of + 1, text });
  };
  if (drafted !== base) {
    setBase(drafted);
    // The draft changed under it, by an undo or in another window.
    if (edited.text.trim() === base) begin(drafted);
  }
  useEffect(() => keepRule(place, isChanged ? edited : undefined), [place, isChanged, edited]);
  return (
    <>
      <Suspense fallback={<Skeleton height={200} />}>
        <RuleEditor
          key={beginning.of}
          initial={beginning.text}
          {...(scheme === undefined ? {} : { scheme })}
          onChange={(text, isWhole) => setEdited({ text, isWhole })}
        >
          <Group gap="sm">
            <Button
              size="sm"
              loading={busy}
              disabled={!isChanged || !edited.isWhole}
              onClick={() => onKeep(edited.text.trim())}
            >
              {say('scheme.keep')}
            </Button>
            <Button size="sm" variant="default" disabled={!isChanged} onClick={() => begin(drafted)}>
              {say('scheme.revert')}
            </Button>
            <Text size="sm" c="dimmed" aria-live="polite">
              {isChanged ? say(edited.isWhole ? 'scheme.unkept' : 'scheme.notWhole') : ''}
            </Text>
          </Group>
        </RuleEditor>
      </Suspense>
    </>
  );
}
