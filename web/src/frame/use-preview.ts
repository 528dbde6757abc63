import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askPreview, type Draft } from '../api/draft.ts';
import { useOverview } from '../api/queries.ts';

/** How many companies would move; being looked for; or not asked, as it takes a while in a large market. */
export type Preview = number | 'looking' | 'unasked';

/** Up to so many companies a preview is made by itself once editing pauses; in a larger market people ask for it. */
const small = 300_000;
const pauseMilliseconds = 1200;

/** Who would move if the draft were published, kept up with the draft and with what was decided by hand (the newest deed's number). */
export function usePreview(draft: Draft, decided: number): { readonly found: Preview; readonly ask: () => void } {
  const client = useQueryClient();
  const overview = useOverview();
  const [asked, setAsked] = useState<string>();
  const { preview, conflict, changes } = draft;
  const hash = `${draft.hash} ${decided}`;
  const isUsable =
    !conflict && changes !== null && changes.length > 0 && draft.diagnostics.every((each) => each.severity !== 'error');
  const isSmall = (overview.data?.run?.companies ?? 0) <= small && overview.data !== undefined;
  const ask = (): void => {
    setAsked(hash);
    // What is wrong with the draft is said by the draft itself.
    void askPreview().then(
      () => client.invalidateQueries({ queryKey: ['draft'] }),
      () => undefined,
    );
  };
  useEffect(() => {
    if (!isUsable || !isSmall || preview !== null || asked === hash) return undefined;
    const timer = setTimeout(ask, pauseMilliseconds);
    return () => clearTimeout(timer);
  });
  if (preview?.companies !== undefined && preview.companies !== null) return { found: preview.companies, ask };
  if (changes !== null && changes.length === 0) return { found: 0, ask };
  const isAlive = preview !== null && (preview.state === 'queued' || preview.state === 'running');
  return { found: isAlive || (isUsable && isSmall && asked !== hash) ? 'looking' : 'unasked', ask };
}
