import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Refused, type Diagnostic } from '../../api/client.ts';
import type { DraftAnswer } from '../../api/draft.ts';
import type { ModelAnswer } from '../../api/queries.ts';
import { Failure } from '../../parts/failure.tsx';
import { useSpeech } from '../../words/words.tsx';
import { ModelText, type TextPlaces } from './model-text.tsx';
import { Parts } from './parts.tsx';
import { useTyped } from './use-typed.ts';

interface EditorProps {
  readonly model: ModelAnswer;
  readonly answer: DraftAnswer;
}

/** The text of the draft, kept while it is written, with what is wrong in it and where. */
export function Editor({ model, answer }: EditorProps): ReactNode {
  const { say } = useSpeech();
  const { draft } = answer;
  const places = useRef<TextPlaces>(null);
  const typed = useTyped(draft?.text ?? model.text, draft?.made_from ?? answer.model);
  const found = draft === null ? model.diagnostics : draft.diagnostics;
  const refused = typed.error instanceof Refused && typed.error.status === 409;
  return (
    <>
      {draft?.conflict === true ? (
        <Alert color="gray" variant="outline" role="alert" icon={<IconAlertTriangle />}>
          <Text size="sm">
            {say('draft.conflictTitle')}.{' '}
            <Anchor component={Link} href="/model/draft" size="sm">
              {say('draft.compare')}
            </Anchor>
          </Text>
        </Alert>
      ) : null}
      {refused ? (
        <Alert color="gray" variant="outline" role="alert" icon={<IconAlertTriangle />}>
          <Text size="sm">{say('model.elsewhere')}</Text>
          <Anchor component="button" type="button" size="sm" onClick={typed.overwrite}>
            {say('model.keepMine')}
          </Anchor>{' '}
          <Anchor component="button" type="button" size="sm" onClick={typed.drop}>
            {say('model.theirs')}
          </Anchor>
        </Alert>
      ) : typed.error === null ? null : (
        <Failure error={typed.error} retry={typed.retry} />
      )}
      <ModelText
        ref={places}
        label={draft === null ? say('model.text') : say('model.draftText')}
        description={model.file}
        text={typed.text}
        marks={typed.isInStep ? found : []}
        onChange={typed.type}
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {typed.isInStep ? say(draft === null ? 'model.asOnDisk' : 'model.kept') : say('model.keeping')}
      </Text>
      <section aria-live="polite">
        {found.length === 0 ? (
          <Text size="sm">{say('model.fine')}</Text>
        ) : (
          <Found of={found} onGo={(line, column) => places.current?.go(line, column)} />
        )}
      </section>
      <Parts text={typed.text} onGo={(line) => places.current?.go(line, 1)} />
    </>
  );
}

/** What is wrong or odd; its place leads into the text. */
function Found({
  of,
  onGo,
}: {
  readonly of: readonly Diagnostic[];
  readonly onGo: (line: number, column: number) => void;
}): ReactNode {
  const { say, told } = useSpeech();
  return (
    <List listStyleType="none" spacing="xs">
      {of.map(told.diagnostic).map((each) => {
        const { line, column = 1 } = each.place;
        return (
          <List.Item key={`${each.code}${line ?? ''}${column}${each.message}`}>
            {line === undefined ? null : (
              <Anchor component="button" type="button" size="sm" onClick={() => onGo(line, column)}>
                {say('model.line', { n: line })}
              </Anchor>
            )}{' '}
            <Text
              span
              size="sm"
              className="wrap"
              {...(each.severity === 'error' ? { c: 'var(--mantine-color-error)' } : {})}
            >
              {each.message}
            </Text>
            {each.expected === undefined ? null : <Text size="sm">→ {each.expected}</Text>}
            {each.nearest === undefined ? null : <Text size="sm">→ {each.nearest}?</Text>}
            {each.mend === undefined ? null : <Text size="sm">{each.mend}</Text>}
          </List.Item>
        );
      })}
    </List>
  );
}
