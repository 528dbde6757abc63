import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useClusterVariables } from '../../api/clusters.ts';
import { useSpeech } from '../../words/words.tsx';

interface TargetProps {
  readonly within: string | undefined;
  readonly target: string | undefined;
  readonly onChange: (target: string | null) => void;
}

/** What segments are to tell, if anything: then the questions that tell it best part the companies. */
export function Target({ within, target, onChange }: TargetProps): ReactNode {
  const { say } = useSpeech();
  const variables = useClusterVariables(within);
  const offered = (variables.data?.variables ?? []).filter((each) => each.unfit === null);
  const known = offered.map((each) => ({ value: each.variable, label: each.label }));
  const data =
    target === undefined || known.some(({ value }) => value === target)
      ? known
      : [{ value: target, label: target }, ...known];
  return (
    <Select
      mb="md"
      maw="40rem"
      label={say('clusters.target')}
      description={say('clusters.targetText')}
      placeholder={say('clusters.targetNone')}
      data={data}
      value={target ?? null}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('clusters.targetClear') }}
    />
  );
}
