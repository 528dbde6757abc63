import { Group, Skeleton, Stack, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { isFailing, useAnyQuery } from './failing.ts';
import { Failure } from './failure.tsx';

/** A page with its title, which is also the tab's. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} · Firmament`;
  }, [title]);
  return (
    <Stack gap="lg" miw={0}>
      <Group justify="space-between" align="flex-start">
        <Title order={1} className="wrap">
          {title}
        </Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

/** What a question answered; a skeleton until then, and what went wrong if it did. */
export function Answered<T>({
  of,
  children,
}: {
  readonly of: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Failure error={of.error} retry={() => void of.refetch()} />;
  return of.fetchStatus === 'idle' ? <NotYetAsked /> : <Waiting />;
}

/** In the place of what cannot be asked before something else is answered; nothing while that is not on its way either. */
const NotYetAsked = (): ReactNode => (useAnyQuery(isFailing) ? null : <Waiting />);

/** In the place of what is being asked for. */
export const Waiting = (): ReactNode => (
  <Stack gap="xs" aria-busy="true">
    <Skeleton height={24} width="40%" />
    <Skeleton height={120} />
  </Stack>
);
