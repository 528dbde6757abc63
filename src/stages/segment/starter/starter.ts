import type { Proposal } from '../../connect/propose/types.ts';
import { neededOf, shown } from './files.ts';
import { findVariables, type Found } from './found.ts';
import { groundOf } from './ground.ts';
import { asOfOf, currencyOf, fiscalYearOf, timeZoneOf } from './place.ts';
import { categoryScheme } from './schemes/category.ts';
import { keyAccountsScheme } from './schemes/key-accounts.ts';
import { lifecycleScheme } from './schemes/lifecycle.ts';
import { mainScheme } from './schemes/main.ts';
import { kindOf, marketScheme } from './schemes/market.ts';
import { needsScheme } from './schemes/needs.ts';
import { valueScheme } from './schemes/value.ts';
import { winningScheme } from './schemes/winning.ts';
import { matchOf, sourcesOf } from './sources.ts';
import type { Language } from '../../../contract/language.ts';
import { sayIn } from './words/say.ts';
import type { Category } from './variables/size.ts';
import type { Starter, StarterPart, StarterScheme, StarterVariable } from './types.ts';

export interface StarterOptions {
  readonly name: string;
  /** Plain date. */
  readonly today: string;
  /** The language of names, labels and reasons; English by default. Ids and formulas are the same in all. */
  readonly language?: Language;
}

const fewestSchemes = 3;
const mostSchemes = 5;
/** Categories that describe companies though no scheme is made of them. */
const mostCategories = 5;

/**
 * A first model for what a proposal found: the sources as proposed, the variables the files can carry, three to five schemes that fit them,
 * and `main`, the one to work by. Undefined when no file tells of companies. Pure.
 */
export function starterOf(proposal: Proposal, { name, today, language = 'en' }: StarterOptions): Starter | undefined {
  const say = sayIn(language);
  const ground = groundOf(proposal, say);
  if (ground.companies === 0) return undefined;
  const found = findVariables(ground);
  const schemes = schemesOf(found);
  const asOf = asOfOf(ground.span, today, say);
  const fiscalYear = fiscalYearOf(proposal, say);
  return {
    name,
    language,
    currency: currencyOf(proposal, say),
    timeZone: timeZoneOf(proposal, say),
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(asOf === undefined ? {} : { asOf }),
    made: neededOf(proposal).map((file) => shown(file)),
    sources: sourcesOf(proposal, say),
    match: matchOf(proposal),
    ...(found.turnover === undefined ? {} : { turnover: found.turnover.name }),
    variables: variablesOf(found, schemes),
    exclusions: exclusionsOf(found),
    schemes: [mainScheme(found, schemes), ...schemes],
  };
}

function schemesOf(found: Found): readonly StarterScheme[] {
  const market = marketScheme(found);
  const status = lifecycleScheme(found);
  const winning = winningScheme(found);
  const fitting = [status, valueScheme(found), winning, market, needsScheme(found)];
  const more = moreOf(found, market !== undefined).map((each) => categoryScheme(found, each));
  const accounts = keyAccountsScheme(found, status ?? winning ?? more[0]);
  const first = [accounts, ...fitting].flatMap((each) => each ?? []).slice(0, mostSchemes);
  const missing = Math.max(0, fewestSchemes - first.length);
  const isUsed = accounts !== undefined && status === undefined && winning === undefined && missing === 0;
  return [...first, ...more.slice(0, isUsed ? 1 : missing)];
}

/** Categories for schemes of their own, the most telling first. What the market is crossed with says less once more alone. */
function moreOf(found: Found, isCrossed: boolean): readonly Category[] {
  const alone = [...(found.industry === undefined ? [] : [found.industry]), ...found.categories];
  const shown = isCrossed ? kindOf(found) : undefined;
  return [...alone.filter((each) => each !== shown), ...alone.filter((each) => each === shown), ...found.measures];
}

/** Every variable found; of measures only those a scheme is made of. */
function variablesOf(found: Found, schemes: readonly StarterScheme[]): readonly StarterVariable[] {
  const { turnover, purchases, deals, outcome, size, industry, categories, need, age, interest, measures } = found;
  const text = JSON.stringify(schemes);
  const single = [outcome?.variable, size?.variable, industry?.variable, age, need?.variable, interest?.variable];
  const several = [...categories.slice(0, mostCategories), ...measures].filter(
    (each, index) => index < mostCategories || text.includes(each.name),
  );
  const all = [
    ...(turnover?.variables ?? []),
    ...(purchases?.variables ?? []),
    ...(deals?.variables ?? []),
    ...single.flatMap((each) => each ?? []),
    ...several.map((each) => each.variable),
  ];
  return all.filter((each, index) => all.findIndex((other) => other.name === each.name) === index);
}

/** Companies nobody should be sent to. */
function exclusionsOf({ ground }: Found): readonly StarterPart[] {
  const bankrupt = ground.attributes.find((each) => each.name === 'bankrupt' && each.type === 'boolean');
  if (bankrupt === undefined) return [];
  return [
    {
      why: ground.say`Bankrupt companies are left out of every scheme.`,
      value: { name: ground.say`Bankrupt`, kind: 'risk', when: bankrupt.spelled },
    },
  ];
}
