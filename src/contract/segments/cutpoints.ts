import { z } from 'zod';
import { provenance } from '../run.ts';

/** Breaks of a variable and how much of the targets' variation lies between the classes they make, 0-1. */
const parting = z.object({
  /** Least value of each class but the first. */
  breaks: z.array(z.number()),
  explained: z.number(),
  /** The same on companies the classes were not described from; below 0 when they tell less than nothing. */
  held_out: z.number().nullable(),
});
export type Parting = z.infer<typeof parting>;

export const cutpointsAnswer = provenance.extend({
  variable: z.string(),
  label: z.string(),
  /** Companies whose value is known, and those whose value is not. */
  companies: z.number(),
  unknown: z.number(),
  targets: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(['number', 'category']),
      /** Skewed numbers and money are compared by their signed logarithms. */
      scale: z.enum(['as it is', 'signed logarithm']),
      companies: z.number(),
      /** Of a category, the most frequent first; what is rarer is `other`. */
      values: z.array(z.string()),
    }),
  ),
  /** Number of breaks chosen; 0: no break is supported. */
  chosen: z.number(),
  /** From no break up. */
  solutions: z.array(parting.extend({ criterion: z.number() })),
  /** The chosen breaks with the interval they fall into in 95 of 100 resamples, and the number in it people say most easily. */
  breaks: z.array(z.object({ at: z.number(), low: z.number(), high: z.number(), said: z.number() })),
  /** Of how many resamples, on how many companies; the share of them that chose as many breaks. */
  resamples: z.object({ number: z.number(), companies: z.number(), same_number: z.number() }),
  /** What the breaks are worth as people would say them. */
  said: parting.nullable(),
  /** The breaks in use now, and where they stand: a variable or a scheme of the model. */
  today: parting.extend({ source: z.string() }).nullable(),
  /** What the targets are like between the breaks as said. */
  classes: z.array(
    z.object({
      from: z.number().nullable(),
      to: z.number().nullable(),
      companies: z.number(),
      /** A target: mean of a number, or the most frequent value with its share; null where nothing is known. */
      targets: z.array(
        z.object({ mean: z.number().nullable(), value: z.string().nullable(), share: z.number().nullable() }),
      ),
    }),
  ),
  /** The targets along the variable: means of numbers, shares of the first value of categories. */
  curve: z.array(z.object({ at: z.number(), companies: z.number(), values: z.array(z.number().nullable()) })),
  /** The variable of the model the breaks were written to. */
  saved: z.string().nullable(),
});
export type CutpointsAnswer = z.infer<typeof cutpointsAnswer>;
