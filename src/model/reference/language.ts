import { windowBounds } from '../expression/time/windows.ts';
import { printWindow } from '../expression/syntax/print.ts';
import type { Window } from '../expression/tree.ts';

const strict = 'unknown when either side is';

/** Operators, loosest binding last. */
export const operators: readonly (readonly string[])[] = [
  ['`-x`', 'the number or money with the other sign', 'unknown when x is'],
  ['`*` `/` `%`', 'times, divided by, remainder', `${strict}, or the divisor is zero`],
  ['`+` `-`', 'plus, minus; two dates differ by days', strict],
  ['`=` `<>` (or `!=`) `<` `<=` `>` `>=`', 'comparisons', strict],
  ['`x between a and b`', 'at least a and at most b', 'as the two comparisons'],
  [
    '`x in (a, b)`, `x not in (a, b)`',
    'is one of a list',
    'unknown when x is, or when nothing matches and one of the list is unknown',
  ],
  ["`code under '62'`, `code under ('62', '63')`", 'is the code or one below it', 'unknown when the code is'],
  [
    "`text contains 'x'`, `starts with 'x'`, `ends with 'x'`",
    'has the text in it, at its beginning, at its end; capitals count',
    strict,
  ],
  ['`x is known`, `x is unknown` (or `is null`, `is not null`)', 'whether there is a value', 'never unknown'],
  ['`not c`', 'the condition does not hold', 'unknown when c is'],
  ['`c and d`', 'both hold', 'false when one is false, else unknown when one is unknown'],
  ['`c or d`', 'one of them holds', 'true when one is true, else unknown when one is unknown'],
  [
    '`case when c then x when d then y else z end`',
    'the value of the first condition that holds',
    'an unknown condition does not hold; without else unknown',
  ],
];

export const aggregates: readonly (readonly string[])[] = [
  ['`sum(orders.amount)`', 'the sum; of numbers to six decimals', '0'],
  ['`count(orders)`, `count(orders.amount)`', 'how many rows, or rows where it is known', '0'],
  ['`distinct(orders.product)`', 'how many different values', '0'],
  ['`average(orders.amount)`, `median(orders.amount)`', 'the mean; the middle value', 'unknown'],
  ['`min(orders.amount)`, `max(orders.at)`', 'the smallest and largest number, money or date', 'unknown'],
  [
    '`latest(orders.product)`, `latest(orders.product, 1)`',
    'the last known value in time, or the one so many before',
    'unknown',
  ],
  ['`earliest(orders.at)`', 'the first known value in time', 'unknown'],
  ["`any(deals.status = 'won')`", 'whether the condition holds for some row', 'false'],
  ['`every(deals.amount > 0)`', 'whether it holds for all rows where it is known', 'unknown'],
];

const examples: readonly Window[] = [
  { kind: 'all-time' },
  { kind: 'last', length: { count: 12, unit: 'month' } },
  { kind: 'last', length: { count: 12, unit: 'month' }, ending: { count: 12, unit: 'month' } },
  { kind: 'last', length: { count: 90, unit: 'day' } },
  { kind: 'last', length: { count: 3, unit: 'month' }, ending: { count: 1, unit: 'year' } },
  { kind: 'calendar', unit: 'year', back: 0 },
  { kind: 'calendar', unit: 'quarter', back: 1 },
  { kind: 'calendar', unit: 'year', back: 2 },
];

/** Windows with the dates they cover: from the first, up to but not including the second. */
export const windows: readonly (readonly string[])[] = examples.map((window) => {
  const { from, to } = windowBounds(window, '2025-12-31');
  return [`\`over ${printWindow(window)}\``, `${from ?? 'the beginning'} to before ${to}`];
});
