import type { ReactNode } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { OverviewAnswer } from '../../../../../src/contract/segments/overview.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useShape } from '../../../api/shape.ts';
import { useSpeech } from '../../../words/words.tsx';
import { aboutEdit, addedSegment } from './scheme-edits.ts';
import { moveKept } from './kept.ts';
import { placeOf, SegmentDetails } from './segment-details.tsx';
import { SegmentList } from './segment-list.tsx';

interface RulesProps {
  readonly scheme: OutlineScheme;
  readonly about: OverviewAnswer;
  readonly busy: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
  /** `said` tells what was done; `next` is chosen once it is, null for none. */
  readonly onEdit: (
    edits: readonly ModelEdit[],
    then?: { readonly said?: string; readonly next?: number | null },
  ) => void;
  readonly onRename: (segment: string, to: string) => void;
}

/** A scheme of rules: its segments in their order at the left, the chosen one beside them. */
export function Rules(props: RulesProps): ReactNode {
  const { scheme, about, busy, chosen, onChoose, onEdit, onRename } = props;
  const { say } = useSpeech();
  const shape = useShape(scheme.id);
  const counts = shape.data?.shape.method === 'rules' ? shape.data.shape : undefined;
  const sheets = about.schemes.find((each) => each.id === scheme.id)?.segments ?? [];
  const rule = chosen === undefined ? undefined : scheme.rules[chosen];
  return (
    <div className="scheme-edit">
      <SegmentList
        scheme={scheme}
        sheets={sheets}
        counts={counts}
        isStale={shape.isFetching || shape.isPlaceholderData}
        isUncounted={shape.isError}
        chosen={chosen}
        onChoose={onChoose}
        onMove={(from, to) => {
          if (scheme.list === null) return;
          const next = chosen === undefined ? null : placeAfter(chosen, from, to);
          onEdit([{ do: 'move', path: [...scheme.list], from, to }], { next });
        }}
        onAdd={() => {
          const { edit, index } = addedSegment(scheme, freeName(scheme, say('scheme.newSegment')));
          onEdit([edit], { next: index });
        }}
      />
      {rule === undefined || chosen === undefined ? null : (
        <SegmentDetails
          key={rule.path.join('.')}
          scheme={scheme.id}
          rule={rule}
          busy={busy}
          canRemove={scheme.rules.length > 1}
          onRename={(name) => {
            moveKept(placeOf(scheme.id, rule.name), placeOf(scheme.id, name));
            onRename(rule.name, name);
          }}
          onRule={(text) =>
            onEdit([
              text === ''
                ? { do: 'remove', path: [...rule.when_path] }
                : { do: 'set', path: [...rule.when_path], value: text },
            ])
          }
          onAbout={(key, text) => onEdit([aboutEdit(rule, key, text)])}
          onRemove={() => {
            onEdit([{ do: 'remove', path: [...rule.path] }], {
              said: say('scheme.segmentRemoved', { name: rule.name }),
              next: null,
            });
          }}
        />
      )}
    </div>
  );
}

/** Where an item stands after another was moved. */
function placeAfter(place: number, from: number, to: number): number {
  if (place === from) return to;
  if (from < place && place <= to) return place - 1;
  return to <= place && place < from ? place + 1 : place;
}

/** A name no other segment has. */
function freeName({ rules }: OutlineScheme, wanted: string): string {
  const taken = new Set(rules.map((each) => each.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
  return name;
}
