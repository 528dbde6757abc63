import {
  ActionIcon,
  Alert,
  AppShell,
  Badge,
  Box,
  Burger,
  Button,
  Group,
  Menu,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../api/client.ts';
import { useCompaniesAhead } from './use-companies-ahead.ts';
import { useServerEvents } from '../api/events.ts';
import { isWaiting, onWaiting } from '../api/patience.ts';
import { useChange, useOverview, type WhoAmI } from '../api/queries.ts';
import { mayOpen, places } from '../pages.tsx';
import { DraftBar } from './draft-bar.tsx';
import { Unheard } from './unheard.tsx';
import { useArrival } from './use-arrival.ts';
import { usePasteLimit } from './use-paste-limit.ts';
import { SearchButton } from './search/button.tsx';
import { languageName, languages } from '../words/languages.ts';
import { useSpeech } from '../words/words.tsx';

/** The frame of every page: where one can go, as of when numbers are, what is in progress, and who is signed in. */
export function Frame({ session, children }: { readonly session: WhoAmI; readonly children: ReactNode }): ReactNode {
  const { say } = useSpeech();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [location] = useLocation();
  useArrival();
  useCompaniesAhead();
  usePasteLimit();
  const waits = useSyncExternalStore(onWaiting, isWaiting);
  const mayWatch = session.permissions.includes('ask');
  const { jobs, away } = useServerEvents(mayWatch);
  const open = jobs.filter((each) => each.ended === null && each.kind !== 'preview').length;
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="lg"
    >
      <a className="skip" href="#content">
        {say('app.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={say('head.pages')} />
            <Text fw={700}>Firmament</Text>
            <Box visibleFrom="sm" miw={0}>
              <Freshness />
            </Box>
          </Group>
          <Group gap="xs" wrap="nowrap" flex="none">
            {open > 0 ? (
              <Badge component={Link} href="/runs" variant="light" style={{ cursor: 'pointer' }}>
                {say('head.jobs', { n: open })}
              </Badge>
            ) : null}
            <SearchButton permissions={session.permissions} />
            <Theme />
            <Person session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className={opened ? 'scrolls' : 'scrolls away'} aria-label={say('nav.label')}>
        <Box hiddenFrom="sm" p="xs">
          <Freshness />
        </Box>
        {places.map((each) =>
          each.word === undefined || !mayOpen(each, session.permissions) ? null : (
            <NavLink
              key={each.path}
              component={Link}
              href={each.path}
              label={say(each.word)}
              className={each.under === undefined ? '' : 'under'}
              active={isHere(location, each.path)}
              {...(isHere(location, each.path) ? { 'aria-current': 'page' } : {})}
              onClick={close}
            />
          ),
        )}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <div aria-live="polite">
          {away ? (
            <Alert color="yellow" mb="md" title={say('error.away')}>
              {say('error.awayText')}
            </Alert>
          ) : waits ? (
            <Alert color="yellow" mb="md" title={say('error.busy')}>
              {say('error.busyText')}
            </Alert>
          ) : (
            <Unheard />
          )}
        </div>
        {session.permissions.includes('model') ? <DraftBar session={session} /> : null}
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

const isHere = (location: string, href: string): boolean =>
  href === '/'
    ? location === '/'
    : location.startsWith(href) || (href === '/segments' && location.startsWith('/schemes/'));

/** As of when every number is, and whether it has been overtaken. */
function Freshness(): ReactNode {
  const { say, date } = useSpeech();
  const overview = useOverview();
  if (overview.data === undefined) return null;
  const { run, stale, written, model } = overview.data;
  return (
    <Text size="sm" c="dimmed" truncate>
      {written ? `${model} · ` : ''}
      {run === null ? say('head.none') : say('head.asOf', { date: date(run.as_of) })}
      {stale ? ` · ${say('head.stale')}` : ''}
    </Text>
  );
}

function Theme(): ReactNode {
  const { say } = useSpeech();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={say('head.theme')}
      onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
    </ActionIcon>
  );
}

function Person({ session }: { readonly session: WhoAmI }): ReactNode {
  const { say, speak, language } = useSpeech();
  const leave = useChange(async () => {
    await call('DELETE', '/api/session');
    // Whoever comes next finds nothing of what was shown.
    globalThis.location.assign('/');
  });
  const name = session.user?.name ?? '';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          maw={{ base: 48, sm: 300 }}
          aria-label={say('head.menu', { name })}
        >
          <Text span inherit visibleFrom="sm" truncate>
            {name}
          </Text>
          <Box component="span" hiddenFrom="sm">
            <IconUser size={18} aria-hidden />
          </Box>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('head.language')}</Menu.Label>
        {languages.map((each) => (
          <Menu.Item key={each} lang={each} onClick={() => speak(each)} fw={each === language ? 700 : 400}>
            {languageName(each)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate()}>{say('head.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
