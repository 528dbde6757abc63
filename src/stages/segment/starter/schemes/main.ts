import { isMap, type EditValue } from '../../../../model/edit/value.ts';
import { quoted } from '../../../../model/normalise/templates/spell.ts';
import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import type { Say } from '../words/say.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';
import { keyAccountsId } from './key-accounts.ts';
import { kindOf } from './market.ts';

interface Rule {
  readonly segment: string;
  readonly when?: string;
  readonly note: string;
}

/**
 * The scheme a sales manager works by: one list of few segments with something to do for each, made of what the other schemes found. The
 * first rule that holds wins; the last takes who is left.
 */
export function mainScheme(found: Found, others: readonly StarterScheme[]): StarterScheme {
  const { ground } = found;
  const { say } = ground;
  const accounts = others.find((each) => each.id === free(ground, keyAccountsId));
  const rules = [...keyRules(found, accounts), ...restRules(found)];
  return {
    id: free(ground, 'main'),
    name: say`Whom to work with, and how`,
    why: say`The one to work by: few segments, each with something to do. The first rule that holds wins. Names and rules are yours to change.`,
    value: { name: say`Whom to work with, and how`, rules: rules.map((rule): EditValue => ({ ...rule })) },
  };
}

function keyRules({ turnover, ground: { say } }: Found, accounts: StarterScheme | undefined): readonly Rule[] {
  if (accounts === undefined || turnover === undefined) return [];
  const keyAccounts = say`Key accounts`;
  return [
    {
      segment: keyAccounts,
      // Without a scheme for the rest the others have no segment, and are not undecided for it.
      when: isTotal(accounts) ? `${accounts.id} = ${quoted(keyAccounts)}` : `${accounts.id} is known`,
      note: say`The few that bring most of ${turnover.words}: a person each, and a plan for the year.`,
    },
  ];
}

const isTotal = ({ value }: StarterScheme): boolean => isMap(value) && 'rest' in value;

function restRules(found: Found): readonly Rule[] {
  const { purchases, deals, outcome, need, ground } = found;
  const { say } = ground;
  if (purchases !== undefined) return [...buyers(found), ...(ground.hasProspects ? prospects(found) : [])];
  if (deals !== undefined) return byDeals(found);
  if (outcome !== undefined) return byOutcome(found);
  if (need !== undefined)
    return [
      ...need.values.map((value) => ({
        segment: value,
        when: `${need.name} = ${quoted(value)}`,
        note: say`Offer them this first, and say it in their words.`,
      })),
      { segment: say`Need not known`, note: say`Ask them.` },
    ];
  return bySize(found);
}

/** Who buys, by what changed lately. */
function buyers({ purchases, ground }: Found): readonly Rule[] {
  if (purchases === undefined) return [];
  const { say } = ground;
  const { status, growth, growthMonths, count } = purchases;
  if (status === undefined)
    return [
      {
        segment: say`Regular customers`,
        when: `${count} > 1`,
        note: say`Buy again and again: find out what else they need.`,
      },
      {
        segment: say`Bought once`,
        ...(ground.hasProspects ? { when: `${count} > 0` } : {}),
        note: say`A call after the first order decides whether there is a second.`,
      },
    ];
  const lately =
    growthMonths === undefined ? '' : say` (${growthMonths} months against the ${growthMonths} before them)`;
  return [
    ...(growth === undefined
      ? []
      : [
          {
            segment: say`Shrinking customers`,
            when: `${status} = 'active' and known(${growth}, 0) < -0.25`,
            note: say`Still buy, but clearly less than before${lately}: ask why before they are gone.`,
          },
          {
            segment: say`Growing customers`,
            when: `${status} = 'active' and known(${growth}, 0) > 0.25`,
            note: say`Buy clearly more than before${lately}: find out what they could buy besides.`,
          },
        ]),
    {
      segment: say`New and back again`,
      when: `${status} in ('new', 'regained')`,
      note: say`The first months decide whether they stay: a welcome, and a second order.`,
    },
    {
      segment: say`Steady customers`,
      when: `${status} = 'active'`,
      note: say`Keep them well served at a reasonable cost.`,
    },
    {
      segment: say`Gone quiet`,
      when: `${status} = 'dormant'`,
      note: say`Not yet lost: one call each, the largest first.`,
    },
    {
      segment: say`Lost customers`,
      ...(ground.hasProspects ? { when: `${status} = 'lost'` } : {}),
      note: say`A campaign rather than calls, unless there is news for them.`,
    },
  ];
}

