import { lazy, Suspense, type ReactNode } from 'react';
import { Skeleton } from '@mantine/core';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from './api/queries.ts';
import { Frame } from './frame/frame.tsx';
import { Answered, Page } from './parts/page.tsx';
import { SignIn } from './screens/sign-in.tsx';
import { useSpeech } from './words/words.tsx';

const Home = lazy(() => import('./screens/home.tsx'));
const Segments = lazy(() => import('./screens/segments.tsx'));
const Segment = lazy(() => import('./screens/segment.tsx'));
const Companies = lazy(() => import('./screens/companies.tsx'));
const Company = lazy(() => import('./screens/company.tsx'));
const Mine = lazy(() => import('./screens/mine.tsx'));
const Model = lazy(() => import('./screens/model.tsx'));
const Runs = lazy(() => import('./screens/runs.tsx'));
const Data = lazy(() => import('./screens/data.tsx'));
const Admin = lazy(() => import('./screens/admin.tsx'));

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
            <Suspense fallback={<Skeleton height={200} />}>
              <Switch>
                <Route path="/">{who.permissions.includes('ask') ? <Home /> : <Redirect to="/mine" />}</Route>
                <Route path="/segments">
                  <Segments />
                </Route>
                <Route path="/segments/:scheme/:segment">
                  {({ scheme, segment }) => <Segment key={`${scheme}/${segment}`} scheme={scheme} segment={segment} />}
                </Route>
                <Route path="/companies">
                  <Companies />
                </Route>
                <Route path="/companies/:id">{({ id }) => <Company id={id} />}</Route>
                <Route path="/mine">
                  <Mine />
                </Route>
                <Route path="/model">
                  <Model />
                </Route>
                <Route path="/runs">
                  <Runs />
                </Route>
                <Route path="/data">
                  <Data />
                </Route>
                <Route path="/admin">
                  <Admin />
                </Route>
                <Route>
                  <Nowhere />
                </Route>
              </Switch>
            </Suspense>
          </Frame>
        )
      }
    </Answered>
  );
}

function Nowhere(): ReactNode {
  const { say } = useSpeech();
  return <Page title={say('error.nowhere')}>{null}</Page>;
}
