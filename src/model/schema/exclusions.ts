import { z } from 'zod';
import { date, expression, oneOrMore, text } from './scalars.ts';
import { section } from './section.ts';

const EXCLUSION_KINDS = ['compliance', 'ethics', 'risk', 'reputation', 'conflict of interest', 'fit'] as const;

const common = {
  name: text().describe('What people see.'),
  reason: text().exactOptional().describe('Why.'),
  until: date().exactOptional().describe('The last day it applies; by default it has no end.'),
};

export const exclusion = section({
  ...common,
  kind: z.enum(EXCLUSION_KINDS).describe('Why such companies are left out. A compliance exclusion cannot be excepted.'),
  when: expression().describe('Companies for which this holds are left out; unknown passes, flagged.'),
});

export const qualifier = section({
  ...common,
  kind: z.enum(EXCLUSION_KINDS).exactOptional().describe('By default fit.'),
  when: expression().describe('Companies for which this does not hold are left out; unknown passes, flagged.'),
});

export const exception = section({
  name: text().describe('What people see.'),
  companies: oneOrMore(text()).exactOptional().describe('Companies kept, by any identifier.'),
  when: expression().exactOptional().describe('Companies kept, by a condition.'),
  reason: text().describe('Why they are kept on purpose (reference, access, the future).'),
  owner: text().describe('Who answers for it.'),
  review: date().describe('When it is to be looked at again; after it a run warns.'),
});

export const exclusions = z.array(exclusion).describe('Companies left out of every scheme.');
export const qualifiers = z.array(qualifier).describe('Conditions every company in a scheme must meet.');
export const exceptions = z
  .array(exception)
  .describe('Companies kept in spite of an exclusion that is not compliance, on purpose.');
