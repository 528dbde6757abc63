import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askAccount, askTimeline, timelineStep } from '../api/account.ts';
import { askCompany } from '../api/queries.ts';

/** A pointer that only passes over a link does not rest on it. */
const restMilliseconds = 60;
/** Asks for a company while a pointer rests on its link, a finger goes down on it or the keyboard reaches it, so that its page stands at once. */
export function useCompaniesAhead(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (id: string): void => {
      void import('../screens/company/index.tsx');
      void client.prefetchQuery(askCompany(id));
      void client.prefetchQuery(askAccount(id));
      void client.prefetchQuery(askTimeline(id, timelineStep));
    };
    const notice = (event: Event): void => {
      clearTimeout(timer);
      const id = companyOf(event.target);
      if (id === undefined) return;
      if (event.type === 'pointerover') timer = setTimeout(() => ask(id), restMilliseconds);
      else ask(id);
    };
    const kinds = ['pointerover', 'pointerdown', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, notice, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) document.removeEventListener(kind, notice);
    };
  }, [client]);
}

function companyOf(target: EventTarget | null): string | undefined {
  const link = target instanceof Element ? target.closest('a[href^="/companies/"]') : null;
  const id = link?.getAttribute('href')?.slice('/companies/'.length);
  return id === undefined || id === '' ? undefined : decodeURIComponent(id);
}
