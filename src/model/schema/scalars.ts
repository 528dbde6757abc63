import { z } from 'zod';
import { limits } from '../expression/limits.ts';

/**
 * Every scalar of a model file reaches the schema as the text it was written with, so that a position of text type reads `0301` and
 * `no` as they stand; what a number or a yes-or-no is, is decided here. `yaml` in the metadata tells the JSON Schema the type.
 */
export const text = () => z.string().max(10_000).trim().min(1).meta({ yaml: 'text' });

/**
 * A name as key of a mapping. It stays exactly as written, since values are found by it again; spaces around it would hide a slip.
 */
export const key = () =>
  z
    .string()
    .regex(/^\S(?:.*\S)?$/su, { error: 'a name without spaces around it' })
    .meta({ yaml: 'text' });

/** An expression in the language of docs/expressions.md. */
export const expression = () => z.string().max(limits.length).meta({ yaml: 'text', format: 'expression' });

export const number = () =>
  z
    .string()
    .transform((written, context) => toNumber(written, context))
    .meta({ yaml: 'number' });

export const whole = (least = 0, most?: number) =>
  number()
    .refine((value) => Number.isSafeInteger(value) && value >= least && value <= (most ?? value), {
      error: most === undefined ? `a whole number of at least ${least}` : `a whole number from ${least} to ${most}`,
    })
    .meta({ yaml: 'integer', minimum: least, ...(most === undefined ? {} : { maximum: most }) });

/** A share between 0 and 1. */
export const share = () =>
  number()
    .refine((value) => value >= 0 && value <= 1, { error: 'a share between 0 and 1' })
    .meta({ yaml: 'number', minimum: 0, maximum: 1 });

export const flag = () =>
  z
    .string()
    .transform((written, context) => {
      if (written === 'true' || written === 'false') return written === 'true';
      context.addIssue({ code: 'custom', message: 'true or false' });
      return z.NEVER;
    })
    .meta({ yaml: 'boolean' });

/** A plain date, `2025-12-31`. */
export const date = () => z.string().refine(isDate, { error: 'a date as 2025-12-31' }).meta({ yaml: 'date' });

/** A name that expressions can use: a letter, then letters, digits and underscores. */
export const identifier = () =>
  z
    .string()
    .regex(/^\p{L}[\p{L}\p{N}_]{0,62}$/u, {
      error: 'a name of letters, digits and _ that begins with a letter (at most 63)',
    })
    .meta({ yaml: 'word' });

/** One value, or a list of them. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]);

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

function toNumber(written: string, context: z.RefinementCtx): number {
  const value = Number(written);
  if (NUMBER.test(written) && Number.isFinite(value)) return value;
  context.addIssue({
    code: 'custom',
    message: NUMBER.test(written) ? 'a number that a double can hold' : 'a number (1000000, 0.25)',
  });
  return z.NEVER;
}

function isDate(written: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (parts === null) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === written && Number(parts[1]) >= 1;
}
