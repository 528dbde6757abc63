import { Button, List } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSpeech } from '../words/words.tsx';

interface FirstFewProps {
  /** Items of a list, each with its key. */
  readonly children: readonly ReactNode[];
  readonly first?: number;
}

/** A list that begins with a few, and shows all when asked. */
export function FirstFew({ children, first = 8 }: FirstFewProps): ReactNode {
  const { say, number } = useSpeech();
  const [all, setAll] = useState(false);
  return (
    <>
      <List listStyleType="none" spacing="xs">
        {all ? children : children.slice(0, first)}
      </List>
      {all || children.length <= first ? null : (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {say('company.all', { n: number(children.length) })}
        </Button>
      )}
    </>
  );
}
