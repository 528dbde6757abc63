import { isMap, type EditValue } from '../../../../model/edit/value.ts';
import { quoted } from '../../../../model/normalise/templates/spell.ts';
import { inMonths } from '../time.ts';
import { free } from '../ground.ts';
import type { Found } from '../found.ts';
import { thirds } from '../variables/size.ts';
import { lowerFirst } from '../variables/turnover.ts';
import type { StarterScheme } from '../types.ts';
import { keyAccounts } from './key-accounts.ts';
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
  const accounts = others.find((each) => each.name === keyAccounts);
  const rules = [...keyRules(found, accounts), ...restRules(found)];
  return {
    id: free(found.ground, 'main'),
    name: 'Whom to work with, and how',
    why: 'The one to work by: few segments, each with something to do. The first rule that holds wins. Names and rules are yours to change.',
    value: { name: 'Whom to work with, and how', rules: rules.map((rule): EditValue => ({ ...rule })) },
  };
}

function keyRules({ turnover }: Found, accounts: StarterScheme | undefined): readonly Rule[] {
  if (accounts === undefined || turnover === undefined) return [];
  return [
    {
      segment: keyAccounts,
      // Without a scheme for the rest the others have no segment, and are not undecided for it.
      when: isTotal(accounts) ? `${accounts.id} = ${quoted(keyAccounts)}` : `${accounts.id} is known`,
      note: `The few that bring most of ${turnover.words}: a person each, and a plan for the year.`,
    },
  ];
}

const isTotal = ({ value }: StarterScheme): boolean => isMap(value) && 'rest' in value;

function restRules(found: Found): readonly Rule[] {
  const { purchases, deals, outcome, need, ground } = found;
  if (purchases !== undefined) return [...buyers(found), ...(ground.hasProspects ? prospects(found) : [])];
  if (deals !== undefined) return byDeals(found);
  if (outcome !== undefined) return byOutcome(found);
  if (need !== undefined)
    return [
      ...need.values.map((value) => ({
        segment: value,
        when: `${need.name} = ${quoted(value)}`,
        note: 'Offer them this first, and say it in their words.',
      })),
      { segment: 'Need not known', note: 'Ask them.' },
    ];
  return bySize(found);
}

/** Who buys, by what changed lately. */
function buyers({ purchases, ground }: Found): readonly Rule[] {
  if (purchases === undefined) return [];
  const { status, growth, growthMonths, count } = purchases;
  if (status === undefined)
    return [
      {
        segment: 'Regular customers',
        when: `${count} > 1`,
        note: 'Buy again and again: find out what else they need.',
      },
      {
        segment: 'Bought once',
        ...(ground.hasProspects ? { when: `${count} > 0` } : {}),
        note: 'A call after the first order decides whether there is a second.',
      },
    ];
  const lately =
    growthMonths === undefined ? '' : ` (${inMonths(growthMonths)} against the ${growthMonths} before them)`;
  return [
    ...(growth === undefined
      ? []
      : [
          {
            segment: 'Shrinking customers',
            when: `${status} = 'active' and known(${growth}, 0) < -0.25`,
            note: `Still buy, but clearly less than before${lately}: ask why before they are gone.`,
          },
          {
            segment: 'Growing customers',
            when: `${status} = 'active' and known(${growth}, 0) > 0.25`,
            note: `Buy clearly more than before${lately}: find out what they could buy besides.`,
          },
        ]),
    {
      segment: 'New and back again',
      when: `${status} in ('new', 'regained')`,
      note: 'The first months decide whether they stay: a welcome, and a second order.',
    },
    { segment: 'Steady customers', when: `${status} = 'active'`, note: 'Keep them well served at a reasonable cost.' },
    { segment: 'Gone quiet', when: `${status} = 'dormant'`, note: 'Not yet lost: one call each, the largest first.' },
    {
      segment: 'Lost customers',
      ...(ground.hasProspects ? { when: `${status} = 'lost'` } : {}),
      note: 'A campaign rather than calls, unless there is news for them.',
    },
  ];
}

