import { columnOf, free, tableOf, type Ground } from '../ground.ts';
import { inMonths, spansOf } from '../time.ts';
import type { StarterVariable } from '../types.ts';

/** What orders tell of a company beside its turnover, by the names the variables got; absent where the orders cannot tell. */
export interface Purchases {
  readonly variables: readonly StarterVariable[];
  /** The orders' table, as expressions spell it. */
  readonly table: string;
  /** Money column of the orders, as expressions spell it. */
  readonly amount?: string;
  readonly dated: boolean;
  readonly count: string;
  readonly status?: string;
  readonly growth?: string;
  /** Months growth is measured over. */
  readonly growthMonths?: number;
}

/** Variables about buying, in windows the data are long enough for. */
export function purchasesOf(ground: Ground): Purchases | undefined {
  const orders = tableOf(ground, 'orders');
  if (orders === undefined) return undefined;
  const { name: table, columns } = orders;
  const { say } = ground;
  const amount = columnOf(columns, 'amount');
  const cost = columnOf(columns, 'cost');
  const product = columnOf(columns, 'product');
  const order = columnOf(columns, 'order_id');
  const dated = columnOf(columns, 'at') !== undefined;
  const spans = dated && ground.span !== undefined ? spansOf(ground.span.months) : {};
  const money = amount?.type === 'money' ? `${table}.${amount.spelled}` : undefined;
  const count = free(ground, 'purchases');
  const variables: StarterVariable[] = [
    {
      name: count,
      why:
        order === undefined
          ? say`How often it bought: rows of the order file.`
          : say`How often it bought: orders, however many lines they have.`,
      value: {
        formula: order === undefined ? `count(${table})` : `distinct(${table}.${order.spelled})`,
        label: say`Orders`,
      },
    },
  ];
  if (dated)
    variables.push({
      name: free(ground, 'days_quiet'),
      why: say`Days since it last bought.`,
      value: { formula: `days_since(latest(${table}.at))`, label: say`Days since the last order` },
    });
  if (product !== undefined)
    variables.push({
      name: free(ground, 'products'),
      why: say`How many different products it has bought: how much of what is sold it knows.`,
      value: { formula: `distinct(${table}.${product.spelled})`, label: say`Different products` },
    });
  if (money !== undefined && cost?.type === 'money')
    variables.push({
      name: free(ground, 'margin'),
      why: say`What is left after cost, as a share of sales.`,
      value: {
        formula: `if(sum(${money}) > 0, sum(${money} - ${table}.${cost.spelled}) / sum(${money}))`,
        label: say`Margin`,
      },
    });
  const growth =
    money === undefined || spans.growth === undefined
      ? undefined
      : { name: free(ground, 'growth'), months: spans.growth };
  if (growth !== undefined && money !== undefined) {
    const [now, before] = ['last', 'previous'].map((which) => `sum(${money}) over ${which} ${inMonths(growth.months)}`);
    const season =
      growth.months < 12
        ? ` ${say`Seasons are part of it: the data are too short to compare with the year before.`}`
        : '';
    variables.push({
      name: growth.name,
      why: `${say`Growth of the last ${growth.months} months over the ${growth.months} before; unknown for who bought nothing then.`}${season}`,
      value: { formula: `if(${before} > 0, ${now} / ${before} - 1)`, label: say`Growth over ${growth.months} months` },
    });
  }
  const status = spans.status === undefined ? undefined : free(ground, 'status');
  if (status !== undefined && spans.status !== undefined) {
    const { new: fresh, active, lost } = spans.status;
    variables.push({
      name: status,
      why: say`Where it stands as a customer. The limits fit the length of the data: set them to how often your customers buy.`,
      value: {
        status: table,
        new: inMonths(fresh),
        active: inMonths(active),
        lost: inMonths(lost),
        label: say`Customer status`,
      },
    });
  }
  return {
    variables,
    table,
    dated,
    count,
    ...(money === undefined ? {} : { amount: money }),
    ...(status === undefined ? {} : { status }),
    ...(growth === undefined ? {} : { growth: growth.name, growthMonths: growth.months }),
  };
}
