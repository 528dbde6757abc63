import { columnOf, free, tableOf, type Column, type Ground } from '../ground.ts';
import { inMonths, spansOf } from '../time.ts';
import type { Say } from '../words/say.ts';
import type { StarterVariable } from '../types.ts';

/** What companies are weighed by: the variable, how it is called in a sentence, and whether it is what they bought of us. */
export interface Turnover {
  readonly variables: readonly StarterVariable[];
  readonly name: string;
  /** `sales in the last 12 months`. */
  readonly words: string;
  /** `own`: what was sold to them; `theirs`: the companies' own revenue; `spend`: sums a table of companies holds. */
  readonly of: 'own' | 'theirs' | 'spend';
}

/** The money a model weighs companies by, from the best source there is: orders, won deals, amounts of the companies' own rows, their revenue. */
export function turnoverOf(ground: Ground): Turnover | undefined {
  return fromOrders(ground) ?? fromDeals(ground) ?? fromRows(ground) ?? fromRevenue(ground) ?? fromAccounts(ground);
}

function fromOrders(ground: Ground): Turnover | undefined {
  const orders = tableOf(ground, 'orders');
  const amount = columnOf(orders?.columns ?? [], 'amount');
  if (orders === undefined || amount === undefined) return undefined;
  const { say } = ground;
  const sum = sumOf(`${orders.name}.${amount.spelled}`, amount);
  const at = columnOf(orders.columns, 'at');
  return windowed(ground, at === undefined ? undefined : '', (over) => `${sum}${over}`, {
    now: say`Sales`,
    why: say`What a company is worth: what the orders add up to.`,
  });
}

function fromDeals(ground: Ground): Turnover | undefined {
  const deals = tableOf(ground, 'deals');
  const amount = columnOf(deals?.columns ?? [], 'amount');
  const status = columnOf(deals?.columns ?? [], 'status');
  if (deals === undefined || amount === undefined || status === undefined) return undefined;
  const closed = columnOf(deals.columns, 'closed_at');
  const won = `sum(${deals.name}.${amount.spelled} where ${status.spelled} = 'won')`;
  const by = closed === undefined ? undefined : ` by ${closed.spelled}`;
  const money = (text: string): string => (amount.type === 'money' ? text : `money(${text})`);
  return windowed(ground, by, (over) => money(`${won}${over}`), {
    now: ground.say`Won sales`,
    why: ground.say`What a company is worth: what the deals that were won add up to.`,
  });
}

const sumOf = (column: string, { type }: Column): string =>
  type === 'money' ? `sum(${column})` : `sum(money(${column}))`;

/** The sum over a year, and over all of the data, when they reach further than a year; else over all of them. `by` undefined: no date. */
function windowed(
  ground: Ground,
  by: string | undefined,
  spell: (over: string) => string,
  told: { readonly now: string; readonly why: string },
): Turnover {
  const { span, say } = ground;
  const months = span === undefined || by === undefined ? undefined : spansOf(span.months).turnover;
  const name = free(ground, 'turnover');
  const since = span === undefined ? told.now : say`${told.now} since ${span.first.slice(0, 7)}`;
  const all = { formula: spell(''), label: since };
  if (months === undefined)
    return {
      variables: [{ name, why: told.why, value: all }],
      name,
      words: lowerFirst(since),
      of: 'own',
    };
  const value = {
    formula: spell(` over last ${inMonths(months)}${by ?? ''}`),
    label: say`${told.now} in ${months} months`,
  };
  return {
    variables: [
      { name, why: `${told.why} ${say`Over ${months} months.`}`, value },
      { name: free(ground, 'turnover_all'), why: say`The same over all of the data.`, value: all },
    ],
    name,
    words: lowerFirst(say`${told.now} in the last ${months} months`),
    of: 'own',
  };
}

