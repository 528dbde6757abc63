import { Button, Group, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { OverviewAnswer } from '../../../../src/contract/segments/overview.ts';
import { ConditionBox } from '../../parts/condition/index.tsx';
import { useSpeech } from '../../words/words.tsx';

interface BaseProps {
  readonly about: OverviewAnswer;
  readonly where: string;
  readonly onWhere: (where: string) => void;
}

/** Whom is looked at: all companies, those of a segment, or those a condition holds for. */
export function Base({ about, where, onWhere }: BaseProps): ReactNode {
  const { say } = useSpeech();
  const [text, setText] = useState(where);
  const [isWriting, setIsWriting] = useState(false);
  const groups = about.schemes
    .filter((scheme) => scheme.exclusive)
    .map((scheme) => ({
      group: scheme.name,
      items: scheme.segments.map((each) => ({ value: conditionOf(scheme.id, each.name), label: each.name })),
    }));
  const isSegment = groups.some(({ items }) => items.some((each) => each.value === where));
  const isCondition = isWriting || (where !== '' && !isSegment);
  return (
    <Group align="flex-end" gap="sm">
      <Select
        label={say('explore.whom')}
        data={[
          { value: everybody, label: say('explore.everybody') },
          { value: written, label: say('explore.condition') },
          ...groups,
        ]}
        value={isCondition ? written : where === '' ? everybody : where}
        allowDeselect={false}
        searchable
        onChange={(value) => {
          setIsWriting(value === written);
          if (value !== written) onWhere(value === null || value === everybody ? '' : value);
        }}
      />
      {isCondition ? (
        <form
          style={{ flex: 1, minWidth: 260 }}
          onSubmit={(event) => {
            event.preventDefault();
            onWhere(text.trim());
          }}
        >
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <ConditionBox label={say('companies.where')} about={about} value={text} onChange={setText} />
            </div>
            <Button type="submit" variant="default">
              {say('explore.look')}
            </Button>
          </Group>
        </form>
      ) : null}
    </Group>
  );
}

const everybody = ' all';
const written = ' written';

const conditionOf = (scheme: string, segment: string): string =>
  `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(scheme) ? scheme : `"${scheme}"`} = '${segment.replaceAll("'", "''")}'`;
