import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useSpeech } from '../words/words.tsx';

/** More signs than these no field of the pages is made for: a browser would stand still for a minute laying out a million lines. */
const most = 200_000;

/** What is too long for any field is refused before the browser takes it, and said so with what to do; what was in the field stays. */
export function usePasteLimit(): void {
  const { say, number } = useSpeech();
  useEffect(() => {
    const refuse = (event: ClipboardEvent): void => {
      const length = event.clipboardData?.getData('text/plain').length ?? 0;
      if (length <= most) return;
      event.preventDefault();
      event.stopPropagation();
      notifications.show({
        id: 'paste-too-long',
        message: say('error.paste', { n: number(length), most: number(most) }),
        color: 'yellow',
        withBorder: true,
        autoClose: 15_000,
        role: 'alert',
      });
    };
    document.addEventListener('paste', refuse, { capture: true });
    return () => document.removeEventListener('paste', refuse, { capture: true });
  }, [say, number]);
}
