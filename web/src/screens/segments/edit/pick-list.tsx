import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface PickListProps {
  readonly items: readonly { readonly key: string; readonly label: string }[];
  /** Where the open one stands. */
  readonly open: number | undefined;
  readonly onOpen: (index: number | undefined) => void;
}

/** Things by their names, of which one is open. */
export function PickList({ items, open, onOpen }: PickListProps): ReactNode {
  return (
    <ul className="exclusion-list">
      {items.map(({ key, label }, index) => (
        <li key={key}>
          <Button
            variant={index === open ? 'light' : 'default'}
            size="sm"
            aria-expanded={index === open}
            onClick={() => onOpen(index === open ? undefined : index)}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
