import type { Ground } from './ground.ts';
import { categoriesOf } from './variables/category.ts';
import { dealsOf, type Deals } from './variables/deals.ts';
import { industryOf } from './variables/industry.ts';
import { strongestNeed } from './variables/needs.ts';
import { interestOf, measuresOf } from './variables/measures.ts';
import { outcomeOf, type Outcome } from './variables/outcome.ts';
import { purchasesOf, type Purchases } from './variables/purchases.ts';
import { sizeOf, type Category } from './variables/size.ts';
import { turnoverOf, type Turnover } from './variables/turnover.ts';
import { ageOf } from './variables/age.ts';
import type { StarterVariable } from './types.ts';

/** The variables the files can carry, for schemes to stand on. */
export interface Found {
  readonly ground: Ground;
  readonly turnover?: Turnover;
  readonly purchases?: Purchases;
  readonly deals?: Deals;
  readonly size?: Category;
  readonly industry?: Category;
  /** Categories of the files, the most telling first. */
  readonly categories: readonly Category[];
  readonly need?: Category;
  readonly outcome?: Outcome;
  readonly age?: StarterVariable;
  /** How much interest leads have shown. */
  readonly interest?: Category;
  /** Other measures in thirds. */
  readonly measures: readonly Category[];
}

export function findVariables(ground: Ground): Found {
  const turnover = turnoverOf(ground);
  const outcome = outcomeOf(ground);
  const all = {
    turnover,
    outcome: outcome?.found,
    purchases: purchasesOf(ground),
    deals: dealsOf(ground),
    size: sizeOf(ground, turnover),
    industry: industryOf(ground),
    need: strongestNeed(ground),
    age: ageOf(ground),
    interest: outcome === undefined ? undefined : interestOf(ground),
  };
  const known = Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined));
  const categories = categoriesOf(ground, outcome === undefined ? [] : [outcome.column]);
  return { ground, categories, measures: measuresOf(ground), ...known };
}
