import { admin } from './en/admin.ts';
import { clusters } from './en/clusters.ts';
import { byHand } from './en/by-hand.ts';
import { companies } from './en/companies.ts';
import { data } from './en/data.ts';
import { draft } from './en/draft.ts';
import { explore } from './en/explore.ts';
import { frame } from './en/frame.ts';
import { imports } from './en/import.ts';
import { home } from './en/home.ts';
import { kit } from './en/kit.ts';
import { labs } from './en/labs.ts';
import { lists } from './en/lists.ts';
import { mine } from './en/mine.ts';
import { model } from './en/model.ts';
import { paper } from './en/paper.ts';
import { part } from './en/part.ts';
import { rule } from './en/rule.ts';
import { runs } from './en/runs.ts';
import { said } from './en/said.ts';
import { scheme } from './en/scheme.ts';
import { segments } from './en/segments.ts';
import { shape } from './en/shape.ts';
import { session } from './en/session.ts';

/** Everything the pages say, in English, an area a file; other languages have the same keys. `{n}` and the like stand for values. */
export const en = {
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
} as const;

export type Word = keyof typeof en;
export type Words = Readonly<Record<Word, string>>;
