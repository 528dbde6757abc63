import { z } from 'zod';
import { expression, flag, number, text } from '../scalars.ts';
import { section } from '../section.ts';
import { described } from './common.ts';

export const bands = section({
  bands: expression().describe('The number to band.'),
  cuts: z.array(number()).min(1).describe('Ascending; a value equal to a cut belongs to the band above it.'),
  names: z
    .array(text())
    .exactOptional()
    .describe('One more than cuts, from the lowest band up; by default made from the cuts.'),
  ...described,
});

export const quantiles = section({
  quantiles: expression().describe('The number to rank.'),
  groups: number()
    .refine((value) => Number.isInteger(value) && value >= 2 && value <= 100, { error: 'a whole number from 2 to 100' })
    .meta({ yaml: 'integer', minimum: 2, maximum: 100 })
    .exactOptional()
    .describe('Groups of equal size; 5 by default. Equal values share a group.'),
  names: z.array(text()).exactOptional().describe('One a group, from group 1 up; by default the numbers.'),
  among: expression()
    .exactOptional()
    .describe('The companies the cut points are found on; by default all with a value.'),
  everyone: flag().exactOptional().describe('True: companies outside `among` are scored by the same cuts.'),
  descending: flag().exactOptional().describe('True: group 1 is the highest.'),
  cuts: z
    .array(number())
    .min(1)
    .exactOptional()
    .describe(
      'Published cut points in place of fitted ones, ascending, one fewer than groups; a value equal to a cut belongs to the group below it.',
    ),
  ...described,
});
