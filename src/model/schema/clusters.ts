import { z } from 'zod';
import { clusterMethods, clusterScales, clusterTransforms, covarianceLetters } from '../clusters.ts';
import { expression, key, share, text, whole } from './scalars.ts';
import { section } from './section.ts';

/** One number of clusters, or a range of them: `4`, `2..8`. */
const clusterCount = z
  .string()
  .transform((written, context) => {
    const [, least, most = least] = /^(\d{1,3})(?:\s*\.\.\s*(\d{1,3}))?$/.exec(written.trim()) ?? [];
    const range = { least: Number(least), most: Number(most) };
    if (range.least >= 1 && range.least <= range.most && range.most <= 50) return range;
    context.addIssue({ code: 'custom', message: 'a number of clusters (4) or a range of them (2..8), at most 50' });
    return z.NEVER;
  })
  .meta({ yaml: 'text' });

/** What a scheme of clusters is found by. */
export const clustersTemplate = section({
  on: z
    .union([expression().transform((one) => [one]), z.array(expression()).min(1), z.record(key(), expression())])
    .describe(
      'What companies are to be alike in: variables, attributes or expressions, with names of your own if you like (`{size: employees}`). `survey.price` is the latest answer of a company; `average(survey.price)` that of all who answered.',
    ),
  method: z
    .enum(clusterMethods)
    .exactOptional()
    .describe(
      'kmeans, gmm (overlapping normal clouds) and hierarchical (Ward) for numbers; lca (latent classes) for answers and yes or no; kmedoids for numbers and categories together; tree (questions that tell a `target`) for all kinds. By default chosen by what `on` holds, and said; tree where there is a `target`.',
    ),
  target: expression()
    .exactOptional()
    .describe(
      'Of a tree: what segments are to differ in, such as `churned` or `margin_12m`: yes or no, a number, or words. It must not be known from `on` itself. Companies without it take no part in finding the segments and are placed all the same; `<scheme>_expected` is what is to be expected of each.',
    ),
  depth: whole(1, 8)
    .exactOptional()
    .describe('Of a tree: questions from the whole to a segment at most; 4 by default, 8 at most.'),
  smallest: whole(1)
    .exactOptional()
    .describe(
      'Of a tree: fewest companies in a segment, of those it is found on; by default one in fifty, at least 10.',
    ),
  k: clusterCount.exactOptional().describe('How many clusters: `4`, or a range to choose from: `2..8` (default).'),
  scale: z
    .enum(clusterScales)
    .exactOptional()
    .describe(
      'How numbers are made comparable: z (default), range, robust, or none for answers on one common scale (default where all are yes or no).',
    ),
  transform: z
    .union([z.enum(clusterTransforms), z.record(key(), z.enum(clusterTransforms))])
    .exactOptional()
    .describe(
      'What skewed numbers become first: one for all, or by variable (`{revenue_12m: log}`); by default proposed from the skew, variable by variable, and said.',
    ),
  missing: z
    .enum(['leave out', 'fill'])
    .exactOptional()
    .describe(
      'A company without one of the numbers: `leave out` (default; it stays undecided) or `fill` (it gets the median). Answers and kmedoids use what is known.',
    ),
  covariance: z
    .enum(covarianceLetters)
    .exactOptional()
    .describe('Shape of the clouds of a gmm; by default the best of all by BIC.'),
  weights: expression().exactOptional().describe('How much a company counts while clusters are found; by default 1.'),
  sample: whole(10)
    .exactOptional()
    .describe(
      'Most companies clusters are found on (the same ones every time); by default 20,000, for gmm 5,000, for hierarchical and kmedoids 2,000. All are placed.',
    ),
  seed: text().exactOptional().describe('What chance begins with: another word gives other starts and another sample.'),
  starts: whole(1).exactOptional().describe('Starts of which the best is kept; 10 by default.'),
  low_confidence: share()
    .exactOptional()
    .describe('A company less sure than this is flagged; 0.6 by default. `<scheme>_probability` holds how sure.'),
  fit: z
    .enum(['once', 'every run'])
    .exactOptional()
    .describe(
      '`once` (default): clusters stand until their definition changes or `run --refit` asks. `every run`: found again whenever data have changed; ids and names follow.',
    ),
  names: z
    .union([z.array(text()).min(1), z.record(key(), text())])
    .exactOptional()
    .describe('What people call the clusters: `{cluster-1: Partner seekers}`, or a list from cluster-1 up.'),
});
