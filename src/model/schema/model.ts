import { z } from 'zod';
import { assessments } from './assessments.ts';
import { exceptions, exclusions, qualifiers } from './exclusions.ts';
import { date, identifier, number, text } from './scalars.ts';
import { measurement } from './measurement.ts';
import { owners } from './owners.ts';
import { schemes } from './schemes.ts';
import { scorecard } from './scorecard.ts';
import { section } from './section.ts';
import { population, resolve, sources } from './sources.ts';
import { variables } from './variables/index.ts';

const currency = () =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, { error: 'a currency code as NOK or EUR' })
    .meta({ yaml: 'word' });

/** Months as the model spells them. */
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** The model file, one key a part. */
export const modelSchema = section({
  firmament: z
    .literal('1', { error: 'the version of this format: 1' })
    .meta({ yaml: 'integer' })
    .describe('The version of this format.'),
  name: text().describe('What people call the model.'),
  currency: currency().describe('The currency of all money in the model (ISO 4217).'),
  time_zone: z
    .string()
    .refine(isTimeZone, { error: 'a time zone as Europe/Oslo' })
    .exactOptional()
    .meta({ yaml: 'word' })
    .describe('The zone a day is counted in; UTC by default.'),
  fiscal_year: z
    .enum(months)
    .exactOptional()
    .meta({ yaml: 'word' })
    .describe(
      'The month the year begins with, for `this year`, `previous year`, `year 2 ago` and quarters; January by default.',
    ),
  as_of: date().exactOptional().describe('The date runs are as of, when the command names none; by default today.'),
  assume: z
    .enum(['unknown', 'earliest'])
    .exactOptional()
    .describe('What an attribute was before it was first observed: unknown (default), or as first observed.'),
  rates: z
    .record(
      currency(),
      number().refine((value) => value > 0, { error: 'a rate above 0' }),
    )
    .exactOptional()
    .describe("What one unit of another currency is worth in the model's: `{EUR: 11.5}`."),
  sources: sources.exactOptional(),
  resolve: resolve.exactOptional().describe('How records become companies.'),
  population: population.exactOptional(),
  turnover: identifier()
    .exactOptional()
    .describe(
      'The money variable companies are weighed by in listings, funnels and reports; by default one called `turnover`, `revenue_12m`, `sales` or the like, else the first.',
    ),
  variables: variables.exactOptional(),
  assessments: assessments.exactOptional(),
  exclusions: exclusions.exactOptional(),
  qualifiers: qualifiers.exactOptional(),
  exceptions: exceptions.exactOptional(),
  owners: owners.exactOptional(),
  schemes: schemes.exactOptional(),
  scorecard: scorecard.exactOptional(),
  measurement: measurement.exactOptional().describe('What is measured by segment.'),
}).meta({ title: 'Firmament segmentation model' });

/** The model's content as typed data: keys and shorthands as written, scalars read. */
export type ModelData = z.output<typeof modelSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
