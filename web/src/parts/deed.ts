import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { Deed } from './deed-note.tsx';

/** Tells what was done; with `undo` it can be taken back for as long as the note stands. */
export function deed({ said, undo }: { readonly said: string; readonly undo?: () => void | Promise<void> }): void {
  const id: string = notifications.show({
    message: createElement(Deed, {
      said,
      close: () => notifications.hide(id),
      ...(undo === undefined
        ? {}
        : {
            undo: () => {
              notifications.hide(id);
              void undo();
            },
          }),
    }),
    withBorder: true,
    withCloseButton: false,
    autoClose: undo === undefined ? 5000 : 12_000,
  });
}
