import { Group, Skeleton, Switch } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { useAddressText } from '../../frame/use-address-text.ts';
import { ConditionBox } from '../../parts/condition/index.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Found } from './found.tsx';

const RuleEditor = lazy(() => import('../../parts/rule/rule-editor.tsx'));

/** A condition, how many companies it holds for as it is written, and which. Without one, all of them. */
export function Search({ about }: { readonly about: OverviewAnswer }): ReactNode {
  const { say } = useSpeech();
  const [search, setSearch] = useSearchParams();
  const [where, keepWhere] = useAddressText('where');
  const [text, setText] = useState(where);
  const isBuilt = search.get('build') === '1';
  const build = (isOn: boolean): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (isOn) after.set('build', '1');
        else after.delete('build');
        return after;
      },
      { replace: true },
    );
  const write = (next: string): void => {
    setText(next);
    keepWhere(next.trim());
  };
  const written = text.trim();
  return (
    <>
      <Group justify="flex-end" mb="-1.75rem">
        <Switch
          label={say('companies.build')}
          checked={isBuilt}
          onChange={({ currentTarget }) => build(currentTarget.checked)}
        />
      </Group>
      {isBuilt ? (
        <Suspense fallback={<Skeleton height={200} />}>
          <RuleEditor initial={text} isPartial onChange={write} />
        </Suspense>
      ) : (
        <ConditionBox label={say('companies.where')} about={about} value={text} onChange={write} />
      )}
      <Found about={about} where={written === '' ? everybody : written} />
    </>
  );
}

/** The condition that leaves nobody out. */
const everybody = 'true';
