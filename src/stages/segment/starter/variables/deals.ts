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
}

/** Fewer decided deals than this say nothing of how well we do with a company. */
export const fewestDecided = 3;
const winningNames = ['Won less often', 'Won as often as most', 'Won more often'] as const;

/** Variables about deals; nothing where no column tells which were won. */
export function dealsOf(ground: Ground): Deals | undefined {
  const deals = tableOf(ground, 'deals');
  const status = columnOf(deals?.columns ?? [], 'status');
  if (deals === undefined || status === undefined) return undefined;
  const { name: table, columns } = deals;
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
        why: 'Deals won with the company so far.',
        value: { formula: count('won'), label: 'Deals won' },
      },
      { name: lost ?? '', why: 'Deals lost.', value: { formula: count('lost'), label: 'Deals lost' } },
      { name: open ?? '', why: 'Deals still open.', value: { formula: count('open'), label: 'Open deals' } },
      ...(amount?.type === 'money'
        ? [
            {
              name: free(ground, 'pipeline'),
              why: 'What the open deals may bring.',
              value: { formula: pipeline, label: 'Pipeline' },
            },
          ]
        : []),
      {
        name: decided,
        why: 'Deals that ended, either way.',
        value: { formula: `${won} + ${lost}`, label: 'Decided deals' },
      },
      {
        name: winRate,
        why: 'Of the deals that ended, the share that was won; unknown before the first.',
        value: { formula: `${won} / ${decided}`, label: 'Win rate' },
      },
      {
        name: winning,
        why: `Thirds by win rate of the companies with at least ${fewestDecided} decided deals; where the thirds part is learned from the data.`,
        value: {
          quantiles: winRate,
          groups: 3,
          names: [...winningNames],
          among: `${decided} >= ${fewestDecided}`,
          label: 'How often we win',
        },
      },
    ],
    open: open ?? '',
    decided,
    winRate,
    winning,
  };
}
