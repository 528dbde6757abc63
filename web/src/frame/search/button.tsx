import { ActionIcon, Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Permission } from '../../../../src/contract/server.ts';
import { useSpeech } from '../../words/words.tsx';

const load = () => import('./index.tsx');
const Search = lazy(load);

/** Opens the search, by hand or by Ctrl-K (⌘K); what it needs is loaded then. */
export function SearchButton({ permissions }: { readonly permissions: readonly Permission[] }): ReactNode {
  const { say } = useSpeech();
  const [wanted, setWanted] = useState(false);
  const open = (): void => {
    if (wanted) void load().then((module) => module.openSearch());
    else setWanted(true);
  };
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconSearch size={16} />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
        visibleFrom="sm"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={open}
      >
        {say('search.open')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        hiddenFrom="sm"
        aria-label={say('search.open')}
        onClick={open}
      >
        <IconSearch size={20} />
      </ActionIcon>
      {wanted ? (
        <Suspense fallback={null}>
          <Search permissions={permissions} />
        </Suspense>
      ) : null}
    </>
  );
}
