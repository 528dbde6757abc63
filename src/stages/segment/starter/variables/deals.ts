import { columnOf, free, tableOf, type Ground } from '../ground.ts';
import type { StarterVariable } from '../types.ts';

/** What deals tell of a company, by the names the variables got. */
export interface Deals {
  readonly variables: readonly StarterVariable[];
  readonly open: string;
  readonly decided: string;
  readonly winRate: string;
  /** Thirds of the win rate among companies with enough decided deals. */
  readonly winning: string;
  /** Its values, the lowest first. */
  readonly thirds: readonly [string, string, string];
}

/** Fewer decided deals than this say nothing of how well we do with a company. */
export const fewestDecided = 3;

/** Variables about deals; nothing where no column tells which were won. */
export function dealsOf(ground: Ground): Deals | undefined {
  const deals = tableOf(ground, 'deals');
  const status = columnOf(deals?.columns ?? [], 'status');
  if (deals === undefined || status === undefined) return undefined;
  const { name: table, columns } = deals;
  const { say } = ground;
  const thirds = [say`Won less often`, say`Won as often as most`, say`Won more often`] as const;
  const count = (value: string): string => `count(${table} where ${status.spelled} = '${value}')`;
  const [won, lost, open] = ['deals_won', 'deals_lost', 'deals_open'].map((wish) => free(ground, wish));
  const [decided, winRate, winning] = [
    free(ground, 'deals_decided'),
    free(ground, 'win_rate'),
    free(ground, 'winning'),
  ];
  const amount = columnOf(columns, 'amount');
  const pipeline = `sum(${table}.${amount?.spelled ?? ''} where ${status.spelled} = 'open')`;
  return {
    variables: [
      {
        name: won ?? '',
        why: say`Deals won with the company so far.`,
        value: { formula: count('won'), label: say`Deals won` },
      },
      { name: lost ?? '', why: say`Deals lost.`, value: { formula: count('lost'), label: say`Deals lost` } },
      { name: open ?? '', why: say`Deals still open.`, value: { formula: count('open'), label: say`Open deals` } },
      ...(amount?.type === 'money'
        ? [
            {
              name: free(ground, 'pipeline'),
              why: say`What the open deals may bring.`,
              value: { formula: pipeline, label: say`Pipeline` },
            },
          ]
        : []),
      {
        name: decided,
        why: say`Deals that ended, either way.`,
        value: { formula: `${won} + ${lost}`, label: say`Decided deals` },
      },
      {
        name: winRate,
        why: say`Of the deals that ended, the share that was won; unknown before the first.`,
        value: { formula: `${won} / ${decided}`, label: say`Win rate` },
      },
      {
        name: winning,
        why: say`Thirds by win rate of the companies with at least ${fewestDecided} decided deals; where the thirds part is learned from the data.`,
        value: {
          quantiles: winRate,
          groups: 3,
          names: [...thirds],
          among: `${decided} >= ${fewestDecided}`,
          label: say`How often we win`,
        },
      },
    ],
    open: open ?? '',
    decided,
    winRate,
    winning,
    thirds,
  };
}