/** Amounts in the rows of companies themselves: one that is called an amount, or several of one kind that add up. */
function fromRows(ground: Ground): Turnover | undefined {
  const amounts = ground.attributes.filter((each) => each.meaning !== 'revenue' && isAmount(each, ground.attributes));
  const total = amounts.find((each) => each.meaning === 'amount' || /\b(?:total|sum|amount)\b/iu.test(each.label));
  const chosen = total === undefined ? amounts : [total];
  const [first] = chosen;
  if (first === undefined) return undefined;
  const name = free(ground, 'turnover');
  const { say } = ground;
  const isMoney = chosen.every((each) => each.type === 'money');
  const spell = (each: Column): string =>
    chosen.length === 1 || each.filled === 1 ? each.spelled : `coalesce(${each.spelled}, 0)`;
  const sum = chosen.map(spell).join(' + ');
  const parts = chosen.map((each) => withoutCode(each.label));
  const label =
    chosen.length === 1
      ? withoutCode(first.label)
      : parts.length > 2
        ? say`${parts.slice(0, 2).join(', ')} and ${parts.length - 2} more`
        : parts.join(', ');
  const taken = isMoney ? '' : ` ${say`Taken to be money: nothing in the file says so.`}`;
  const why =
    chosen.length === 1
      ? say`What a company is worth: its ${lowerFirst(withoutCode(first.label))}.`
      : say`What a company is worth: ${listed(parts, say)} together.`;
  return {
    variables: [{ name, why: `${why}${taken}`, value: { formula: isMoney ? sum : `money(${sum})`, label } }],
    name,
    words: chosen.length === 1 ? lowerFirst(label) : say`spend`,
    of: 'spend',
  };
}

const notMoney =
  /\b(?:counts?|visits?|ages?|days?|months?|years?|hours?|minutes?|times?|pages?|views?|scores?|ratings?|ratio|rate|percent|pct|share|number|nr|no|qty|quantity|units?|lat|lon|latitude|longitude|index|rank|employees|size|id|asymmetrique|weight|height|distance|stage|changes?)\b/iu;

/** Money, or what could be no other: measures from zero up whose headers speak of nothing that is counted otherwise, three or more of them. */
function isAmount(column: Column, all: readonly Column[]): boolean {
  if (column.type === 'money') return true;
  return isMeasure(column) && all.filter((each) => isMeasure(each)).length >= 3;
}

function isMeasure(column: Column): boolean {
  return (
    column.type === 'number' &&
    (column.meaning === 'measure' || column.meaning === 'amount') &&
    !notMoney.test(column.label) &&
    (column.least ?? -1) >= 0 &&
    (column.most ?? 0) > 100
  );
}

/** Revenue told in no more values than this is told in classes, and adds up to nothing. */
const mostClasses = 12;

function fromRevenue(ground: Ground): Turnover | undefined {
  const revenue = ground.attributes.find(
    (each) =>
      (each.meaning === 'revenue' || each.name === 'revenue') &&
      (each.type === 'money' || each.type === 'number') &&
      each.distinct > mostClasses,
  );
  if (revenue === undefined) return undefined;
  const name = free(ground, 'turnover');
  return {
    variables: [
      {
        name,
        why: ground.say`What a company is weighed by: its own revenue, since the files hold nothing of what was sold to it.`,
        value: {
          formula: revenue.type === 'money' ? revenue.spelled : `money(${revenue.spelled})`,
          label: ground.say`Their own revenue`,
        },
      },
    ],
    name,
    words: lowerFirst(ground.say`Their own revenue`),
    of: 'theirs',
  };
}

/** Yearly accounts, where companies' own records tell no revenue. */
function fromAccounts(ground: Ground): Turnover | undefined {
  const accounts = tableOf(ground, 'financials');
  const revenue = columnOf(accounts?.columns ?? [], 'revenue');
  if (accounts === undefined || revenue?.type !== 'money') return undefined;
  const name = free(ground, 'turnover');
  return {
    variables: [
      {
        name,
        why: ground.say`What a company is weighed by: the revenue in its latest accounts, since the files hold nothing of what was sold to it.`,
        value: { formula: `${accounts.name}.${revenue.spelled}`, label: ground.say`Revenue in the latest accounts` },
      },
    ],
    name,
    words: lowerFirst(ground.say`Revenue in the latest accounts`),
    of: 'theirs',
  };
}

/** `a, b and c`. */
function listed(parts: readonly string[], say: Say): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : say`${parts.slice(0, -1).join(', ')} and ${last}`;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A label without the currency the money is written with anyway: `Opportunity amount USD` → `Opportunity amount`. */
const withoutCode = (label: string): string => label.replace(/[\s(]+[A-Z]{3}\)?$/u, '').trim() || label;