function prospects({ deals, ground: { say } }: Found): readonly Rule[] {
  return [
    ...(deals === undefined
      ? []
      : [
          {
            segment: say`Prospects with an open deal`,
            when: `${deals.open} > 0`,
            note: say`Help the deal over the line.`,
          },
        ]),
    { segment: say`Never bought`, note: say`Call those who look like the key accounts first.` },
  ];
}

function byDeals({ deals, ground: { say } }: Found): readonly Rule[] {
  if (deals === undefined) return [];
  const { winning, open, thirds } = deals;
  return [
    {
      segment: say`We win here`,
      when: `${winning} = ${quoted(thirds[2])}`,
      note: say`More of the same: ask for the next deal.`,
    },
    {
      segment: say`We lose here`,
      when: `${winning} = ${quoted(thirds[0])}`,
      note: say`Find out why before more hours are spent: ask those who said no.`,
    },
    { segment: say`In between`, when: `${winning} is known`, note: say`Served as before; watch where they move.` },
    { segment: say`In play`, when: `${open} > 0`, note: say`Open deals, and too little history: win the first.` },
    { segment: say`Few deals or none`, note: say`Worth a first call if they look like those we win with.` },
  ];
}

/** Leads and opportunities a row each: how it ended; the large apart where there is money, those who showed interest where that was measured. */
function byOutcome({ outcome, size, turnover, interest, ground: { say } }: Found): readonly Rule[] {
  if (outcome === undefined) return [];
  const [good, bad] = [`${outcome.name} = ${quoted(outcome.good)}`, `${outcome.name} = ${quoted(outcome.bad)}`];
  const large =
    turnover !== undefined && size?.inThirds === true
      ? `${size.name} = ${quoted(size.values.at(-1) ?? '')}`
      : undefined;
  return [
    ...(large === undefined
      ? []
      : [
          { segment: say`${outcome.good}, large`, when: `${good} and ${large}`, note: say`What was done right here?` },
          {
            segment: say`${outcome.bad}, large`,
            when: `${bad} and ${large}`,
            note: say`The money that got away: ask why.`,
          },
        ]),
    { segment: outcome.good, when: good, note: say`What do they have in common?` },
    ...(interest === undefined
      ? []
      : [
          {
            segment: say`${outcome.bad}, much interest`,
            when: `${bad} and ${interest.name} = ${quoted(interest.values.at(-1) ?? '')}`,
            note: say`${interest.label} in the upper third: call them first.`,
          },
        ]),
    { segment: outcome.bad, when: bad, note: say`What do they have in common?` },
    { segment: say`Not decided`, note: say`Still open, or not told.` },
  ];
}

/** Where nothing is known of buying: by size, or else by kind. */
function bySize(found: Found): readonly Rule[] {
  const { say } = found.ground;
  const by = found.size ?? kindOf(found);
  if (by === undefined)
    return [
      {
        segment: say`All companies`,
        note: say`Nothing in the files tells companies apart yet: add a source that does.`,
      },
    ];
  const ordered = by === found.size && by.largestFirst === undefined ? by.values.toReversed() : by.values;
  const thirds = by.inThirds === true ? customersBySize(say) : [];
  const rules = ordered.map((value, index) => ({
    segment: thirds[index]?.segment ?? value,
    when: `${by.name} = ${quoted(value)}`,
    note: thirds[index]?.note ?? `${by.label}: ${lowerFirst(value)}.`,
  }));
  const last = rules.at(-1);
  if (by.isTotal === true && last !== undefined)
    return [...rules.slice(0, -1), { segment: last.segment, note: last.note }];
  return [...rules, { segment: say`Not known`, note: say`${by.label} is not told.` }];
}

/** Thirds of the companies, the largest first, as customers. */
const customersBySize = (say: Say): readonly Pick<Rule, 'segment' | 'note'>[] => [
  { segment: say`Large customers`, note: say`Visits where they pay: find out what they buy elsewhere.` },
  {
    segment: say`Middling customers`,
    note: say`Inside sales: a call now and then, and an eye on who could grow.`,
  },
  {
    segment: say`Small customers`,
    note: say`Serve them at a low cost: self-service, a newsletter, a price list.`,
  },
];
