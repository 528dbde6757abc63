import { z } from 'zod';
import { diagnostic } from '../diagnostic.ts';
import { segmentKeys } from './outline.ts';

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

/** A segment with its companies, and where what people say of it is written. */
const describedSegment = z.object({
  id: z.string(),
  name: z.string(),
  companies: z.number().nullable(),
  /** Where what people wrote of it stands, or would; null where that belongs to another scheme. */
  path: path.nullable(),
  about: z.partialRecord(z.enum(segmentKeys), z.string()),
});
export type DescribedSegment = z.infer<typeof describedSegment>;

/** What every scheme of named segments tells. */
const named = {
  segments: z.array(describedSegment),
  /** Companies an exclusion leaves out; null until it can be told, or where the scheme classifies them all the same. */
  excluded: z.number().nullable(),
  /** Decisions by hand in it: how many are counted, and how many of these are new or gone since the newest run. */
  by_hand: z.object({ counted: z.number(), waiting: z.number() }),
};

const rulesShape = z.object({ method: z.literal('rules'), ...named });

const funnelShape = z.object({
  method: z.literal('funnel'),
  ...named,
  /** Companies that have passed each filter and all before it. */
  left: z.array(z.number().nullable()),
});

const byShape = z.object({
  method: z.literal('by'),
  ...named,
  /** The category whose values are the segments. */
  variable: z.string(),
  /** The value of each segment, in their order: what its companies have in the variable. */
  values: z.array(z.string()),
});

const keyAccountsShape = z.object({
  method: z.literal('key_accounts'),
  ...named,
  /** The number the largest are found by. */
  by: z.string(),
  limit: z.object({ kind: z.enum(['top', 'share', 'above']), value: z.number() }),
  /** The smallest number that still counts as large; null where that cannot be told. */
  from: z.number().nullable(),
  /** The segment of the largest. */
  segment: z.string(),
  /** The scheme that gives the others their segment. */
  rest: z.string().nullable(),
});

const clustersShape = z.object({
  method: z.literal('clusters'),
  ...named,
  /** What companies are alike in, each with where it stands; the name is null where none is given. */
  on: z.array(z.object({ name: z.string().nullable(), text: z.string(), path })),
  /** As written: a number or a range. */
  k: z.string().nullable(),
  /** As written; null where it is chosen by the variables. */
  solver: z.string().nullable(),
  /** Segments are those of the newest fit; false: the definition has changed, and the next run finds them anew. */
  found: z.boolean(),
});

/** How a scheme of a draft divides companies, and where in the file each part of it is written. */
export const shapeAnswer = z.object({
  scheme: z.string(),
  name: z.string(),
  /** Companies in some segment, and those in none; null where only a preview can tell. */
  placed: z.number().nullable(),
  outside: z.number().nullable(),
  shape: z.discriminatedUnion('method', [
    matrixShape,
    scoreShape,
    rfmShape,
    rulesShape,
    funnelShape,
    byShape,
    keyAccountsShape,
    clustersShape,
  ]),
  diagnostics: z.array(diagnostic),
});
export type ShapeAnswer = z.infer<typeof shapeAnswer>;
export type MatrixShape = z.infer<typeof matrixShape>;
export type ScoreShape = z.infer<typeof scoreShape>;
export type RfmShape = z.infer<typeof rfmShape>;
export type RulesShape = z.infer<typeof rulesShape>;
export type FunnelShape = z.infer<typeof funnelShape>;
export type ByShape = z.infer<typeof byShape>;
export type KeyAccountsShape = z.infer<typeof keyAccountsShape>;
export type ClustersShape = z.infer<typeof clustersShape>;
