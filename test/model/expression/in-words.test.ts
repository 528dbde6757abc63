import { expect, test } from 'vitest';
import { inWords, sentence, type Said } from '../../../src/model/expression/said/in-words.ts';
import { operatorWords, saidWords } from '../../../src/model/expression/said/words.ts';

const words: Readonly<Record<string, string>> = { ...saidWords, ...operatorWords };
const labels: Readonly<Record<string, string>> = { needs: 'needs', growth_3y: 'growth a year over three years' };
const reading = {
  say: (word: string, values: Readonly<Record<string, string | number>> = {}) =>
    (words[word] ?? word).replaceAll(/\{(\w+)\}/gu, (_, key: string) => String(values[key])),
  number: (value: number) => value.toLocaleString('en-GB'),
  date: (iso: string) => iso,
  label: (name: string) => labels[name] ?? name,
  table: (name: string) => name,
  value: (_name: string, text: string) => text,
};
const shown = (each: Said): unknown => ('text' in each ? each.text : { [each.how]: each.of.map(shown) });
const wordsOf = (text: string): unknown => shown(inWords(text, reading));

test.each([
  ["needs = 'Partner seekers'", 'Needs is Partner seekers'],
  [
    "needs = 'Partner seekers' and (growth_3y > 0.05 or triggers_6m >= 1)",
    {
      all: [
        'Needs is Partner seekers',
        { any: ['Growth a year over three years is more than 0.05', 'Triggers_6m is at least 1'] },
      ],
    },
  ],
  ["needs in ('Passive', 'Price seekers')", 'Needs is one of Passive or Price seekers'],
  ['growth_3y between 0.1 and 0.2', 'Growth a year over three years is between 0.1 and 0.2'],
  ['needs is unknown', 'Needs is unknown'],
  ['decider_known', 'Decider_known'],
  ['not (decider_known and needs is known)', { notAll: ['Decider_known', 'Needs is known'] }],
  ['not (decider_known or needs is known)', { none: ['Decider_known', 'Needs is known'] }],
  ['not decider_known', { none: ['Decider_known'] }],
  [
    'sum(orders.amount) over last 12 months > 50000',
    'Sum of amount of orders in the last 12 months is more than 50,000',
  ],
  [
    "count(events where type = 'demo' and source = 'web') over last 1 year ending 6 months ago = 0",
    'Number of events where type is demo and source is web in the last year up to 6 months ago is 0',
  ],
  ['count(orders) over this year > 0', 'Number of orders this year is more than 0'],
  ['contribution > money(0)', 'Contribution is more than 0'],
  ['this does not read', 'this does not read'],
])('%s is said as people read it', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test('a condition is said in one line, brackets kept', () => {
  expect(sentence("needs = 'Partner seekers' and (growth_3y > 0.05 or triggers_6m >= 1)", reading)).toBe(
    'Needs is Partner seekers and (growth a year over three years is more than 0.05 or triggers_6m is at least 1)',
  );
});
