import { z } from 'zod';
import { cell } from '../ask.ts';

/** One part of a condition: a group (`and`, `or`), what is negated, or a single condition. */
export const conditionPart = z.object({
  /** Where it stands: the number of the operand at each level, from 0; empty for the whole. */
  path: z.array(z.number()),
  kind: z.enum(['and', 'or', 'not', 'condition']),
  text: z.string(),
  /** Companies it holds for, taken by itself. */
  count: z.number(),
  /** Companies it cannot be decided for. */
  undecided: z.number(),
  /** Of a part of a group: companies left (`and`) or gathered (`or`) by the group up to and with it; null for the whole and what is negated. */
  reached: z.number().nullable(),
  /** Of a part of a group: companies the group would hold for without it; null likewise. */
  without: z.number().nullable(),
});
export type ConditionPart = z.infer<typeof conditionPart>;

export const partsAnswer = z.object({
  /** Companies there are. */
  companies: z.number(),
  count: z.number(),
  undecided: z.number(),
  as_of: z.string(),
  /** The whole first, then each part before those inside it. */
  parts: z.array(conditionPart),
});
export type PartsAnswer = z.infer<typeof partsAnswer>;

export const overlapAnswer = z.object({
  count: z.number(),
  as_of: z.string(),
  schemes: z.array(
    z.object({
      scheme: z.string(),
      segments: z.array(
        z.object({
          segment: z.string(),
          /** Companies of the segment, and those of them the condition holds for. */
          companies: z.number(),
          shared: z.number(),
        }),
      ),
      /** Companies the condition holds for that are in none of its segments. */
      outside: z.number(),
    }),
  ),
});
export type OverlapAnswer = z.infer<typeof overlapAnswer>;

const valueKind = z.enum(['number', 'money', 'text', 'date', 'instant', 'boolean', 'category', 'code']);

/** What a value written in a condition is, and what it can be. */
export const vocabularyType = z.object({
  kind: valueKind,
  /** Of money; `*` where each row names its own. */
  currency: z.string().nullable(),
  /** Of codes: whose. */
  codes: z.string().nullable(),
  /** Of a category, in its order, as conditions write them; empty when the list is open. */
  values: z.array(z.string()),
});
export type VocabularyType = z.infer<typeof vocabularyType>;

export const vocabularyAnswer = z.object({
  currency: z.string(),
  /** What conditions can name of a company. */
  names: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(['attribute', 'variable', 'scheme', 'score']),
      type: vocabularyType,
      personal: z.boolean(),
    }),
  ),
  /** Tables whose rows belong to companies: what can be summed and counted. */
  tables: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      /** The date its rows are known from, by which windows of time go; null for rows without time. */
      at: z.object({ column: z.string(), type: z.enum(['date', 'instant']) }).nullable(),
      columns: z.array(z.object({ name: z.string(), label: z.string(), type: vocabularyType, personal: z.boolean() })),
    }),
  ),
});
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>;

export const valuesAnswer = z.object({
  name: z.string(),
  companies: z.number(),
  /** Companies whose value is unknown. */
  unknown: z.number(),
  /** Values with how many companies have them (of codes: have them or one below), the most first; codes in their order. */
  values: z.array(z.object({ value: z.string(), label: z.string().nullable(), companies: z.number() })),
  /** More values fit the search than are listed. */
  more: z.boolean(),
  /** Of numbers, money and dates: the smallest, the value a tenth, half and nine tenths are at or below, and the largest. */
  range: z.object({ least: cell, low: cell, middle: cell, high: cell, most: cell }).nullable(),
});
export type ValuesAnswer = z.infer<typeof valuesAnswer>;
