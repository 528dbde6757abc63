import type { Evidence } from '../../../contract/segments/scorecard.ts';
import { normalQuantile } from '../../../kernels/special-functions/normal-quantile.ts';
import type { Described } from '../counted.ts';
import type { Peers } from '../peers.ts';
import { effectAgainstRest, effectBetween, effectInterval, meanDifference, spreadOf, type Effect } from '../effects.ts';
import { evidenceOf } from '../evidence.ts';
import type { Settings } from '../settings.ts';
import type { Compared } from '../types.ts';

/** What of a segment sets it apart, and from which other it is hardest to tell. */
export interface Differing {
  readonly described: ReadonlyMap<string, Described>;
  readonly peers: Peers;
  readonly compared: readonly Compared[];
  readonly name: (segment: string) => string;
}

/** Differentiable: do needs and response differ from the others', do they agree within, and is it another segment than its nearest? */
export function differentiable(segment: string, differing: Differing, settings: Settings): readonly Evidence[] {
  const judge = (figure: Parameters<typeof evidenceOf>[1]): Evidence => evidenceOf('differentiable', figure, settings);
  return [
    judge({ ...largest(segment, 'needs', differing), id: 'needs', label: 'Needs differ from the others' }),
    judge({ ...largest(segment, 'response', differing), id: 'response', label: 'Response differs from the others' }),
    judge({ ...nearest(segment, differing), id: 'apart', label: 'Apart from the most alike segment' }),
    judge({ ...within(segment, differing), id: 'spread', label: 'Spread within, of everyone’s', bound: 'most' }),
  ];
}

type Part = Omit<Parameters<typeof evidenceOf>[1], 'id' | 'label'>;
const nothing = (note: string): Part => ({ measure: 'number', value: null, note });

/** The largest effect among the variables of a kind; its interval allows for having picked the largest (Bonferroni). */
function largest(segment: string, tells: Compared['tells'], { described, peers, compared }: Differing): Part {
  const variables = compared.filter((each) => each.tells === tells);
  if (variables.length === 0)
    return nothing(
      `The model has no variable of ${tells} the segments are not made of: name some under scorecard.${tells}.`,
    );
  const own = described.get(segment);
  if (own === undefined) return nothing('Not compared.');
  const found = variables.flatMap((variable) => {
    const effect = effectAgainstRest(variable, own, peers.pooled);
    return effect === undefined ? [] : [{ variable, effect }];
  });
  if (found.length === 0) return nothing('Nothing is known of them.');
  const z = normalQuantile(0.025 / found.length);
  const surest = found.reduce((best, each) => (lower(each.effect, z) > lower(best.effect, z) ? each : best));
  const { variable, effect } = surest;
  return {
    measure: 'number',
    value: effect.size,
    ...effectInterval(effect, z),
    sample: effect.companies,
    note: `${variable.label}: ${inWords(effect)} than among the others; the surest of ${found.length}.`,
  };
}

/** `more`, `less ‘Passive’`; of a yes or no, how often it is yes. */
function inWords({ more, value }: Effect): string {
  if (value === 'true' || value === 'false') return more === (value === 'true') ? 'more often' : 'less often';
  return `${more ? 'more' : 'less'}${value === undefined ? '' : ` ‘${value}’`}`;
}

const lower = ({ size, error }: Effect, z: number): number => size - z * error;

/** The other segment this one differs least from, over needs and response. */
function nearest(segment: string, { described, compared, name }: Differing): Part {
  const variables = compared.filter((each) => each.tells !== 'traits');
  const own = described.get(segment);
  if (own === undefined || variables.length === 0) return nothing('Nothing to compare by.');
  const others = [...described].filter(([id]) => id !== segment);
  const found = others.flatMap(([id, other]) => {
    const difference = meanDifference(variables.map((variable) => effectBetween(variable, own, other)));
    return difference === undefined ? [] : [{ id, companies: other.companies, ...difference }];
  });
  const [closest] = found.sort((one, two) => one.size - two.size || (one.id < two.id ? -1 : 1));
  if (closest === undefined) return nothing('There is no other segment to compare with.');
  return {
    measure: 'number',
    value: closest.size,
    sample: Math.min(own.companies, closest.companies),
    note: `Most like ${name(closest.id)}, over ${closest.variables} variables.`,
  };
}

/** The mean of the variables' spread within the segment, each as a share of its spread among all companies. */
function within(segment: string, { described, peers, compared }: Differing): Part {
  const mean = meanSpread(
    segment,
    compared.filter((each) => each.tells !== 'traits'),
    described,
    peers,
  );
  if (mean === undefined) return nothing('Nothing to compare by.');
  return {
    measure: 'share',
    value: mean.spread,
    sample: described.get(segment)?.companies ?? 0,
    means: 'How much its companies vary, as a share of how much those of all judged segments do, each counting alike.',
    note: `Mean of ${mean.variables} variables of needs and response.`,
  };
}

export function meanSpread(
  segment: string,
  variables: readonly Compared[],
  described: ReadonlyMap<string, Described>,
  peers: Peers,
): { readonly spread: number; readonly variables: number } | undefined {
  const own = described.get(segment);
  if (own === undefined) return undefined;
  const spreads = variables.map((each) => spreadOf(each, own, peers.balanced)).filter((each) => each !== undefined);
  if (spreads.length === 0) return undefined;
  return { spread: spreads.reduce((sum, each) => sum + each, 0) / spreads.length, variables: spreads.length };
}
