import { Select, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import { categoriesIn } from '../starters.ts';
import type { MethodEditorProps } from './props.ts';
import { SegmentsOf } from './segments-of.tsx';
import { Shaped } from './shaped.tsx';

/** A category whose values are the segments: which one, what each value is called, and how to work with it. */
export default function ByEditor(props: MethodEditorProps): ReactNode {
  const { scheme, busy, onEdit } = props;
  const { say } = useSpeech();
  const overview = useOverview();
  return (
    <Shaped scheme={scheme.id} method="by">
      {(shape) => {
        const { variable, values, segments } = shape;
        const offered = overview.data === undefined ? [] : categoriesIn(overview.data);
        const others = offered.filter(({ name }) => name !== variable && name !== scheme.id);
        const label = offered.find(({ name }) => name === variable)?.label ?? variable;
        return (
          <>
            <Select
              label={say('by.variable')}
              description={say('by.variableHint')}
              maw={420}
              allowDeselect={false}
              disabled={busy}
              data={[{ value: variable, label }, ...others.map((each) => ({ value: each.name, label: each.label }))]}
              value={variable}
              onChange={(wanted) => {
                if (wanted === null || wanted === variable) return;
                const next = others.find(({ name }) => name === wanted)?.label ?? wanted;
                const written = segments.some((each) => Object.keys(each.about).length > 0);
                onEdit([{ do: 'set', path: [...scheme.path, 'by'], value: wanted }], {
                  said: say(written ? 'by.changedWritten' : 'by.changed', { name: next }),
                });
              }}
            />
            {segments.length === 0 ? <Text c="dimmed">{say('by.open')}</Text> : null}
            <SegmentsOf
              {...props}
              shape={shape}
              hintOf={(segment) => {
                const value = values[segments.indexOf(segment)];
                return value === undefined || value === segment.name ? undefined : say('by.value', { value });
              }}
            />
          </>
        );
      }}
    </Shaped>
  );
}
