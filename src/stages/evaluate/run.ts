import type {
  CriterionResult,
  Evidence,
  SchemeScorecard,
  SegmentScorecard,
} from '../../contract/segments/scorecard.ts';
import type { Row, Session, StatementOptions } from '../../engine/engine.ts';
import type { SegmentPlan } from '../../model/plan.ts';
import { print } from '../../sql/print.ts';
import type { Query } from '../../sql/tree.ts';
import { restSegments } from '../segment/rest.ts';
import { segmentsOf } from '../segment/segments.ts';
import { comparedVariables } from './compared.ts';
import { categoryQuery, countQuery, type Weights } from './compile.ts';
import { numberIn, readCounts, readDescriptions } from './counted.ts';
import { accessible } from './criteria/accessible.ts';
import { actionable } from './criteria/actionable.ts';
import { differentiable } from './criteria/differentiable.ts';
import { measurable } from './criteria/measurable.ts';
import { substantial } from './criteria/substantial.ts';
import { differencesOf } from './differences.ts';
import { reasonOf } from './evidence.ts';
import { holdoutQuery, tryHoldout } from './holdout.ts';
import { noiseQuery } from './noise.ts';
import { peersOf } from './peers.ts';
import { segmentPoints } from './points.ts';
import { companyQuestions } from './questions.ts';
import { stabilityOf } from './stability.ts';
import type { EvaluationInput } from './types.ts';
import { combine, reaches } from './verdict.ts';
import { profitName, turnoverIn } from './weights.ts';

/**
 * Judges a scheme of a run by Kotler's five criteria, segment by segment, each by its figures, with stability and the ten-point score
 * beside them. A few set-based statements over the run's profile, and a tree learned on a sample.
 *
 * @throws InputError when a condition of the model's scorecard does not fit the run
 */
export async function evaluateScheme(
  session: Session,
  input: EvaluationInput,
  options: StatementOptions = {},
): Promise<SchemeScorecard> {
  const { bound, scheme, settings } = input;
  const rowsOf = async (query: Query | undefined): Promise<readonly Row[]> =>
    query === undefined ? [] : session.rows(print(query, session.dialect), options);
  const weights: Weights = { ...turnoverIn(input), ...profitName(input) };
  const { compared, leftOut } = comparedVariables(input);
  const counted = readCounts(await rowsOf(countQuery(input, weights, compared)));
  const segments = discovered(segmentsOf(scheme, bound), [...counted.segments.keys()], scheme.place);
  const filled = segments.filter(({ id }) => (numberIn(counted.segments.get(id), 'companies') ?? 0) > 0);
  const held = await rowsOf(holdoutQuery(input, filled.length));
  const assigned = held.length === 0 ? new Map<string, never>() : tryHoldout(held);
  const noise = new Map((await rowsOf(noiseQuery(input))).map((row) => [String(row['_was']), row]));
  const rest = restSegments(scheme, bound);
  const questions = companyQuestions(input);
  // What is left over would make every segment look different from the others.
  const described = new Map(
    [...readDescriptions(counted, await rowsOf(categoryQuery(input, compared)), compared)].filter(
      ([id]) => !rest.has(id),
    ),
  );
  const peers = peersOf([...described.values()]);
  const companiesOf = (id: string): number => numberIn(counted.segments.get(id), 'companies') ?? 0;
  const names = new Map(segments.map((each) => [each.id, each.name]));
  const differing = { described, peers, compared, name: (id: string): string => names.get(id) ?? id };
  const load = {
    owners: bound.plan.owners,
    companies: (owner: string): number =>
      segments.filter((each) => each.owner === owner).reduce((sum, each) => sum + companiesOf(each.id), 0),
  };

  const cards = segments.map((segment): SegmentScorecard => {
    const row = counted.segments.get(segment.id) ?? {};
    const isRest = rest.has(segment.id);
    const groups: readonly (readonly [CriterionResult['criterion'], readonly Evidence[]])[] = [
      ['measurable', measurable(row, assigned.get(segment.id), input)],
      ['substantial', substantial(row, counted.whole, weights, settings)],
      ['accessible', accessible(row, questions, settings)],
      ['differentiable', differentiable(segment.id, differing, settings)],
      ['actionable', actionable(segment, scheme, load, settings)],
    ];
    const stability = stabilityOf(segment.id, noise.get(segment.id), input);
    return {
      id: segment.id,
      name: segment.name,
      companies: companiesOf(segment.id),
      rest: isRest,
      criteria: groups.map(([criterion, evidence]) => criterionOf(criterion, evidence, isRest, bound.plan.currency)),
      stability: { verdict: isRest ? null : combine(stability.map((each) => each.verdict)), evidence: [...stability] },
      points: segmentPoints(segment, { row, described, peers, compared, settings }),
    };
  });
  return {
    scheme: scheme.id,
    name: scheme.name,
    companies: numberIn(counted.whole, 'companies') ?? 0,
    segments: cards,
    differences: [...differencesOf(compared, described)],
    left_out: [...leftOut],
    required: requirements(cards, input),
  };
}

function criterionOf(
  criterion: CriterionResult['criterion'],
  evidence: readonly Evidence[],
  isRest: boolean,
  currency: string,
): CriterionResult {
  if (isRest) {
    const shown = evidence.map((each) => ({ ...each, verdict: null }));
    return { criterion, verdict: null, reason: 'What is left over is not judged.', evidence: shown };
  }
  const verdict = combine(evidence.map((each) => each.verdict));
  return { criterion, verdict, reason: reasonOf(evidence, currency), evidence: [...evidence] };
}

function requirements(cards: readonly SegmentScorecard[], { settings }: EvaluationInput): SchemeScorecard['required'] {
  const kinds = ['measurable', 'substantial', 'accessible', 'differentiable', 'actionable'] as const;
  return kinds.flatMap((criterion) => {
    const level = settings.require[criterion];
    if (level === undefined) return [];
    const missed = cards.filter((card) => {
      const found = card.criteria.find((each) => each.criterion === criterion);
      return !card.rest && !reaches(found?.verdict ?? null, level);
    });
    return [{ criterion, level, holds: missed.length === 0, missed: missed.map((each) => each.id) }];
  });
}

/** Segments of the model, and after them those only the data know. */
function discovered(
  segments: readonly SegmentPlan[],
  found: readonly string[],
  place: SegmentPlan['place'],
): readonly SegmentPlan[] {
  const known = new Set(segments.map((each) => each.id));
  const others = found.filter((id) => !known.has(id)).sort();
  return [...segments, ...others.map((id) => ({ id, name: id, include: [], exclude: [], place }))];
}
