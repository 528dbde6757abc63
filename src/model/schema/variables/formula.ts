import { z } from 'zod';
import { expression, key, text } from '../scalars.ts';
import { section } from '../section.ts';
import { described } from './common.ts';

export const formula = section({
  formula: expression().describe('The expression.'),
  values: z.array(text()).min(1).exactOptional().describe('The values of a category, in their order.'),
  ...described,
});

export const when = section({
  when: z
    .record(key(), expression())
    .describe('Category → condition; the first that holds wins, unknown falls through.'),
  otherwise: text().exactOptional().describe('The category of companies that meet none; by default unknown.'),
  ...described,
});
