import { z } from 'zod';
import { number } from '../scalars.ts';
import { section } from '../section.ts';
import { column, described, duration, table } from './common.ts';

const cuts = () => z.array(number()).length(4);

/** Used as a variable and as a scheme. */
export const rfmTemplate = z.union([
  table().describe('A dated table with a money column `amount`: `orders`.'),
  section({
    amount: column().describe('The money column: `orders.amount`.'),
    over: duration().exactOptional().describe('How far back purchases count; by default all time.'),
    cuts: section({
      recency: cuts().exactOptional().describe('Days since the last purchase: four ascending cut points.'),
      frequency: cuts().exactOptional().describe('Number of purchases: four ascending cut points.'),
      monetary: cuts().exactOptional().describe('Sum of purchases: four ascending cut points.'),
    })
      .exactOptional()
      .describe('Published cut points in place of fitted quintiles; a value equal to a cut belongs below it.'),
  }),
]);

export type RfmData = z.output<typeof rfmTemplate>;

export const rfm = section({
  rfm: rfmTemplate.describe(
    'Recency, frequency and monetary scores from 1 to 5 (5 is best) of companies with purchases, as `<name>_r`, `<name>_f`, `<name>_m`; the variable is the three digits together, as 555.',
  ),
  ...described,
});
