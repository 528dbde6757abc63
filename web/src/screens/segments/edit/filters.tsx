import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useShape } from '../../../api/shape.ts';
import { useSpeech } from '../../../words/words.tsx';
import { CountNotes } from './count-notes.tsx';
import { DraftedRule } from './drafted-rule.tsx';
import { Sortable } from './sortable.tsx';

interface FiltersProps {
  readonly scheme: OutlineScheme;
  readonly busy: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number) => void;
  /** `next` is chosen once it is done. */
  readonly onEdit: (edits: readonly ModelEdit[], then?: { readonly next: number }) => void;
}

/** The filters of a funnel in their order, and the condition of the one that is chosen. */
export function Filters({ scheme, busy, chosen, onChoose, onEdit }: FiltersProps): ReactNode {
  const { say, number } = useSpeech();
  const shape = useShape(scheme.id);
  const counts = shape.data?.shape.method === 'funnel' ? shape.data.shape : undefined;
  const isStale = shape.isFetching || shape.isPlaceholderData;
  const filter = chosen === undefined ? undefined : scheme.filters[chosen];
  const leftAfter = (left: number | null | undefined): string =>
    left === null || left === undefined ? '' : say('scheme.left', { n: number(left) });
  return (
    <div className="scheme-edit">
      <nav aria-label={say('scheme.filters')} className="segment-list">
        <Text size="sm" c="dimmed" mb="xs">
          {say('scheme.filtersHint')}
        </Text>
        <CountNotes scheme={scheme} counts={counts} isStale={isStale} isUncounted={shape.isError} />
        <Sortable
          label={say('scheme.filters')}
          items={scheme.filters}
          nameOf={(each) => each.name}
          onMove={(from, to) => {
            onEdit([{ do: 'move', path: [...scheme.path, 'funnel'], from, to }], { next: to });
          }}
        >
          {(each, index) => (
            <UnstyledButton
              className="segment-item"
              data-chosen={index === chosen || undefined}
              aria-current={index === chosen ? 'true' : undefined}
              onClick={() => onChoose(index)}
            >
              <span className="segment-name">
                <span className="wrap">{each.name}</span>
                <span className="segment-count" data-stale={isStale || undefined}>
                  {leftAfter(counts?.left[index])}
                </span>
              </span>
            </UnstyledButton>
          )}
        </Sortable>
        <Button
          variant="default"
          size="sm"
          mt="xs"
          fullWidth
          onClick={() => {
            const name = nameFor(scheme, say('scheme.newFilter'));
            onEdit(
              [
                scheme.list === null
                  ? { do: 'set', path: [...scheme.path, 'funnel', name], value: 'true' }
                  : { do: 'insert', path: [...scheme.list], value: { filter: name, when: 'true' } },
              ],
              { next: scheme.filters.length },
            );
          }}
        >
          {say('scheme.addFilter')}
        </Button>
      </nav>
      {filter === undefined ? null : (
        <Stack gap="md" miw={0}>
          <DraftedRule
            key={filter.name}
            place={`${scheme.id}/${filter.name}`}
            when={filter.when}
            scheme={scheme.id}
            busy={busy}
            onKeep={(text) => onEdit([{ do: 'set', path: [...filter.when_path], value: text === '' ? 'true' : text }])}
          />
          <div>
            <Button
              variant="default"
              disabled={scheme.filters.length < 2}
              onClick={() => onEdit([{ do: 'remove', path: [...filter.path] }], { next: 0 })}
            >
              {say('scheme.removeFilter')}
            </Button>
          </div>
        </Stack>
      )}
    </div>
  );
}

/** A name no other filter has. */
function nameFor({ filters }: OutlineScheme, wanted: string): string {
  const taken = new Set(filters.map((each) => each.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
  return name;
}
