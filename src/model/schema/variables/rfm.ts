import { z } from 'zod';
import { number } from '../scalars.ts';
import { section } from '../section.ts';
import { column, described, duration, table } from './common.ts';

const cuts = () => z.array(number()).length(4);

/** Used as a variable and as a scheme. */
export const rfmTemplate = z.union([
  table().describe('A dated table with a column `amount`: `orders`.'),
  section({
    amount: column().describe('The money column: `orders.amount`.'),
    over: duration().exactOptional().describe('How far back purchases count; by default all time.'),
    cuts: section({
      recency: cuts().exactOptional().describe('Days since the last purchase: four ascending cut points.'),
      frequency: cuts().exactOptional().describe('Number of purchases: four ascending cut points.'),
      monetary: cuts().exactOptional().describe('Sum of purchases: four ascending cut points.'),
    })
      .exactOptional()
      .describe('Published cut points in place of fitted quintiles; a value equal to a cut belongs above it.'),
  }),
]);

export const rfm = section({
  rfm: rfmTemplate.describe('Recency, frequency and monetary scores 1-5 (5 is best) of companies with purchases.'),
  ...described,
});
