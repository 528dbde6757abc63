import type { Evidence } from '../../../contract/segments/scorecard.ts';
import type { Row } from '../../../engine/engine.ts';
import { normal95 } from '../../../kernels/inference/share-interval.ts';
import { numberIn } from '../counted.ts';
import { evidenceOf } from '../evidence.ts';
import type { Settings } from '../settings.ts';
import type { Weights } from '../compile.ts';

/** Substantial: are there enough companies, is there money in them, is any left, and does it hang on one of them? */
export function substantial(row: Row, whole: Row, weights: Weights, settings: Settings): readonly Evidence[] {
  const companies = numberIn(row, 'companies') ?? 0;
  const judge = (figure: Parameters<typeof evidenceOf>[1]): Evidence => evidenceOf('substantial', figure, settings);
  return [
    judge({ id: 'companies', label: 'Companies', measure: 'count', value: companies }),
    judge({ id: 'revenue_share', label: 'Share of turnover', measure: 'share', ...turnoverShare(row, whole, weights) }),
    judge({ id: 'profit', label: 'Profit', measure: 'money', ...profitOf(row, companies, weights) }),
    judge({
      id: 'largest',
      label: 'Largest company’s share of it',
      measure: 'share',
      bound: 'most',
      ...largestShare(row, weights),
    }),
  ];
}

interface Amount {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly shown?: boolean;
  readonly note?: string;
}

/**
 * The segment's share of all turnover, as a ratio of two totals over the same companies; its error by linearisation (Cochran 1977,
 * chapter 6), as if the companies were drawn from a market like theirs.
 */
function turnoverShare(row: Row, whole: Row, { turnover }: Weights): Amount {
  if (turnover === undefined) return { value: null, shown: true, note: 'The model knows no turnover.' };
  const total = numberIn(whole, 'turnover_sum') ?? 0;
  if (!(total > 0)) return { value: null, shown: true, note: 'There is no turnover.' };
  const own = numberIn(row, 'turnover_sum') ?? 0;
  if ((numberIn(row, 'turnover_some') ?? 0) === 0)
    return { value: own / total, shown: true, note: 'Nobody in it buys yet: judged by number alone.' };
  return { value: own / total, ...shareOfTotal(row, whole) };
}

function shareOfTotal(row: Row, whole: Row): { readonly low: number; readonly high: number } {
  const n = numberIn(whole, 'companies') ?? 0;
  const total = numberIn(whole, 'turnover_sum') ?? 0;
  const share = (numberIn(row, 'turnover_sum') ?? 0) / total;
  const own = numberIn(row, 'turnover_squares') ?? 0;
  const others = Math.max(0, (numberIn(whole, 'turnover_squares') ?? 0) - own);
  const variance = ((1 - share) ** 2 * own + share ** 2 * others) / (total * total);
  const error = Math.sqrt((variance * n) / Math.max(1, n - 1));
  return { low: Math.max(0, share - normal95 * error), high: Math.min(1, share + normal95 * error) };
}

function profitOf(row: Row, companies: number, { profit }: Weights): Amount {
  if (profit === undefined)
    return { value: null, shown: true, note: 'The model knows no profit: name its variable under scorecard.profit.' };
  const known = numberIn(row, 'profit_known') ?? 0;
  const sum = numberIn(row, 'profit_sum') ?? 0;
  if (known === 0) return { value: null, shown: true, note: `Nobody's ${profit} is known.` };
  const squares = numberIn(row, 'profit_squares') ?? 0;
  const variance = known > 1 ? Math.max(0, (squares - (sum * sum) / known) / (known - 1)) : 0;
  const half = normal95 * Math.sqrt(known * variance);
  const note = known < companies ? { note: `Known of ${known.toLocaleString('en')} of the companies.` } : {};
  return { value: sum, low: sum - half, high: sum + half, ...note };
}

function largestShare(row: Row, { turnover }: Weights): Amount {
  const total = numberIn(row, 'turnover_sum') ?? 0;
  if (turnover === undefined || !(total > 0)) return { value: null, shown: true, note: 'No turnover.' };
  return { value: Math.min(1, (numberIn(row, 'turnover_largest') ?? 0) / total) };
}
