import { z } from 'zod';

const answer = z.union([z.string(), z.number(), z.boolean()]);

/** What can be answered to a question. */
export const answerShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), values: z.array(z.string()) }),
  z.object({ kind: z.literal('yes or no') }),
  z.object({ kind: z.literal('number'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('text') }),
]);
export type AnswerShape = z.infer<typeof answerShape>;

export const askedQuestion = z.object({
  name: z.string(),
  label: z.string(),
  question: z.string(),
  answers: answerShape,
  /** How long an answer counts, as `12 months`. */
  fresh: z.string(),
  questionnaire: z.string(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** One person's answer that still counts. */
export const voice = z.object({ answer, by: z.string().nullable(), at: z.string() });
export type Voice = z.infer<typeof voice>;

export const assessedCompany = z.object({
  id: z.string(),
  name: z.string().nullable(),
  turnover: z.number().nullable(),
  /** The questions that are asked of it. */
  asked: z.array(z.string()),
  /** By question, everybody's standing answer, the newest first: that one counts. */
  answers: z.record(z.string(), z.array(voice)),
});
export type AssessedCompany = z.infer<typeof assessedCompany>;

/** What people are asked of companies, and what they have answered. Questions about single deals are asked by workbook. */
export const assessmentsAnswer = z.object({
  /** ISO date the answers count on. */
  day: z.string(),
  currency: z.string(),
  /** Whose answers will be written. */
  by: z.string(),
  /** Natural persons among the companies: left out, whom nobody is asked about. */
  sole_proprietors: z.number(),
  questions: z.array(askedQuestion),
  /** Those first whose missing answers weigh most: turnover times what is missing. */
  companies: z.array(assessedCompany),
});
export type AssessmentsAnswer = z.infer<typeof assessmentsAnswer>;

const cell = { company: z.string().min(1).max(500), question: z.string().min(1).max(200) };

export const assessmentsRequest = z.strictObject({
  cells: z
    .array(
      z.union([
        z.strictObject({
          ...cell,
          /** Null takes the caller's own answer back. */
          answer: answer.nullable(),
          /** The answer that counted when this one was given; null: none. Another one now is a conflict. Absent: whatever counts. */
          was: voice.nullable().optional(),
        }),
        /** Gives the answer the caller took back last its place again, dated as it was. */
        z.strictObject({ ...cell, restore: z.literal(true) }),
      ]),
    )
    .min(1)
    .max(500),
});
export type AssessmentsRequest = z.input<typeof assessmentsRequest>;

export const assessedAnswer = z.object({
  day: z.string(),
  recorded: z.number(),
  unchanged: z.number(),
  taken_back: z.number(),
  /** Answers that were taken back and stand again. */
  restored: z.number(),
  /** Each cell as it stands now. */
  cells: z.array(z.object({ company: z.string(), question: z.string(), answers: z.array(voice) })),
});
export type AssessedAnswer = z.infer<typeof assessedAnswer>;
