import type { Proposal } from '../../connect/propose/types.ts';
import { shown } from './files.ts';
import { findVariables, type Found } from './found.ts';
import { groundOf } from './ground.ts';
import { asOfOf, currencyOf, timeZoneOf } from './place.ts';
import { categoryScheme } from './schemes/category.ts';
import { keyAccountsScheme } from './schemes/key-accounts.ts';
import { lifecycleScheme } from './schemes/lifecycle.ts';
import { mainScheme } from './schemes/main.ts';
import { kindOf, marketScheme } from './schemes/market.ts';
import { needsScheme } from './schemes/needs.ts';
import { valueScheme } from './schemes/value.ts';
import { winningScheme } from './schemes/winning.ts';
import { matchOf, sourcesOf } from './sources.ts';
import type { Starter, StarterPart, StarterScheme, StarterVariable } from './types.ts';

export interface StarterOptions {
  readonly name: string;
  /** Plain date. */
  readonly today: string;
}

const fewestSchemes = 3;
const mostSchemes = 5;
/** Categories that describe companies though no scheme is made of them. */
const mostCategories = 5;

/** Every recipe, the most telling first; those that do not fit what is there answer nothing. */
const recipes = [keyAccountsScheme, valueScheme, lifecycleScheme, winningScheme, marketScheme, needsScheme] as const;

/**
 * A first model for what a proposal found: the sources as proposed, the variables the files can carry, three to five schemes that fit them,
 * and `main`, the one to work by. Undefined when no file tells of companies. Pure.
 */
export function starterOf(proposal: Proposal, { name, today }: StarterOptions): Starter | undefined {
  const ground = groundOf(proposal);
  if (ground.companies === 0) return undefined;
  const found = findVariables(ground);
  const schemes = schemesOf(found);
  const asOf = asOfOf(proposal, today);
  return {
    name,
    currency: currencyOf(proposal),
    timeZone: timeZoneOf(proposal),
    ...(asOf === undefined ? {} : { asOf }),
    made: proposal.files.filter((file) => file.as !== 'ignore').map((file) => shown(file)),
    sources: sourcesOf(proposal),
    match: matchOf(proposal),
    ...(found.turnover === undefined ? {} : { turnover: found.turnover.name }),
    variables: variablesOf(found),
    exclusions: exclusionsOf(found),
    schemes: [mainScheme(found, schemes), ...schemes],
  };
}

function schemesOf(found: Found): readonly StarterScheme[] {
  const fitting = recipes.flatMap((recipe) => recipe(found) ?? []).slice(0, mostSchemes);
  const crossed = kindOf(found);
  const alone = [...(found.industry === undefined ? [] : [found.industry]), ...found.categories];
  // One category alone says less than crossed with size, so those come first that no matrix shows.
  const more = [...alone.filter((each) => each !== crossed), ...alone.filter((each) => each === crossed)];
  return [...fitting, ...more.slice(0, Math.max(0, fewestSchemes - fitting.length)).map((each) => categoryScheme(found, each))];
}

function variablesOf(found: Found): readonly StarterVariable[] {
  const { turnover, purchases, deals, outcome, size, industry, categories, need, age } = found;
  return [
    ...(turnover?.variables ?? []),
    ...(purchases?.variables ?? []),
    ...(deals?.variables ?? []),
    ...[outcome?.variable, size?.variable, industry?.variable, age, need?.variable].flatMap((each) => each ?? []),
    ...categories.slice(0, mostCategories).map((each) => each.variable),
  ];
}

/** Companies nobody should be sent to. */
function exclusionsOf({ ground }: Found): readonly StarterPart[] {
  const bankrupt = ground.attributes.find((each) => each.name === 'bankrupt' && each.type === 'boolean');
  if (bankrupt === undefined) return [];
  return [
    {
      why: 'Bankrupt companies are left out of every scheme.',
      value: { name: 'Bankrupt', kind: 'risk', when: bankrupt.spelled },
    },
  ];
}
