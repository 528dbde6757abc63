import type { Evidence } from '../../contract/segments/scorecard.ts';
import type { PointsPlan, ScorecardPlan, ScorecardSettings } from '../../model/scorecard.ts';

/** The groups of thresholds: Kotler's criteria, and stability beside them. */
export type Group = 'measurable' | 'substantial' | 'accessible' | 'differentiable' | 'actionable' | 'stability';

/**
 * What a segment must reach where the model does not say. Where each comes from is told in docs/scorecard.md; a figure
 * without a default is shown and not judged.
 */
const defaults: Readonly<Record<Group, Readonly<Record<string, number>>>> = {
  measurable: { known: 0.8, up_to_date: 0.7, assigned: 0.7 },
  substantial: { companies: 30, revenue_share: 0.03, profit: 0, largest: 0.5 },
  accessible: { reachable: 0.6, decider: 0.3 },
  differentiable: { needs: 0.5, response: 0.5, apart: 0.2, spread: 1 },
  actionable: { written: 1, conditions: 4, load: 1 },
  stability: { unmoved: 0.9, returns: 0.75 },
};

/** The threshold of a figure (`substantial.companies`) where neither model nor scheme says one; null: it is shown and not judged. */
export const usualThreshold = (figure: string): number | null =>
  Object.entries(defaults)
    .flatMap(([group, own]) => Object.entries(own).map(([key, value]) => ({ figure: `${group}.${key}`, value })))
    .find((each) => each.figure === figure)?.value ?? null;

export interface Settings {
  /** A threshold and who set it; null: shown, not judged. */
  readonly threshold: (group: Group, key: string) => Pick<Evidence, 'threshold' | 'set_by'>;
  /** Fewest companies a verdict rests on. */
  readonly sample: number;
  readonly watch: number;
  readonly noise: number;
  readonly fresh: string;
  readonly written: readonly string[];
  readonly capacity: Readonly<Record<string, number>>;
  readonly needs?: readonly string[];
  readonly response?: readonly string[];
  readonly profit?: string;
  readonly points: PointsPlan;
  readonly require: NonNullable<ScorecardSettings['require']>;
}

/** The settings of one scheme: its own before the model's before the defaults. */
export function settingsOf(plan: ScorecardPlan | undefined, scheme: string): Settings {
  const own = plan?.schemes[scheme];
  const either = <K extends keyof ScorecardSettings>(key: K): ScorecardSettings[K] | undefined =>
    own?.[key] ?? plan?.[key];
  const threshold: Settings['threshold'] = (group, key) => {
    const [first, second] = [numberAt(own?.[group], key), numberAt(plan?.[group], key)];
    if (first !== undefined) return { threshold: first, set_by: 'scheme' };
    if (second !== undefined) return { threshold: second, set_by: 'model' };
    const usual = defaults[group][key];
    return usual === undefined ? { threshold: null, set_by: null } : { threshold: usual, set_by: 'default' };
  };
  const [needs, response, profit] = [either('needs'), either('response'), either('profit')];
  return {
    threshold,
    sample: either('sample') ?? 30,
    watch: either('watch') ?? 0.8,
    noise: numberAt(own?.stability, 'noise') ?? numberAt(plan?.stability, 'noise') ?? 0.05,
    fresh: own?.measurable?.fresh ?? plan?.measurable?.fresh ?? '24 months',
    written: own?.actionable?.written ?? plan?.actionable?.written ?? ['owner', 'offer', 'message'],
    capacity: { ...plan?.actionable?.capacity, ...own?.actionable?.capacity },
    ...(needs === undefined ? {} : { needs }),
    ...(response === undefined ? {} : { response }),
    ...(profit === undefined ? {} : { profit }),
    points: {
      ...plan?.points,
      ...own?.points,
      segments: { ...plan?.points?.segments, ...own?.points?.segments },
    },
    require: { ...plan?.require, ...own?.require },
  };
}

function numberAt(group: object | undefined, key: string): number | undefined {
  const found: unknown = group === undefined ? undefined : Object.entries(group).find(([name]) => name === key)?.[1];
  return typeof found === 'number' ? found : undefined;
}
