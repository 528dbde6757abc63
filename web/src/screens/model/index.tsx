import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDraft } from '../../api/draft.ts';
import { useModel, useSession, type ModelAnswer } from '../../api/queries.ts';
import { Diagnostics } from '../../parts/failure.tsx';
import { Answered, Page } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';
import { Editor } from './editor.tsx';
import { ModelText } from './model-text.tsx';

/** The model as text: what the file says, or the reader's draft of it. */
export default function Model(): ReactNode {
  const { say } = useSpeech();
  const model = useModel();
  const draft = useDraft();
  const mayEdit = useSession().data?.permissions.includes('model') === true;
  return (
    <Page
      title={say('model.title')}
      actions={
        <Button component={Link} href="/model/history" variant="default">
          {say('history.title')}
        </Button>
      }
    >
      <Answered of={model}>
        {(answer) => (
          <>
            <Broken answer={answer} />
            {mayEdit ? (
              <Answered of={draft}>{(mine) => <Editor model={answer} answer={mine} />}</Answered>
            ) : (
              <ModelText
                label={say('model.text')}
                description={answer.file}
                text={answer.text}
                marks={answer.diagnostics}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** A file that cannot be used is said to be so, with the places. */
function Broken({ answer }: { readonly answer: ModelAnswer }): ReactNode {
  const { say } = useSpeech();
  if (answer.hash === answer.in_use && answer.diagnostics.every((each) => each.severity !== 'error')) return null;
  return (
    <Alert color="gray" variant="outline" role="alert" icon={<IconAlertTriangle />} title={say('model.broken')}>
      <Group>
        <Text size="sm">{answer.file}</Text>
      </Group>
      <Diagnostics of={answer.diagnostics} />
    </Alert>
  );
}
