import { z } from 'zod';
import { clustersTemplate } from './clusters.ts';
import { expression, flag, identifier, key, number, oneOrMore, share, text, whole } from './scalars.ts';
import { byKey, section } from './section.ts';
import { namedSegments, segmentContent, segments } from './segment.ts';
import { rfmTemplate } from './variables/rfm.ts';

/** Keys every kind of scheme may have. */
const common = {
  name: text().exactOptional().describe('What people see; by default the key.'),
  description: text().exactOptional().describe('What the scheme is for.'),
  within: z
    .record(identifier(), oneOrMore(text()))
    .exactOptional()
    .describe('Only for companies in these segments of another scheme: `{main: [Growth partners]}`.'),
  exclusions: z
    .enum(['apply', 'ignore'])
    .exactOptional()
    .describe('`ignore`: excluded companies are classified all the same.'),
  segments: segments.exactOptional(),
};

export const rule = section({
  segment: text().describe("The segment's name."),
  when: expression().exactOptional().describe('Companies for which this holds are in; absent: everyone left.'),
  ...segmentContent,
}).meta({ id: 'rule' });

/** What every kind of scheme may have, for the reference. */
export const schemeCommon = section(common);

const rules = z.array(rule).min(1);

const rulesScheme = section({
  rules: rules.describe('Segments with their rules; the first that holds wins.'),
  overlapping: flag().exactOptional().describe('True: a company is in every segment whose rule holds.'),
  ...common,
});

const criterion = z.union([
  expression().describe('A condition worth one point.'),
  section({
    when: expression().describe('The points are given when this holds.'),
    points: number().exactOptional().describe('1 by default; may be negative.'),
    name: text().exactOptional().describe('What people see; by default the key.'),
  }),
]);

const scoreScheme = section({
  score: z.record(key(), criterion).describe('Criteria with their points; the sum is the variable `<scheme>_score`.'),
  lights: section({
    green: number().describe('Smallest score for green.'),
    amber: number().describe('Smallest score for amber; below is red.'),
  })
    .exactOptional()
    .describe('Traffic lights.'),
  levels: z.record(key(), number()).exactOptional().describe('Segment → its smallest score: `{A: 8, B: 5}`.'),
  rest: text().exactOptional().describe('The segment below the lowest level; `red` with lights.'),
  ...common,
});

type Cells = string | { [value: string]: Cells };
const cells: z.ZodType<Cells, unknown> = z.lazy(() => z.union([text(), z.record(key(), cells)])).meta({ id: 'cells' });

const matrixScheme = section({
  matrix: z.array(identifier()).min(2).max(4).describe('Category variables or schemes to cross, in order.'),
  cells: z
    .record(key(), cells)
    .exactOptional()
    .describe(
      'Names of combinations, nested in the order of the dimensions; a name in place of a mapping stands for all below it. Others are `a × b`.',
    ),
  ...common,
});

const byScheme = section({
  by: identifier().describe(
    'A category variable: its values are the segments. Under `segments` a value may also be given another `name`.',
  ),
  ...common,
  segments: namedSegments.exactOptional(),
});

const filter = z.union([
  expression().describe('A condition, which is its own name.'),
  section({
    filter: text().describe("The filter's name."),
    when: expression().describe('Companies for which this holds go on.'),
  }),
]);

const funnelScheme = section({
  funnel: z
    .union([z.record(key(), expression()).describe('Name → condition.'), z.array(filter).min(1)])
    .describe('Filters in order; who passes all is in. Unknown fails, counted.'),
  passed: text().exactOptional().describe('The segment of those who pass every filter; `Passed` by default.'),
  stopped: text().exactOptional().describe('The segment of the others; by default they have none.'),
  ...common,
});

const keyAccountsScheme = section({
  key_accounts: section({
    by: expression().describe('The number the largest are found by.'),
    top: whole(1).exactOptional().describe('The first so many.'),
    share: share().exactOptional().describe('As many as together make up this share of the sum.'),
    above: number().exactOptional().describe('All above a value.'),
  }).describe('The largest companies: exactly one of top, share and above.'),
  segment: text().exactOptional().describe('Their segment; `Key accounts` by default.'),
  rest: identifier()
    .exactOptional()
    .describe('The scheme that gives the others their segment; by default they have none.'),
  ...common,
});

const rfmScheme = section({
  rfm: rfmTemplate.describe('Recency, frequency, monetary: the published segments over quintiles.'),
  ...common,
});

const clustersScheme = section({
  clusters: clustersTemplate.describe('Segments found in the data: companies that are alike.'),
  ...common,
});

/** Every kind of scheme by the key that tells it. */
export const schemeKinds = {
  rules: rulesScheme,
  score: scoreScheme,
  matrix: matrixScheme,
  by: byScheme,
  funnel: funnelScheme,
  key_accounts: keyAccountsScheme,
  rfm: rfmScheme,
  clusters: clustersScheme,
};

export const scheme = byKey(rules.describe('Segments with their rules; the first that holds wins.'), schemeKinds);

export const schemes = z
  .record(identifier(), scheme)
  .describe('Ways of segmenting; a scheme is a category that other expressions can use.');
