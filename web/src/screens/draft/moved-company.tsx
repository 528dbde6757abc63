import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useOverview, useWhy } from '../../api/queries.ts';
import { Aside } from '../../parts/aside/index.tsx';
import { causeName } from '../../parts/movers.tsx';
import { Answered } from '../../parts/page.tsx';
import { useSpeech } from '../../words/words.tsx';

/** A company a draft would move. */
export interface Mover {
  readonly id: string;
  readonly name: string | null;
  readonly scheme: string;
  readonly from: string;
  readonly to: string;
  readonly cause: string;
}

/** Where it is, where it would go and what moves it, beside the page. */
export function MovedCompany({
  of,
  onClose,
}: {
  readonly of: Mover | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { say } = useSpeech();
  return (
    <Aside
      title={of === undefined ? undefined : (of.name ?? of.id)}
      onClose={onClose}
      actions={
        of === undefined ? null : (
          <Button component={Link} href={`/companies/${encodeURIComponent(of.id)}`} size="xs" variant="default">
            {say('draft.openCompany')}
          </Button>
        )
      }
    >
      {of === undefined ? null : <Moved of={of} />}
    </Aside>
  );
}

function Moved({ of }: { readonly of: Mover }): ReactNode {
  const { say } = useSpeech();
  const overview = useOverview();
  const why = useWhy(of.id, of.scheme);
  const name = overview.data?.schemes.find((each) => each.id === of.scheme)?.name ?? of.scheme;
  return (
    <Stack gap="sm">
      <Text>
        {name}: <strong>{of.from}</strong> → <strong>{of.to}</strong>
      </Text>
      <Text size="sm">{`${say('draft.why')}: ${causeName(of.cause, say)}`}</Text>
      <Answered of={why}>
        {(answer) => (
          <Text size="sm">
            {say('draft.before')}: {answer.reason}
          </Text>
        )}
      </Answered>
    </Stack>
  );
}
