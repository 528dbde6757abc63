import type { Words } from './en.ts';
import { admin } from './nb/admin.ts';
import { clusters } from './nb/clusters.ts';
import { byHand } from './nb/by-hand.ts';
import { companies } from './nb/companies.ts';
import { data } from './nb/data.ts';
import { draft } from './nb/draft.ts';
import { explore } from './nb/explore.ts';
import { frame } from './nb/frame.ts';
import { imports } from './nb/import.ts';
import { home } from './nb/home.ts';
import { kit } from './nb/kit.ts';
import { labs } from './nb/labs.ts';
import { lists } from './nb/lists.ts';
import { mine } from './nb/mine.ts';
import { model } from './nb/model.ts';
import { paper } from './nb/paper.ts';
import { part } from './nb/part.ts';
import { rule } from './nb/rule.ts';
import { runs } from './nb/runs.ts';
import { said } from './nb/said.ts';
import { scheme } from './nb/scheme.ts';
import { segments } from './nb/segments.ts';
import { shape } from './nb/shape.ts';
import { session } from './nb/session.ts';

/** Norwegian (bokmål), complete. */
export const nb: Words = {
  ...admin,
  ...clusters,
  ...byHand,
  ...companies,
  ...data,
  ...draft,
  ...explore,
  ...frame,
  ...imports,
  ...home,
  ...kit,
  ...labs,
  ...lists,
  ...mine,
  ...model,
  ...paper,
  ...part,
  ...rule,
  ...runs,
  ...said,
  ...scheme,
  ...segments,
  ...session,
  ...shape,
};
