import { z } from 'zod';
import { provenance } from '../run.ts';

export const verdict = z.enum(['pass', 'watch', 'fail', 'not enough data']);
export type Verdict = z.infer<typeof verdict>;

/** One figure a criterion rests on, with all that is needed to check it. */
export const evidence = z.object({
  /** The threshold's key in the model: `revenue_share`. */
  id: z.string(),
  label: z.string(),
  measure: z.enum(['count', 'share', 'money', 'number']),
  /** null: could not be computed; the note says why. */
  value: z.number().nullable(),
  /** 95% interval; null where the figure is exact. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** null: shown, not judged. */
  threshold: z.number().nullable(),
  /** Whether the value must be at least or at most the threshold. */
  bound: z.enum(['least', 'most']),
  /** Who set the threshold: the product, the model, or the model for this scheme. */
  set_by: z.enum(['default', 'model', 'scheme']).nullable(),
  /** How many companies the figure rests on, and how many a verdict needs. */
  sample: z.number().nullable(),
  needed: z.number().nullable(),
  /** null where nothing is judged. */
  verdict: verdict.nullable(),
  /** What the figure is, where its label does not say it all. */
  means: z.string().nullable(),
  /** What it was found with here: the nearest segment, the texts that are missing. */
  note: z.string().nullable(),
  /** The same question for `firmament count --where`. */
  where: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidence>;

export const criterionResult = z.object({
  criterion: z.enum(['measurable', 'substantial', 'accessible', 'differentiable', 'actionable']),
  verdict: verdict.nullable(),
  /** What decided it, in a sentence. */
  reason: z.string(),
  evidence: z.array(evidence),
});
export type CriterionResult = z.infer<typeof criterionResult>;

export const pointsAspect = z.object({
  aspect: z.enum(['financial', 'homogeneity', 'needs', 'competitors', 'gatekeepers']),
  label: z.string(),
  /** 0 to 2; null: not scored. */
  points: z.number().nullable(),
  by: z.enum(['data', 'people']).nullable(),
  why: z.string(),
});
export type PointsAspect = z.infer<typeof pointsAspect>;

export const segmentPoints = z.object({
  points: z.number(),
  /** Most that could have been given to what was scored: 10 when all was. */
  of: z.number(),
  aspects: z.array(pointsAspect),
});

export const segmentScorecard = z.object({
  id: z.string(),
  name: z.string(),
  companies: z.number(),
  /** What is left over when every rule has spoken: shown, not judged. */
  rest: z.boolean(),
  criteria: z.array(criterionResult),
  stability: z.object({ verdict: verdict.nullable(), evidence: z.array(evidence) }),
  points: segmentPoints,
});
export type SegmentScorecard = z.infer<typeof segmentScorecard>;

/** How far a variable that no rule reads differs between the segments. */
export const difference = z.object({
  variable: z.string(),
  label: z.string(),
  tells: z.enum(['needs', 'response']),
  statistic: z.enum(['eta squared', "Cramér's V"]),
  effect: z.number(),
  /** Benjamini and Hochberg's over the variables of the scheme. */
  p: z.number(),
  companies: z.number(),
});
export type Difference = z.infer<typeof difference>;

export const requirement = z.object({
  criterion: criterionResult.shape.criterion,
  level: z.enum(['pass', 'watch']),
  holds: z.boolean(),
  /** Segments that do not reach it. */
  missed: z.array(z.string()),
});

export const schemeScorecard = z.object({
  scheme: z.string(),
  name: z.string(),
  /** Companies the scheme is about: neither excluded nor outside. */
  companies: z.number(),
  segments: z.array(segmentScorecard),
  differences: z.array(difference),
  /** Variables left out of the comparison because the segments are made of them. */
  left_out: z.array(z.string()),
  required: z.array(requirement),
});
export type SchemeScorecard = z.infer<typeof schemeScorecard>;

export const scorecardAnswer = provenance.extend({
  /** False when a criterion the model demands is not met somewhere: the command then ends with 3. */
  holds: z.boolean(),
  /** The scheme people work by, of those judged: the one they wrote needs and offers into, else the first with rules. */
  main: z.string().nullable(),
  schemes: z.array(schemeScorecard),
});
export type ScorecardAnswer = z.infer<typeof scorecardAnswer>;
