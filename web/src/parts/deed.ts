import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { Deed } from './deed-note.tsx';
import { Failure } from './failure.tsx';

/** Tells what was done; with `undo` it can be taken back for as long as the note stands. An undo that is refused says why. */
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
              Promise.resolve(undo()).catch((error: unknown) => {
                notifications.show({ message: createElement(Failure, { error }), withBorder: true, autoClose: false });
              });
            },
          }),
    }),
    withBorder: true,
    withCloseButton: false,
    autoClose: undo === undefined ? 5000 : 12_000,
  });
}
