import { z } from 'zod';
import { diagnostic } from '../diagnostic.ts';
import { askedQuestion } from './my-assessments.ts';

const question = z.object({ name: z.string(), label: z.string(), question: z.string(), answers: z.string() });

/** What the model asks people, a questionnaire a row. */
export const questionnairesAnswer = z.object({
  questionnaires: z.array(
    z.object({ name: z.string(), about: z.enum(['companies', 'lost deals']), questions: z.array(askedQuestion) }),
  ),
});
export type QuestionnairesAnswer = z.infer<typeof questionnairesAnswer>;

/** What `assess --out` wrote; the command adds `file`. */
export const assessOutAnswer = z.object({
  questionnaire: z.string(),
  /** ISO date the sheets show the standing answers of. */
  day: z.string(),
  questions: z.array(question),
  /** One an account manager; null: companies nobody has. */
  sheets: z.array(z.object({ owner: z.string().nullable(), rows: z.number(), missing: z.number() })),
  /** Rows that did not fit beside the most important of a sheet. */
  left: z.number(),
  /** Sole proprietors left out: they are natural persons. */
  sole_proprietors: z.number(),
});
export type AssessOutAnswer = z.infer<typeof assessOutAnswer>;

const answer = z.union([z.string(), z.number(), z.boolean()]);

export const assessInAnswer = z.object({
  file: z.string(),
  day: z.string(),
  dry_run: z.boolean(),
  /** The import's number, for `undo-import`; null when nothing was written. */
  import: z.number().nullable(),
  /** Answers read, of these new, and as they stood already. */
  answers: z.number(),
  recorded: z.number(),
  unchanged: z.number(),
  /** Cells that could not be taken, each with its place; the others stand. */
  problems: z.array(diagnostic),
  disagreements: z.array(
    z.object({
      company: z.object({ id: z.string(), name: z.string().nullable() }),
      deal: z.string().nullable(),
      question: z.string(),
      /** Newest first. */
      answers: z.array(z.object({ by: z.string().nullable(), at: z.string(), answer })),
    }),
  ),
});
export type AssessInAnswer = z.infer<typeof assessInAnswer>;
