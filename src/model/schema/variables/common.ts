import { z } from 'zod';
import { identifier, text } from '../scalars.ts';

/** Keys every variable written as a mapping may have. */
export const described = {
  label: text().exactOptional().describe('What people see; by default the name.'),
  description: text().exactOptional().describe('What it means, and where it comes from.'),
};

/** A span of time in words: `12 months`. */
export const duration = () =>
  z
    .string()
    .regex(/^[1-9]\d{0,4} (?:day|week|month|quarter|year)s?$/, { error: 'a span as `12 months` or `90 days`' })
    .meta({ yaml: 'word' });

/** `orders.amount`: a column of a table. */
export const column = () =>
  z
    .string()
    .regex(/^\p{L}[\p{L}\p{N}_]*\.\p{L}[\p{L}\p{N}_]*$/u, { error: 'a column of a table, as `orders.amount`' })
    .meta({ yaml: 'word' });

export const table = () => identifier();
