import { Group, SimpleGrid, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RfmShape } from '../../../../../src/contract/model/shape.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useOverview } from '../../../api/queries.ts';
import { useSpeech } from '../../../words/words.tsx';
import type { MethodEditorProps } from './props.ts';
import { Kept } from './kept.tsx';
import { Shaped } from './shaped.tsx';
import { RfmGrid } from './rfm-grid.tsx';
import { RfmScore } from './rfm-score.tsx';

/** Recency, frequency and money: what counts, where the limits of each score are, and the segments over the grid. */
export default function RfmEditor(props: MethodEditorProps): ReactNode {
  return (
    <Shaped scheme={props.scheme.id} method="rfm">
      {(shape) => <Editor {...props} shape={shape} />}
    </Shaped>
  );
}

function Editor({ scheme, busy, onEdit, shape }: MethodEditorProps & { readonly shape: RfmShape }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const colours = overview.data?.schemes.find((each) => each.id === scheme.id)?.segments ?? [];
  /** A scheme written as a table's name alone is written out before anything else can be said of it. */
  const change = (...edits: readonly ModelEdit[]): void => {
    const written: readonly ModelEdit[] = shape.short
      ? [{ do: 'set', path: [...shape.path], value: { amount: shape.amount } }]
      : [];
    onEdit([...written, ...edits]);
  };
  return (
    <>
      <section aria-labelledby="what-counts">
        <Title order={2} id="what-counts" mb="xs">
          {say('rfm.what')}
        </Title>
        <Group align="flex-end">
          <Kept
            label={say('rfm.amount')}
            isLabelled
            code
            value={shape.amount}
            onChange={(amount) =>
              shape.short
                ? onEdit([{ do: 'set', path: [...shape.path], value: { amount } }])
                : change({ do: 'set', path: [...shape.path, 'amount'], value: amount })
            }
          />
          <Kept
            label={say('rfm.over')}
            isLabelled
            value={shape.over ?? ''}
            onChange={(over) =>
              change(
                over === ''
                  ? { do: 'remove', path: [...shape.path, 'over'] }
                  : { do: 'set', path: [...shape.path, 'over'], value: over },
              )
            }
          />
        </Group>
      </section>
      <RfmGrid shape={shape} colours={colours} />
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="xl">
        {shape.scores.map((each) => (
          <RfmScore key={each.part} of={each} busy={busy} onEdit={change} />
        ))}
      </SimpleGrid>
    </>
  );
}
