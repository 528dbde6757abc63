import { z } from 'zod';
import { contactRow, gapRow } from './week.ts';

/** Something a person wrote down about a company. */
export const companyNote = z.object({
  id: z.string(),
  by: z.string(),
  text: z.string(),
  /** A moment in UTC, ISO 8601. */
  at: z.string(),
  /** Null: as it was first written. */
  changed: z.string().nullable(),
  /** Whether the caller wrote it, and may change it. */
  own: z.boolean(),
});
export type CompanyNote = z.infer<typeof companyNote>;

export const noteRequest = z.strictObject({ text: z.string().trim().min(1).max(10_000) });

/** What an account manager works with beside a company's profile: its people, what nobody knows of it, and what was written down. */
export const accountAnswer = z.object({
  /** Who decides first. */
  people: z.array(contactRow),
  gaps: gapRow.shape.schemes,
  /** Newest first. */
  notes: z.array(companyNote),
});
export type AccountAnswer = z.infer<typeof accountAnswer>;
