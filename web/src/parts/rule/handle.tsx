import { ActionIcon } from '@mantine/core';
import { assignRef } from '@mantine/hooks';
import { IconGripVertical } from '@tabler/icons-react';
import { useCallback, type PointerEventHandler, type ReactNode, type Ref } from 'react';

interface HandleProps {
  readonly label: string;
  /** Where drag and drop wants to know the handle. */
  readonly grip: Ref<HTMLSpanElement> | undefined;
  readonly onPointerDown: PointerEventHandler<HTMLElement> | undefined;
}

/** What a part is dragged by; with the keyboard on it, Alt and an arrow move the part. */
export function Handle({ label, grip, onPointerDown }: HandleProps): ReactNode {
  const ref = useCallback((node: HTMLButtonElement | null) => assignRef<HTMLSpanElement | null>(grip, node), [grip]);
  return (
    <ActionIcon
      ref={ref}
      variant="subtle"
      color="gray"
      className="drag"
      aria-label={label}
      onPointerDown={onPointerDown}
    >
      <IconGripVertical size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
