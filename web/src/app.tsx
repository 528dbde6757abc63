import { Suspense, type ReactNode } from 'react';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useSession } from './api/queries.ts';
import { Frame } from './frame/frame.tsx';
import { mayOpen, places } from './pages.tsx';
import { BrokenPage } from './parts/broken-page.tsx';
import { Answered, Page } from './parts/page.tsx';
import { SignIn, SignInAgain } from './screens/sign-in.tsx';
import { useSpeech } from './words/words.tsx';

/** Signing in, or the pages; each page is loaded when it is first opened. */
export function App(): ReactNode {
  const session = useSession();
  return (
    <Answered of={session}>
      {(who) =>
        who.user === null ? (
          <SignIn setup={who.setup} />
        ) : (
          <Frame session={who}>
            <SignInAgain key={String(who.ended)} who={who} />
            <Guarded>
              <Suspense fallback={<Skeleton height={200} />}>
                <Switch>
                  {places
                    .filter((each) => mayOpen(each, who.permissions))
                    .map((each) => (
                      <Route key={`${each.path} ${each.needs.join(' ')}`} path={each.path}>
                        {each.screen}
                      </Route>
                    ))}
                  {places.map((each) => (
                    <Route key={`not ${each.path} ${each.needs.join(' ')}`} path={each.path}>
                      <Blank word="error.notYours" />
                    </Route>
                  ))}
                  <Route>
                    <Blank word="error.nowhere" />
                  </Route>
                </Switch>
              </Suspense>
            </Guarded>
          </Frame>
        )
      }
    </Answered>
  );
}

/** A page that fails leaves the frame standing, and the next page begins anew. */
function Guarded({ children }: { readonly children: ReactNode }): ReactNode {
  const [at] = useLocation();
  return <BrokenPage at={at}>{children}</BrokenPage>;
}

/** A page that only says why there is nothing on it, and where to go. */
function Blank({ word }: { readonly word: 'error.notYours' | 'error.nowhere' }): ReactNode {
  const { say } = useSpeech();
  return (
    <Page title={say(word)}>
      <Text>{say(`${word}Text`)}</Text>
      <Group>
        <Button component={Link} href="/">
          {say('error.toStart')}
        </Button>
      </Group>
    </Page>
  );
}
