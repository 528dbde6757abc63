import { lazy, type ReactNode } from 'react';
import { Redirect } from 'wouter';
import type { Permission } from '../../src/contract/server.ts';
import type { Word } from './words/en.ts';

const Explore = lazy(() => import('./screens/explore/index.tsx'));
const Home = lazy(() => import('./screens/home.tsx'));
const Segments = lazy(() => import('./screens/segments/index.tsx'));
const SchemeEdit = lazy(() => import('./screens/segments/edit/index.tsx'));
const Segment = lazy(() => import('./screens/segment/index.tsx'));
const Scorecard = lazy(() => import('./screens/scorecard/index.tsx'));
const Compare = lazy(() => import('./screens/compare/index.tsx'));
const CutPoints = lazy(() => import('./screens/cut-points/index.tsx'));
const Clusters = lazy(() => import('./screens/clusters/index.tsx'));
const Companies = lazy(() => import('./screens/companies/index.tsx'));
const Company = lazy(() => import('./screens/company/index.tsx'));
const Lists = lazy(() => import('./screens/lists/index.tsx'));
const List = lazy(() => import('./screens/lists/list.tsx'));
const Mine = lazy(() => import('./screens/mine/index.tsx'));
const Model = lazy(() => import('./screens/model/index.tsx'));
const Owners = lazy(() => import('./screens/model/edit/owners.tsx'));
const ModelQuestions = lazy(() => import('./screens/model/edit/questions.tsx'));
const Thresholds = lazy(() => import('./screens/model/edit/scorecard.tsx'));
const Settings = lazy(() => import('./screens/model/edit/settings.tsx'));
const Draft = lazy(() => import('./screens/draft/index.tsx'));
const History = lazy(() => import('./screens/history/index.tsx'));
const Version = lazy(() => import('./screens/history/version.tsx'));
const Runs = lazy(() => import('./screens/runs.tsx'));
const Data = lazy(() => import('./screens/data/index.tsx'));
const Tables = lazy(() => import('./screens/data/tables.tsx'));
const Quality = lazy(() => import('./screens/data/quality.tsx'));
const Problems = lazy(() => import('./screens/data/problems.tsx'));
const Register = lazy(() => import('./screens/data/register.tsx'));
const Questions = lazy(() => import('./screens/data/questions/index.tsx'));
const Import = lazy(() => import('./screens/import/begin.tsx'));
const Intake = lazy(() => import('./screens/import/index.tsx'));
const Admin = lazy(() => import('./screens/admin/index.tsx'));

/** A page: its address, who may open it, what it is called in the navigation (if it stands there, perhaps under another), and its screen, loaded when first opened. */
export interface Place {
  readonly path: string;
  readonly needs: readonly Permission[];
  readonly word?: Word;
  readonly under?: '/segments';
  readonly screen: (params: Readonly<Record<string, string>>) => ReactNode;
}

const asking = ['ask'] as const;
const askingOwn = ['ask', 'ask-own'] as const;

/** Every page, in the order of the navigation. The first whose path fits is shown. */
export const places: readonly Place[] = [
  { path: '/', word: 'nav.home', needs: asking, screen: () => <Home /> },
  { path: '/', needs: ['ask-own'], screen: () => <Redirect to="/mine" /> },
  { path: '/mine', word: 'nav.mine', needs: ['ask-own'], screen: () => <Mine /> },
  { path: '/data', word: 'nav.data', needs: asking, screen: () => <Data /> },
  { path: '/data/tables', needs: ['run'], screen: () => <Tables /> },
  { path: '/data/quality', needs: asking, screen: () => <Quality /> },
  { path: '/data/problems', needs: ['run'], screen: () => <Problems /> },
  { path: '/data/register', needs: asking, screen: () => <Register /> },
  { path: '/data/questions', needs: ['run'], screen: () => <Questions /> },
  { path: '/data/import', needs: ['run'], screen: () => <Import /> },
  { path: '/data/import/:id', needs: ['run'], screen: ({ id = '' }) => <Intake key={id} id={id} /> },
  { path: '/explore', word: 'nav.explore', needs: asking, screen: () => <Explore /> },
  { path: '/segments', word: 'nav.segments', needs: asking, screen: () => <Segments /> },
  {
    path: '/schemes/:scheme',
    needs: ['model'],
    screen: ({ scheme = '' }) => <SchemeEdit key={scheme} scheme={scheme} />,
  },
  {
    path: '/segments/:scheme/:segment',
    needs: asking,
    screen: ({ scheme = '', segment = '' }) => (
      <Segment key={`${scheme}/${segment}`} scheme={scheme} segment={segment} />
    ),
  },
  { path: '/scorecard', word: 'nav.scorecard', under: '/segments', needs: asking, screen: () => <Scorecard /> },
  { path: '/compare', word: 'nav.compare', under: '/segments', needs: asking, screen: () => <Compare /> },
  { path: '/lab/clusters', word: 'nav.clusters', under: '/segments', needs: asking, screen: () => <Clusters /> },
  { path: '/lab/cut-points', word: 'nav.cutPoints', under: '/segments', needs: asking, screen: () => <CutPoints /> },
  { path: '/model', word: 'nav.model', under: '/segments', needs: asking, screen: () => <Model /> },
  { path: '/model/owners', needs: ['model'], screen: () => <Owners /> },
  { path: '/model/questions', needs: ['model'], screen: () => <ModelQuestions /> },
  { path: '/model/scorecard', needs: ['model'], screen: () => <Thresholds /> },
  { path: '/model/settings', needs: ['model'], screen: () => <Settings /> },
  { path: '/model/draft', needs: ['model'], screen: () => <Draft /> },
  { path: '/model/history', needs: asking, screen: () => <History /> },
  {
    path: '/model/history/:number',
    needs: asking,
    screen: ({ number = '' }) => <Version key={number} number={Number(number)} />,
  },
  { path: '/companies', word: 'nav.companies', needs: asking, screen: () => <Companies /> },
  { path: '/companies/:id', needs: askingOwn, screen: ({ id = '' }) => <Company id={id} /> },
  { path: '/lists', word: 'nav.lists', needs: asking, screen: () => <Lists /> },
  { path: '/lists/:id', needs: asking, screen: ({ id = '' }) => <List key={id} id={id} /> },
  { path: '/runs', word: 'nav.runs', needs: asking, screen: () => <Runs /> },
  { path: '/admin', word: 'nav.admin', needs: ['administer'], screen: () => <Admin /> },
];

/** Whether somebody with these permissions may open a page. */
export const mayOpen = ({ needs }: Place, permissions: readonly Permission[]): boolean =>
  needs.some((each) => permissions.includes(each));
