import { z } from 'zod';
import { expression, identifier, key, number } from '../scalars.ts';
import { section } from '../section.ts';
import { described, duration } from './common.ts';

export const engagement = section({
  engagement: z
    .union([
      identifier().describe('A table of events with a column `source`.'),
      z.record(key(), number()).describe('Source → weight of one event.'),
    ])
    .describe(
      'Events per source, as `<name>_<source>`, and their weighted sum. With a table, the ten standard sources count 2 (email, crm, social, web, mobile, display, predictive) or 1 (support, external, store).',
    ),
  over: duration().exactOptional().describe('90 days by default.'),
  ...described,
});

const stage = (what: string) =>
  expression().exactOptional().describe(`${what} By default told from the event types and orders.`);

export const journey = section({
  journey: z
    .union([
      identifier().describe('A table of events with a column `type`.'),
      section({
        aware: stage('Has been in touch.'),
        interested: stage('Has shown interest in buying.'),
        trialling: stage('Tries the product.'),
        customer: stage('Has bought.'),
        advocate: stage('Speaks for us.'),
      }),
    ])
    .describe('The furthest stage of the customer journey: unaware, aware, interested, trialling, customer, advocate.'),
  over: duration()
    .exactOptional()
    .describe('How far back events count where a stage is told from them; 24 months by default.'),
  ...described,
});

export const earlyvangelist = section({
  earlyvangelist: section({
    problem: expression().describe('Rung 1: has the problem.'),
    aware: expression().describe('Rung 2: knows it.'),
    searching: expression().describe('Rung 3: searches for a solution.'),
    solution: expression().describe('Rung 4: has pieced one together.'),
    budget: expression().describe('Rung 5: has or can get a budget.'),
  }).describe('The rung, 0 to 5, up to which every condition holds (Blank 2005); unknown does not hold.'),
  ...described,
});
