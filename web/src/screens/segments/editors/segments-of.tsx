import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type {
  ByShape,
  ClustersShape,
  DescribedSegment,
  KeyAccountsShape,
} from '../../../../../src/contract/model/shape.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { CountNotes } from '../edit/count-notes.tsx';
import { textEdit } from '../edit/scheme-edits.ts';
import { WorkWith } from '../edit/work-with.tsx';
import { Written } from '../edit/written.tsx';
import type { MethodEditorProps } from './props.ts';
import '../../../parts/rule/rule.css';

interface SegmentsOfProps extends MethodEditorProps {
  readonly shape: ByShape | KeyAccountsShape | ClustersShape;
  /** What stands below the name of a segment that belongs to another scheme. */
  readonly elsewhere?: ReactNode;
  /** Why the chosen segment bears this name. */
  readonly hintOf?: (segment: DescribedSegment) => string | undefined;
}

/** Segments with their companies at the left; of the chosen one its name and how to work with it. */
export function SegmentsOf({ scheme, shape, elsewhere, hintOf, onEdit, onRename }: SegmentsOfProps): ReactNode {
  const { say, number } = useSpeech();
  const overview = useOverview();
  const { segments } = shape;
  const [wanted, choose] = useState<string>();
  const colours = overview.data?.schemes.find((each) => each.id === scheme.id)?.segments ?? [];
  const colourOf = (id: string): string => colours.find((each) => each.id === id)?.colour ?? '#9aa3ad';
  const chosen = segments.find((each) => each.id === wanted) ?? segments[0];
  const most = Math.max(1, ...segments.map((each) => each.companies ?? 0));
  const hint = chosen === undefined ? undefined : hintOf?.(chosen);
  return (
    <div className="scheme-edit">
      <nav aria-label={say('shape.segments')} className="segment-list">
        <CountNotes scheme={scheme} counts={shape} isStale={false} isUncounted={false} />
        {segments.map((each) => (
          <UnstyledButton
            key={each.id}
            className="segment-item"
            display="block"
            w="100%"
            data-chosen={each === chosen || undefined}
            aria-current={each === chosen ? 'true' : undefined}
            onClick={() => choose(each.id)}
          >
            <span className="segment-name">
              <span className="dot" style={{ background: colourOf(each.id) }} aria-hidden="true" />
              <span className="wrap">{each.name}</span>
              <span className="segment-count">{each.companies === null ? '–' : number(each.companies)}</span>
            </span>
            <span className="part-bar" aria-hidden="true">
              <span style={{ width: `${(100 * (each.companies ?? 0)) / most}%`, background: colourOf(each.id) }} />
            </span>
          </UnstyledButton>
        ))}
      </nav>
      {chosen === undefined ? null : chosen.path === null ? (
        <Text>{elsewhere}</Text>
      ) : (
        <Stack gap="lg" miw={0} key={chosen.id}>
          <Written
            label={say('scheme.segmentName')}
            {...(hint === undefined ? {} : { description: hint })}
            text={chosen.name}
            onKeep={(text) => {
              if (text !== '') onRename(chosen.id, text);
            }}
          />
          <WorkWith
            about={chosen.about}
            onAbout={(key, text) => onEdit([textEdit([...(chosen.path ?? []), key], text)])}
          />
        </Stack>
      )}
    </div>
  );
}
