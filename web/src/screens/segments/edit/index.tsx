import { Alert, Anchor, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { OutlineAnswer, OutlineScheme } from '../../../../../src/contract/model/outline.ts';
import type { RenameAnswer } from '../../../../../src/contract/model/rename.ts';
import type { ModelEdit } from '../../../api/draft.ts';
import { useEditOutline, useOutline } from '../../../api/outline.ts';
import { useOverview } from '../../../api/queries.ts';
import { planRename } from '../../../api/rename.ts';
import { deed } from '../../../parts/deed.ts';
import { Diagnostics, Failure } from '../../../parts/failure.tsx';
import { Answered, Page } from '../../../parts/page.tsx';
import { stepOfKeys, useKeys } from '../../../parts/rule/keys.ts';
import { useSpeech } from '../../../words/words.tsx';
import { methodEditors } from '../editors/index.ts';
import { Exceptions } from './exceptions.tsx';
import { Exclusions } from './exclusions.tsx';
import { Filters } from './filters.tsx';
import { FollowedRename } from './followed.tsx';
import { Rules } from './rules.tsx';
import { SchemeSettings } from './scheme-settings.tsx';
import './edit.css';

/** A scheme of the reader's draft: its segments and their rules, whom it leaves out, and what is said of it as a whole. */
export default function SchemeEdit({ scheme }: { readonly scheme: string }): ReactNode {
  const { say } = useSpeech();
  const outline = useOutline();
  return (
    <Answered of={outline}>
      {(answer) => {
        const found = answer.schemes.find((each) => each.id === scheme);
        return found === undefined ? (
          <Page title={scheme}>
            {answer.diagnostics.length === 0 ? (
              <Text>{say('scheme.none')}</Text>
            ) : (
              <Alert color="yellow" title={say('scheme.unreadable')}>
                <Diagnostics of={answer.diagnostics} />
                <Anchor component={Link} href="/model">
                  {say('scheme.toText')}
                </Anchor>
              </Alert>
            )}
          </Page>
        ) : (
          <SchemeScreen scheme={found} outline={answer} />
        );
      }}
    </Answered>
  );
}

/** Edits the draft; `said` tells of it with a way back, `next` is the part chosen once it is done, null for none. */
type Editing = (edits: readonly ModelEdit[], then?: { readonly said?: string; readonly next?: number | null }) => void;

const views = ['segments', 'settings', 'exclusions'] as const;

function SchemeScreen({
  scheme,
  outline,
}: {
  readonly scheme: OutlineScheme;
  readonly outline: OutlineAnswer;
}): ReactNode {
  const { say } = useSpeech();
  const { drafting, edit: editOutline, text } = useEditOutline();
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const view = views.find((each) => each === search.get('view')) ?? 'segments';
  const written = search.get('part');
  const first = scheme.rules.length + scheme.filters.length > 0 ? 0 : undefined;
  const chosen = written === null ? first : Number(written);
  const choose = (index: number | undefined): void =>
    setSearch(index === undefined ? {} : { part: String(index) }, { replace: true });
  const edit: Editing = (edits, { said, next } = {}) => {
    const make = async (): Promise<void> => {
      await editOutline(edits);
      if (next !== undefined) choose(next ?? undefined);
      if (said !== undefined) deed({ said, undo: () => drafting.undo() });
    };
    // What went wrong stands on the page.
    make().catch(() => undefined);
  };
  const [renamed, setRenamed] = useState<RenameAnswer>();
  const [failed, setFailed] = useState<unknown>();
  const rename = (segment: string, to: string, of = scheme.id): void => {
    setFailed(undefined);
    const make = async (): Promise<void> => {
      const answer = await planRename(text, of, segment, to);
      if (answer.edits.length === 0) return;
      await editOutline(answer.edits);
      setRenamed(answer);
      const said = say('scheme.renamed', { before: answer.before, after: to });
      deed({
        said,
        async undo() {
          await drafting.undo();
          setRenamed(undefined);
        },
      });
    };
    make().catch((error: unknown) => setFailed(error));
  };
  const keys = useKeys<HTMLDivElement>((event) => {
    const step = event.defaultPrevented || event.target instanceof HTMLInputElement ? undefined : stepOfKeys(event);
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'back' ? drafting.canUndo : drafting.canRedo)
      void (step === 'back' ? drafting.undo() : drafting.redo());
  });
  return (
    <Page title={say('scheme.title', { scheme: scheme.name ?? scheme.id })}>
      <div ref={keys}>
        <SegmentedControl
          transitionDuration={0}
          mb="md"
          className="scheme-views"
          aria-label={say('scheme.views')}
          data={views.map((each) => ({ value: each, label: say(`scheme.view.${each}`) }))}
          value={view}
          onChange={(wanted) => setSearch(wanted === 'segments' ? {} : { view: wanted }, { replace: true })}
        />
        {drafting.error === null ? null : <Failure error={drafting.error} />}
        {failed === undefined ? null : <Failure error={failed} />}
        {renamed === undefined ? null : <FollowedRename of={renamed} onClose={() => setRenamed(undefined)} />}
        {view === 'segments' ? (
          <Segments
            scheme={scheme}
            outline={outline}
            busy={drafting.busy}
            chosen={chosen}
            onChoose={choose}
            onEdit={edit}
            onRename={rename}
          />
        ) : view === 'settings' ? (
          <SchemeSettings
            scheme={scheme}
            onEdit={edit}
            onRemove={() => {
              edit([{ do: 'remove', path: [...scheme.path] }], {
                said: say('scheme.removed', { name: scheme.name ?? scheme.id }),
              });
              go('/segments');
            }}
          />
        ) : (
          <Stack gap="xl">
            <Exclusions exclusions={outline.exclusions} busy={drafting.busy} onEdit={edit} />
            <Exceptions exceptions={outline.exceptions} busy={drafting.busy} onEdit={edit} />
          </Stack>
        )}
      </div>
    </Page>
  );
}

interface SegmentsProps {
  readonly scheme: OutlineScheme;
  readonly outline: OutlineAnswer;
  readonly busy: boolean;
  readonly chosen: number | undefined;
  readonly onChoose: (index: number | undefined) => void;
  readonly onEdit: Editing;
  readonly onRename: (segment: string, to: string, variable?: string) => void;
}

/** What decides who is in which segment, by the scheme's method. */
function Segments({ scheme, busy, chosen, onChoose, onEdit, onRename }: SegmentsProps): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  if (scheme.method === 'funnel') {
    return <Filters scheme={scheme} busy={busy} chosen={chosen} onChoose={onChoose} onEdit={onEdit} />;
  }
  if (scheme.method === 'rules') {
    return (
      <Answered of={overview}>
        {(about) => (
          <Rules
            scheme={scheme}
            about={about}
            busy={busy}
            chosen={chosen}
            onChoose={onChoose}
            onEdit={onEdit}
            onRename={onRename}
          />
        )}
      </Answered>
    );
  }
  const Editor = scheme.method === null ? undefined : methodEditors[scheme.method];
  return Editor === undefined ? (
    <Text>
      {say('scheme.noEditor', { method: scheme.method ?? '–' })}{' '}
      <Anchor component={Link} href="/model">
        {say('scheme.toText')}
      </Anchor>
    </Text>
  ) : (
    <Suspense fallback={<Skeleton height={200} />}>
      <Editor scheme={scheme} busy={busy} onEdit={onEdit} onRename={onRename} />
    </Suspense>
  );
}
