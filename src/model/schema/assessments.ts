import { z } from 'zod';
import { expression, identifier, number, text } from './scalars.ts';
import { section } from './section.ts';
import { described, duration } from './variables/common.ts';

const answers = z.union([
  z.enum(['yes or no', 'text']).meta({ yaml: 'word' }).describe('`yes or no`, or `text` for a note in own words.'),
  z.array(text()).min(2).describe('The allowed answers, from the lowest up.'),
  section({
    from: number().describe('The smallest number allowed.'),
    to: number().describe('The largest.'),
  }),
]);

export const assessment = section({
  question: text().describe('What account managers are asked, in words.'),
  answers: answers.describe(
    'What can be answered: a list in its order (`[low, medium, high]`), `yes or no`, a number (`{from: 0, to: 10}`) or `text`.',
  ),
  fresh: duration()
    .exactOptional()
    .describe(
      'How long an answer counts; after it the variable is unknown and the question is asked again. 12 months by default.',
    ),
  ask: expression().exactOptional().describe('The companies it is asked about; by default all.'),
  about: z
    .enum(['companies', 'lost deals'])
    .exactOptional()
    .meta({ yaml: 'word' })
    .describe('`lost deals`: asked once for every deal lost within `fresh`; by default asked for every company.'),
  questionnaire: identifier()
    .exactOptional()
    .describe(
      'Questions of one questionnaire are asked together, in a workbook of their own; by default `assessments`.',
    ),
  ...described,
});

export const assessments = z
  .record(identifier(), assessment)
  .describe(
    'Questions only people can answer. Each is a variable: the latest fresh answer; with `_age` added, the days since the latest answer of any age.',
  );
