import type { Bin, Binning } from '../../contract/explore.ts';

type Unit = NonNullable<Binning['unit']>;

const months: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120 };
/** More bars than these are told by the next unit. */
const most = 40;

/**
 * Bars for days, from the first to the last that is not far out (`low`, `high`: ISO days between which nearly all lie): by month, quarter, year or ten years, whichever is
 * the finest that takes no more than forty. What lies before or after is one bar at each end.
 */
export function dayBins(
  least: string,
  most_: string,
  low: string,
  high: string,
): { readonly unit: Unit; readonly bins: readonly Extract<Bin, { kind: 'days' }>[] } {
  const unit = (Object.keys(months) as Unit[]).find((each) => spanOf(low, high, each) <= most) ?? 'decade';
  const step = months[unit];
  const first = Math.max(floorTo(low, step), floorTo(high, step) - step * (most - 1));
  const count = (floorTo(high, step) - first) / step + 1;
  const edges = Array.from({ length: count + 1 }, (_, index) => dayOf(first + index * step));
  const [lowest = least] = edges;
  const highest = edges.at(-1) ?? most_;
  return {
    unit,
    bins: [
      ...(least < lowest ? [{ kind: 'days' as const, from: null, to: lowest }] : []),
      ...edges.slice(1).map((to, index) => ({ kind: 'days' as const, from: edges[index] ?? null, to })),
      ...(most_ >= highest ? [{ kind: 'days' as const, from: highest, to: null }] : []),
    ],
  };
}

const spanOf = (low: string, high: string, unit: Unit): number =>
  (floorTo(high, months[unit]) - floorTo(low, months[unit])) / months[unit] + 1;

/** Months since year 0, at the beginning of the unit a day is in. */
function floorTo(day: string, step: number): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Math.floor((year * 12 + month - 1) / step) * step;
}

const dayOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
