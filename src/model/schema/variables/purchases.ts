import { expression, number, whole } from '../scalars.ts';
import { section } from '../section.ts';
import { column, described, duration, table } from './common.ts';

export const status = section({
  status: table().describe('The table of purchases: `orders`. Values: prospect, new, active, dormant, lost, regained.'),
  new: duration().exactOptional().describe('Every purchase within this: new; 6 months by default.'),
  active: duration().exactOptional().describe('A purchase within this: active; 12 months by default.'),
  lost: duration()
    .exactOptional()
    .describe(
      'No purchase within this: lost, between the two: dormant; 24 months by default. Back after so long a pause: regained.',
    ),
  ...described,
});

export const contribution = section({
  contribution: column().describe(
    'What was sold for: `orders.amount`. The variable is what is left of it; missing parts count as 0.',
  ),
  cost: column().exactOptional().describe('What it cost: `orders.cost`.'),
  rebate: column().exactOptional().describe('Rebates not yet taken off: `orders.rebate`.'),
  hours: column().exactOptional().describe('Hours spent on the company: `hours.hours`. Needs `rate`.'),
  rate: number().exactOptional().describe("What an hour costs, in the model's currency."),
  support: expression().exactOptional().describe('Any other cost of serving the company, as money.'),
  over: duration().exactOptional().describe('12 months by default.'),
  ...described,
});

export const growth = section({
  growth: column().describe(
    'What grows: `financials.revenue` or `orders.amount`. The variable is the mean growth a year.',
  ),
  years: whole(1).exactOptional().describe('Over how many years; 1 by default.'),
  over: duration()
    .exactOptional()
    .describe(
      'Compares sums over this with the same span so many years before; by default the latest row with the one so many rows before (yearly accounts).',
    ),
  ...described,
});

export const rhythm = section({
  rhythm: table().describe(
    'The table of purchases: `orders`. The variable is the mean number of days between purchase days; `<name>_since` is days since the last, `<name>_overdue` days beyond the mean.',
  ),
  ...described,
});
