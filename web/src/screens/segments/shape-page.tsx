import { Suspense, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import { useEditDraft } from '../../api/draft.ts';
import { useOverview } from '../../api/queries.ts';
import { useShape } from '../../api/shape.ts';
import { deed } from '../../parts/deed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { methodEditors, type MethodEditorProps } from './editors/index.ts';

/** A scheme of the reader's draft, edited by the editor of its method. */
export default function ShapePage({ scheme }: { readonly scheme: string }): ReactNode {
  const overview = useOverview();
  const shape = useShape(scheme);
  const editing = useEditDraft();
  const onEdit: MethodEditorProps['onEdit'] = (edits, { said } = {}) => {
    editing.edit(edits).then(
      () => (said === undefined ? undefined : deed({ said, undo: editing.undo })),
      () => undefined,
    );
  };
  return (
    <Page title={overview.data?.schemes.find((each) => each.id === scheme)?.name ?? scheme}>
      {editing.error === null ? null : <Failure error={editing.error} />}
      <Answered of={shape}>
        {({ shape: { method } }) => {
          const Editor = methodEditors[method];
          return (
            <Suspense fallback={<Skeleton height={200} />}>
              <Editor scheme={{ id: scheme, path: ['schemes', scheme] }} busy={editing.busy} onEdit={onEdit} />
            </Suspense>
          );
        }}
      </Answered>
    </Page>
  );
}
