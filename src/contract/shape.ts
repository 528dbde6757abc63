import { z } from 'zod';
import { diagnostic } from './diagnostic.ts';

/** Where something stands in the model's file: keys, and places in lists counted from 0. */
const path = z.array(z.union([z.string(), z.number()]));

/** A band of a number, from the lowest up: its name, its lower bound (null: none), and the companies in it. */
const band = z.object({ name: z.string(), from: z.number().nullable(), companies: z.number().nullable() });

/** One dimension of a matrix. */
const dimension = z.object({
  name: z.string(),
  label: z.string(),
  values: z.array(z.object({ value: z.string(), companies: z.number().nullable() })),
  /** Where the variable is bands written with their cuts: what can be moved. */
  bands: z
    .object({
      of: z.string(),
      cuts: path,
      limits: z.array(z.number()),
      /** Null where the bands are named after their limits. */
      names: path.nullable(),
      /** From where to where most companies are, and quantiles between; null where that cannot be told. */
      range: z.object({ least: z.number(), most: z.number(), steps: z.array(z.number()) }).nullable(),
    })
    .nullable(),
});

const matrixShape = z.object({
  method: z.literal('matrix'),
  /** Where the cells stand, or would. */
  cells_path: path,
  dimensions: z.array(dimension),
  /** Every combination of values, the first dimension slowest. */
  cells: z.array(
    z.object({
      values: z.array(z.string()),
      segment: z.string(),
      name: z.string(),
      /** Where its name stands; null for a combination nobody named. */
      path: path.nullable(),
      companies: z.number().nullable(),
    }),
  ),
});

const scoreShape = z.object({
  method: z.literal('score'),
  criteria: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      path,
      /** Written as a condition alone, which is worth one point. */
      short: z.boolean(),
      when: z.string(),
      points: z.number(),
      /** Companies it holds for, and those it cannot be decided for: these earn nothing. */
      companies: z.number().nullable(),
      undecided: z.number().nullable(),
    }),
  ),
  levels: z.array(
    z.object({
      segment: z.string(),
      name: z.string(),
      /** Smallest score; null for the lowest level. */
      from: z.number().nullable(),
      path: path.nullable(),
      companies: z.number().nullable(),
    }),
  ),
  lights: z.boolean(),
  /** Companies by their score, ascending; null until it can be told. */
  distribution: z.array(z.object({ score: z.number(), companies: z.number() })).nullable(),
});

const rfmScore = z.object({
  part: z.enum(['recency', 'frequency', 'monetary']),
  /** Published cut points stand in the model; else they are the quintiles the newest run found. */
  published: z.boolean(),
  path,
  cuts: z.array(z.number()).nullable(),
  /** The score 1 (worst) to 5 (best), with the companies that have it. */
  bands: z.array(band),
});

const rfmShape = z.object({
  method: z.literal('rfm'),
  path,
  /** The money column, as `orders.amount`. */
  amount: z.string(),
  /** How far back purchases count; null: all time. */
  over: z.string().nullable(),
  /** Written as a table's name alone. */
  short: z.boolean(),
  scores: z.array(rfmScore),
  /** Companies by recency and the mean of frequency and monetary, rounded down to halves; null until it can be told. */
  grid: z
    .array(z.object({ recency: z.number(), value: z.number(), segment: z.string(), companies: z.number() }))
    .nullable(),
  segments: z.array(z.object({ id: z.string(), name: z.string(), companies: z.number().nullable() })),
});

/** How a scheme of a draft divides companies, and where in the file each part of it is written. */
export const shapeAnswer = z.object({
  scheme: z.string(),
  name: z.string(),
  /** Companies in some segment, and those in none; null where only a preview can tell. */
  placed: z.number().nullable(),
  outside: z.number().nullable(),
  shape: z.discriminatedUnion('method', [matrixShape, scoreShape, rfmShape]),
  diagnostics: z.array(diagnostic),
});
export type ShapeAnswer = z.infer<typeof shapeAnswer>;
export type MatrixShape = z.infer<typeof matrixShape>;
export type ScoreShape = z.infer<typeof scoreShape>;
export type RfmShape = z.infer<typeof rfmShape>;
