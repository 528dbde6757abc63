import { Button, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { OverviewAnswer } from '../../../../../src/contract/segments/overview.ts';
import { useSpeech } from '../../../words/words.tsx';
import type { RulesShape } from '../../../../../src/contract/model/shape.ts';
import { CountNotes } from './count-notes.tsx';
import { Sortable } from './sortable.tsx';

interface SegmentListProps {
  readonly scheme: OutlineScheme;
  readonly sheets: OverviewAnswer['schemes'][number]['segments'];
  readonly counts: RulesShape | undefined;
  readonly isStale: boolean;
  /** The draft cannot be counted as it stands. */
  readonly isUncounted: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onAdd: () => void;
}

/** The segments of a scheme in the order their rules are asked, with how many companies each gets as the draft stands. */
export function SegmentList(props: SegmentListProps): ReactNode {
  const { scheme, sheets, counts, isStale, isUncounted, chosen, onChoose, onMove, onAdd } = props;
  const { say, number } = useSpeech();
  const most = Math.max(1, ...(counts?.segments ?? []).map((each) => each.companies ?? 0));
  const colourOf = (rule: OutlineScheme['rules'][number]): string =>
    sheets.find((each) => each.id === rule.about.id || each.name === rule.name)?.colour ?? '#9aa3ad';
  return (
    <nav aria-label={say('scheme.segments')} className="segment-list">
      <Text size="sm" c="dimmed" mb="xs">
        {say(scheme.overlapping ? 'scheme.allThatHold' : 'scheme.firstWins')} {say('scheme.ownCount')}
      </Text>
      <CountNotes scheme={scheme} counts={counts} isStale={isStale} isUncounted={isUncounted} />
      <Sortable label={say('scheme.segments')} items={scheme.rules} nameOf={(rule) => rule.name} onMove={onMove}>
        {(rule, index) => {
          const count = counts?.segments.find((each) => each.name === rule.name)?.companies ?? undefined;
          return (
            <UnstyledButton
              className="segment-item"
              data-chosen={index === chosen || undefined}
              aria-current={index === chosen ? 'true' : undefined}
              onClick={() => onChoose(index)}
            >
              <span className="segment-name">
                <span className="dot" style={{ background: colourOf(rule) }} aria-hidden="true" />
                <span className="wrap">{rule.name}</span>
                <span className="segment-count" data-stale={isStale || undefined}>
                  {count === undefined ? '' : number(count)}
                </span>
              </span>
              <span className="part-bar" aria-hidden="true" data-stale={isStale || undefined}>
                <span style={{ width: `${(100 * (count ?? 0)) / most}%`, background: colourOf(rule) }} />
              </span>
            </UnstyledButton>
          );
        }}
      </Sortable>
      <Button variant="default" size="sm" mt="xs" fullWidth onClick={onAdd}>
        {say('scheme.addSegment')}
      </Button>
    </nav>
  );
}
