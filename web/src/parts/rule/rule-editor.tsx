import { ActionIcon, Group, Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { VocabularyAnswer } from '../../../../src/contract/model/builder.ts';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { namesIn } from '../../../../src/model/expression/names.ts';
import { parseExpression } from '../../../../src/model/expression/syntax/parse.ts';
import { Refused } from '../../api/client.ts';
import { useOverview } from '../../api/queries.ts';
import { useParts, useVocabulary } from '../../api/rule.ts';
import { useSpeech } from '../../words/words.tsx';
import { CompanyList } from '../company-list.tsx';
import { Failure } from '../failure.tsx';
import { Answered } from '../page.tsx';
import { Builder } from './builder.tsx';
import { built, complaints, conditionOf, typed, type Condition } from './condition.ts';
import { Funnel, isOr } from './funnel.tsx';
import { begin, edit, redo, undo, type History } from './history.ts';
import { stepOfKeys, useKeys } from './keys.ts';
import { Overlap } from './overlap.tsx';
import type { Query } from './query.ts';
import { scopeOf } from './scope.ts';
import { TextView } from './text-view.tsx';
import { Total } from './total.tsx';
import './rule.css';

interface RuleEditorProps {
  /** The condition it begins with; empty stands for everybody. Another `key` begins anew. */
  readonly initial: string;
  /** The scheme whose segments its companies are compared with first. */
  readonly scheme?: string;
  /** Told of every edit; `isWhole` is false while text and builder do not both read, or something in it is unknown. */
  readonly onChange?: (text: string, isWhole: boolean) => void;
  /** The page shows the companies itself. */
  readonly isPartial?: boolean;
  /** What can be done with the condition: stands right below it. */
  readonly children?: ReactNode;
}

/** One condition in three views that are the same tree, always in step: brackets, text, and a funnel; with whom it holds for as it is edited. */
export default function RuleEditor(props: RuleEditorProps): ReactNode {
  const vocabulary = useVocabulary();
  const overview = useOverview();
  return (
    <Answered of={vocabulary}>
      {(words) => (
        <Answered of={overview}>{(about) => <Editor {...props} vocabulary={words} about={about} />}</Answered>
      )}
    </Answered>
  );
}

interface EditorProps extends RuleEditorProps {
  readonly vocabulary: VocabularyAnswer;
  readonly about: OverviewAnswer;
}

function Editor(props: EditorProps): ReactNode {
  const { initial, scheme, onChange, isPartial = false, children, vocabulary, about } = props;
  const { say } = useSpeech();
  const [history, setHistory] = useState(() => begin(conditionOf(initial)));
  const condition = history.present;
  const scope = useMemo(() => scopeOf(vocabulary), [vocabulary]);
  const found = useMemo(() => complaints(condition, scope), [condition, scope]);
  const latest = useRef(history);
  const go = useCallback(
    (change: (before: History<Condition>) => History<Condition>) => {
      const next = change(latest.current);
      if (next === latest.current) return;
      latest.current = next;
      setHistory(next);
      const { text, ahead } = next.present;
      const isWhole = ahead === undefined && complaints(next.present, scope).every((each) => each.severity !== 'error');
      onChange?.(text, isWhole);
    },
    [onChange, scope],
  );
  const build = useCallback(
    (change: (now: Query) => Query, subject?: string) =>
      go((before) => {
        const query = change(before.present.query);
        return query === before.present.query ? before : edit(before, built(before.present, query), subject);
      }),
    [go],
  );
  const keys = useKeys<HTMLDivElement>((event) => {
    const step = stepOfKeys(event);
    if (step === undefined) return;
    event.preventDefault();
    go(step === 'back' ? undo : redo);
  });
  const isWrong = condition.ahead === 'text' || found.some((each) => each.severity === 'error');
  const [settled] = useDebouncedValue(condition.text.trim(), 120);
  const where = isWrong ? '' : settled;
  const counted = useParts(where);
  const isStale = counted.isPlaceholderData || where !== condition.text.trim();
  const parts = condition.text.trim() === '' ? undefined : counted.data;
  return (
    <div className="rule-editor" ref={keys}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Total parts={parts} isStale={isStale} />
        <Steps history={history} go={go} />
      </Group>
      <div className="rule-views">
        <Builder query={condition.query} vocabulary={vocabulary} parts={parts} isStale={isStale} onChange={build} />
        <TextView
          about={about}
          condition={condition}
          found={found}
          onChange={(text) => go((before) => edit(before, typed(before.present, text), 'text'))}
        />
      </div>
      {children}
      {counted.isError && !isWrong ? (
        <Failure error={counted.error} {...(isRefused(counted.error) ? {} : { retry: () => void counted.refetch() })} />
      ) : null}
      {where === '' || parts === undefined ? null : (
        <Tabs defaultValue="funnel" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="funnel">{say(isOr(parts) ? 'rule.funnelOr' : 'rule.funnel')}</Tabs.Tab>
            {isPartial ? null : <Tabs.Tab value="sample">{say('rule.sample')}</Tabs.Tab>}
            <Tabs.Tab value="overlap">{say('rule.overlap')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="funnel" pt="sm">
            <Funnel parts={parts} isStale={isStale} />
          </Tabs.Panel>
          <Tabs.Panel value="sample" pt="sm">
            <CompanyList where={where} about={about} usual={columnsOf(where, about)} />
          </Tabs.Panel>
          <Tabs.Panel value="overlap" pt="sm">
            <Overlap where={where} about={about} {...(scheme === undefined ? {} : { first: scheme })} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}

const isRefused = (error: unknown): boolean => error instanceof Refused && error.status !== 0;

/** Back and forth in the condition that is being edited. */
function Steps<T>({
  history,
  go,
}: {
  readonly history: History<T>;
  readonly go: (change: (before: History<T>) => History<T>) => void;
}): ReactNode {
  const { say } = useSpeech();
  // Where nothing was edited the steps of whatever the condition belongs to stand alone.
  if (history.past.length === 0 && history.future.length === 0) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={say('rule.undo')}
        title={`${say('rule.undo')} (Ctrl-Z)`}
        disabled={history.past.length === 0}
        onClick={() => go(undo)}
      >
        <IconArrowBackUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={say('rule.redo')}
        title={`${say('rule.redo')} (Ctrl-Y)`}
        disabled={history.future.length === 0}
        onClick={() => go(redo)}
      >
        <IconArrowForwardUp size={18} aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
}

/** What the sample shows: turnover and what the condition reads. */
function columnsOf(where: string, about: OverviewAnswer): readonly string[] {
  const { tree } = parseExpression(where);
  const read = tree === undefined ? [] : namesIn(tree);
  const known = new Set(about.names.map((each) => each.name));
  return [...new Set([...(about.turnover === null ? [] : [about.turnover.name]), ...read])]
    .filter((each) => known.has(each) && each !== 'name')
    .slice(0, 6);
}
