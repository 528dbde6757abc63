import { z } from 'zod';
import { expression, number, text } from './scalars.ts';
import { section } from './section.ts';

export const owner = section({
  name: text().describe('The person.'),
  when: expression().exactOptional().describe('Companies the person can take; by default all.'),
  capacity: number()
    .refine((value) => Number.isInteger(value) && value > 0, { error: 'a whole number above 0' })
    .exactOptional()
    .meta({ yaml: 'integer', exclusiveMinimum: 0 })
    .describe('Most companies of one list the person can take; by default no limit.'),
});

export const owners = z
  .array(owner)
  .describe(
    'Who takes which companies of a list: the first who can and has room, the largest companies first. An owner the data names is kept.',
  );
