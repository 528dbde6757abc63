import { Alert, Button, Code, List, Text } from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import { Refused, type Diagnostic } from '../api/client.ts';
import { useSpeech } from '../words/words.tsx';
import { tell } from './told-errors.ts';

/** What went wrong, why, and what to do about it; `retry` offers to ask again. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }): ReactNode {
  const { say } = useSpeech();
  // Before anything is painted, so that it does not stand above as well.
  useLayoutEffect(() => tell(error), [error]);
  const refused = error instanceof Refused ? error : undefined;
  const message =
    refused?.message === ''
      ? say('error.offline')
      : refused?.status === 500
        ? say('error.bug')
        : error instanceof Error
          ? error.message
          : String(error);
  return (
    <Alert color="gray" role="alert" title={say('error.title')} my="md" variant="light">
      {refused === undefined || refused.diagnostics.length === 0 ? (
        <Text>{message}</Text>
      ) : (
        <Diagnostics of={refused.diagnostics} />
      )}
      {retry === undefined ? null : (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          {say('error.retry')}
        </Button>
      )}
    </Alert>
  );
}

/** Findings about what somebody wrote: where, what, what was expected, what it may have been meant as. */
export function Diagnostics({ of }: { readonly of: readonly Diagnostic[] }): ReactNode {
  const { told } = useSpeech();
  return (
    <List listStyleType="none" spacing="xs">
      {of.map(told.diagnostic).map((each) => (
        <List.Item key={`${each.code}${each.place.line ?? ''}${each.place.column ?? ''}${each.message}`}>
          <Text
            component="span"
            {...(each.severity === 'error' ? { c: 'var(--mantine-color-error)' } : {})}
            className="wrap"
          >
            {each.place.line === undefined ? '' : `${each.place.line}:${each.place.column ?? 1} `}
            {each.message}
          </Text>
          {each.expected === undefined ? null : <Text size="sm">→ {each.expected}</Text>}
          {each.nearest === undefined ? null : (
            <Text size="sm">
              → <Code>{each.nearest}</Code>?
            </Text>
          )}
          {each.mend === undefined ? null : <Text size="sm">{each.mend}</Text>}
        </List.Item>
      ))}
    </List>
  );
}
