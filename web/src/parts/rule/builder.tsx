import * as kit from '@dnd-kit/core';
import { QueryBuilderDnD } from '@react-querybuilder/dnd';
import { createDndKitAdapter } from '@react-querybuilder/dnd/dnd-kit';
import { memo, useMemo, type ReactNode } from 'react';
import { QueryBuilder } from 'react-querybuilder';
import type { PartsAnswer, VocabularyAnswer } from '../../../../src/contract/model/builder.ts';
import { useSpeech } from '../../words/words.tsx';
import { BuildingContext, type Building } from './context.ts';
import { GroupBox } from './group-box.tsx';
import { treePaths, withPart, type Query } from './query.ts';
import { RuleRowLater } from './rule-row-later.tsx';

interface BuilderProps {
  readonly query: Query;
  readonly vocabulary: VocabularyAnswer;
  readonly parts: PartsAnswer | undefined;
  readonly isStale: boolean;
  /** `about` names what was edited: edits of the same thing are one step back. */
  readonly onChange: (change: (now: Query) => Query, about?: string) => void;
}

/** Drag and drop that speaks the reader's language. */
const adapter = createDndKitAdapter({ ...kit, DndContext: memo(SpeakingDnd) });

function SpeakingDnd(props: kit.DndContextProps): ReactNode {
  const { say } = useSpeech();
  const announcements = {
    onDragStart: () => say('rule.dragStart'),
    onDragOver: () => undefined,
    onDragEnd: () => say('rule.dragEnd'),
    onDragCancel: () => say('rule.dragEnd'),
  };
  return (
    <kit.DndContext
      {...props}
      accessibility={{ announcements, screenReaderInstructions: { draggable: say('rule.move') } }}
    />
  );
}

const controls = { ruleGroup: GroupBox, rule: RuleRowLater };

/** A condition as brackets and rules that can be edited, dragged and moved by keyboard. */
export function Builder({ query, vocabulary, parts, isStale, onChange }: BuilderProps): ReactNode {
  const building = useMemo(
    (): Building => ({
      vocabulary,
      parts,
      paths: treePaths(query),
      isStale,
      replace: (id, update, about) => onChange((now) => withPart(now, id ?? '', update), about),
    }),
    [vocabulary, parts, query, isStale, onChange],
  );
  return (
    <BuildingContext value={building}>
      <QueryBuilderDnD dnd={adapter} controlElements={controls}>
        <QueryBuilder
          query={query}
          onQueryChange={(changed: Query) => {
            onChange(() => changed);
          }}
          enableMountQueryChange={false}
          resetOnFieldChange={false}
          resetOnOperatorChange={false}
        />
      </QueryBuilderDnD>
    </BuildingContext>
  );
}
