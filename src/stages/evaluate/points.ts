import type { PointsAspect, SegmentScorecard } from '../../contract/segments/scorecard.ts';
import type { Row } from '../../engine/engine.ts';
import { numberIn, type Described } from './counted.ts';
import { meanSpread } from './criteria/differentiable.ts';
import type { Peers } from './peers.ts';
import type { Settings } from './settings.ts';
import type { Compared } from './types.ts';

type Aspect = PointsAspect['aspect'];
type Scored = Pick<PointsAspect, 'points' | 'why'>;

const labels: Readonly<Record<Aspect, string>> = {
  financial: 'Hard financial filters',
  homogeneity: 'The group is alike',
  needs: 'Needs are equal',
  competitors: 'Competitors leave room',
  gatekeepers: 'Past the gatekeepers',
};

export interface PointsInput {
  readonly row: Row;
  readonly described: ReadonlyMap<string, Described>;
  readonly peers: Peers;
  readonly compared: readonly Compared[];
  readonly settings: Settings;
}

/**
 * The practitioners' ten-point segment score: five aspects of 0 to 2 points. What people give stands in place of what is computed; what
 * neither gives is not scored, and the sum says of how many.
 */
export function segmentPoints(
  segment: { readonly id: string; readonly name: string },
  input: PointsInput,
): SegmentScorecard['points'] {
  const { segments } = input.settings.points;
  const given = segments[segment.name] ?? segments[segment.id] ?? {};
  const aspects = (['financial', 'homogeneity', 'needs', 'competitors', 'gatekeepers'] as const).map(
    (aspect): PointsAspect => {
      const own = given[aspect];
      if (own !== undefined)
        return { aspect, label: labels[aspect], points: own, by: 'people', why: 'As people judge it.' };
      const { points, why } = computed(aspect, segment.id, input);
      return { aspect, label: labels[aspect], points, by: points === null ? null : 'data', why };
    },
  );
  const scored = aspects.filter((each) => each.points !== null);
  return { points: scored.reduce((sum, each) => sum + (each.points ?? 0), 0), of: 2 * scored.length, aspects };
}

function computed(aspect: Aspect, segment: string, input: PointsInput): Scored {
  const { row, compared, settings } = input;
  switch (aspect) {
    case 'financial':
      return settings.points.financial === undefined
        ? { points: null, why: 'No filter is given: scorecard.points.financial.' }
        : shareOf(row, '_financial', [0.5, 0.8], settings, `fulfil ‘${settings.points.financial.text}’`);
    case 'homogeneity':
      return alike(
        segment,
        compared.filter((each) => each.tells !== 'needs'),
        input,
      );
    case 'needs':
      return alike(
        segment,
        compared.filter((each) => each.tells === 'needs'),
        input,
      );
    case 'competitors': {
      if (settings.points.competitors === undefined)
        return { points: null, why: 'Nobody has judged it: scorecard.points.segments, or a condition.' };
      const met = shareOf(row, '_competitors', [0.2, 0.5], settings, 'meet an aggressive competitor');
      return { ...met, points: met.points === null ? null : 2 - met.points };
    }
    case 'gatekeepers':
      return shareOf(row, '_gatekeepers', [0.3, 0.6], settings, 'have somebody who decides and can be reached');
  }
}

/** One point from the first share on, two from the second; nothing is said of fewer companies than a verdict needs. */
function shareOf(
  row: Row,
  name: string,
  [one, two]: readonly [number, number],
  settings: Settings,
  words: string,
): Scored {
  const companies = numberIn(row, 'companies') ?? 0;
  const hits = numberIn(row, name);
  if (hits === null) return { points: null, why: 'The data do not say.' };
  if (companies < settings.sample) return tooFew(companies, settings);
  const share = hits / companies;
  return { points: share >= two ? 2 : share >= one ? 1 : 0, why: `${Math.round(100 * share)}% ${words}.` };
}

/** Two points when companies differ at most three quarters as much as those of all segments do, one when no more than they. */
function alike(segment: string, variables: readonly Compared[], { described, peers, settings }: PointsInput): Scored {
  const companies = described.get(segment)?.companies ?? 0;
  if (companies < settings.sample) return tooFew(companies, settings);
  const mean = meanSpread(segment, variables, described, peers);
  if (mean === undefined)
    return { points: null, why: 'There is nothing to tell by that the segments are not made of.' };
  const points = mean.spread <= 0.75 ? 2 : mean.spread <= 1 ? 1 : 0;
  return {
    points,
    why: `They differ ${Math.round(100 * mean.spread)}% as much as the companies of all segments do, over ${mean.variables} ${mean.variables === 1 ? 'variable' : 'variables'}.`,
  };
}

const tooFew = (companies: number, settings: Settings): Scored => ({
  points: null,
  why: `${companies} companies are too few; ${settings.sample} are needed.`,
});
