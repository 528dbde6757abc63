import { z } from 'zod';

/** Which run a result is of, and whether something has changed since. */
export const provenance = z.object({
  run: z.string(),
  as_of: z.string(),
  /** The model file is another version than the run's. */
  model_changed: z.boolean(),
  /** Data were imported after the run. */
  data_changed: z.boolean(),
});
export type RunProvenance = z.infer<typeof provenance>;

export const segmentCount = z.object({
  id: z.string(),
  name: z.string(),
  companies: z.number(),
  /** Of the companies the scheme is about, 0-1. */
  share: z.number(),
  /** In the model's currency; null when the model has no turnover. */
  turnover: z.number().nullable(),
  /** Of all that the companies the scheme is about are worth, 0-1; where a company can be in several segments, shares add up to more than one. */
  turnover_share: z.number().nullable(),
});

/** A variable that was unknown where a rule needed it. */
export const missingVariable = z.object({ variable: z.string(), companies: z.number() });

export const schemeCount = z.object({
  scheme: z.string(),
  name: z.string(),
  exclusive: z.boolean(),
  /** Companies the scheme is about: all of the run, or those in the segments it lies within. */
  companies: z.number(),
  /** What they are worth together, those left out too; null when the model has no turnover. */
  turnover: z.number().nullable(),
  /** The segments of another scheme it lies within, by name; null: it is about all companies. */
  within: z.object({ scheme: z.string(), segments: z.array(z.string()) }).nullable(),
  /** What the model calls the money companies are weighed by; null when it has none. */
  worth: z.string().nullable(),
  segments: z.array(segmentCount),
  /** Left out by an exclusion. */
  excluded: z.number(),
  /** In no segment for another reason than an exclusion. */
  unassigned: z.number(),
  /** Companies for which a rule could not be decided before they were placed. */
  undecided: z.number(),
  missing: z.array(missingVariable),
  /** Companies less sure of their cluster than the model asks; null where a scheme knows no probabilities. */
  uncertain: z.number().nullable(),
});
export type SchemeCount = z.infer<typeof schemeCount>;

export const segmentsAnswer = provenance.extend(schemeCount.shape);
export type SegmentsAnswer = z.infer<typeof segmentsAnswer>;