function prospects({ deals }: Found): readonly Rule[] {
  return [
    ...(deals === undefined
      ? []
      : [{ segment: 'Prospects with an open deal', when: `${deals.open} > 0`, note: 'Help the deal over the line.' }]),
    { segment: 'Never bought', note: 'Call those who look like the key accounts first.' },
  ];
}

function byDeals({ deals }: Found): readonly Rule[] {
  if (deals === undefined) return [];
  const { winning, open } = deals;
  return [
    { segment: 'We win here', when: `${winning} = 'Won more often'`, note: 'More of the same: ask for the next deal.' },
    {
      segment: 'We lose here',
      when: `${winning} = 'Won less often'`,
      note: 'Find out why before more hours are spent: ask those who said no.',
    },
    { segment: 'In between', when: `${winning} is known`, note: 'Served as before; watch where they move.' },
    { segment: 'In play', when: `${open} > 0`, note: 'Open deals, and too little history: win the first.' },
    { segment: 'Few deals or none', note: 'Worth a first call if they look like those we win with.' },
  ];
}

/** Leads and opportunities a row each: how it ended; the large apart where there is money, those who showed interest where that was measured. */
function byOutcome({ outcome, size, turnover, interest }: Found): readonly Rule[] {
  if (outcome === undefined) return [];
  const [good, bad] = [`${outcome.name} = ${quoted(outcome.good)}`, `${outcome.name} = ${quoted(outcome.bad)}`];
  const large = turnover !== undefined && size?.values === thirds ? `${size.name} = ${quoted(thirds[2])}` : undefined;
  return [
    ...(large === undefined
      ? []
      : [
          { segment: `${outcome.good}, large`, when: `${good} and ${large}`, note: 'What was done right here?' },
          { segment: `${outcome.bad}, large`, when: `${bad} and ${large}`, note: 'The money that got away: ask why.' },
        ]),
    { segment: outcome.good, when: good, note: 'What do they have in common?' },
    ...(interest === undefined
      ? []
      : [
          {
            segment: `${outcome.bad}, much interest`,
            when: `${bad} and ${interest.name} = ${quoted(interest.values.at(-1) ?? '')}`,
            note: `${interest.label} in the upper third: call them first.`,
          },
        ]),
    { segment: outcome.bad, when: bad, note: 'What do they have in common?' },
    { segment: 'Not decided', note: 'Still open, or not told.' },
  ];
}

/** Where nothing is known of buying: by size, or else by kind. */
function bySize(found: Found): readonly Rule[] {
  const by = found.size ?? kindOf(found);
  if (by === undefined)
    return [
      { segment: 'All companies', note: 'Nothing in the files tells companies apart yet: add a source that does.' },
    ];
  const ordered = by === found.size && by.largestFirst === undefined ? by.values.toReversed() : by.values;
  const named = ordered.map((value) => ({ value, segment: customersBySize.get(value) ?? value }));
  const rules = named.map(({ value, segment }) => ({
    segment,
    when: `${by.name} = ${quoted(value)}`,
    note: notesBySize.get(value) ?? `${by.label}: ${lowerFirst(value)}.`,
  }));
  const last = named.at(-1);
  if (by.isTotal === true && last !== undefined)
    return [...rules.slice(0, -1), { segment: last.segment, note: `${by.label}: ${lowerFirst(last.value)}.` }];
  return [...rules, { segment: 'Not known', note: `${by.label} is not told.` }];
}

const customersBySize: ReadonlyMap<string, string> = new Map([
  [thirds[0], 'Small customers'],
  [thirds[1], 'Middling customers'],
  [thirds[2], 'Large customers'],
]);
const notesBySize: ReadonlyMap<string, string> = new Map([
  [thirds[0], 'Serve them at a low cost: self-service, a newsletter, a price list.'],
  [thirds[1], 'Inside sales: a call now and then, and an eye on who could grow.'],
  [thirds[2], 'Visits where they pay: find out what they buy elsewhere.'],
]);
