import { z } from 'zod';

/** A natural person the data speak of: a contact at a company, or a sole proprietor. */
export const foundPerson = z.object({
  /** What the person is asked for by: `email:…`, `phone:…`, `org_number:…` or `contact_id:SOURCE:…`. */
  subject: z.string(),
  kind: z.enum(['contact', 'sole proprietor']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  objected: z.boolean(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

export const privacyFindAnswer = z.object({ people: z.array(foundPerson), more: z.boolean() });
export type PrivacyFindAnswer = z.infer<typeof privacyFindAnswer>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Everything the workspace holds of a person, for the person. */
export const privacyAccessAnswer = z.object({
  subject: z.string(),
  at: z.string(),
  tables: z.array(z.object({ table: z.string(), rows: z.array(z.record(z.string(), cell)) })),
  /** Which segments a sole proprietor has been in. */
  memberships: z.array(
    z.object({ scheme: z.string(), segment: z.string(), from: z.string(), to: z.string().nullable() }),
  ),
  objected: z.boolean(),
});
export type PrivacyAccessAnswer = z.infer<typeof privacyAccessAnswer>;

/** What was done about a person, without saying whom: identifiers are kept as keyed hashes alone. */
export const privacyReceipt = z.object({
  receipt: z.string(),
  deed: z.enum(['objection', 'erasure', 'objection taken back']),
  at: z.string(),
  by: z.string(),
  why: z.string(),
  /** Identifiers kept as hashes, so that an import does not bring the person back. */
  identifiers: z.number(),
  /** What was taken out, by table. */
  erased: z.array(z.object({ table: z.string(), rows: z.number() })),
  /** Files that brought the person and still stand where they stood: whoever reads them again, the person is kept out. */
  files: z.array(z.string()),
  /** Backups from before, which hold the person. */
  backups: z.array(z.string()),
  /** The database is written anew when the workspace is next opened: until then deleted text can stand in its file. */
  rewrite: z.boolean(),
});
export type PrivacyReceipt = z.infer<typeof privacyReceipt>;

export const privacyLogAnswer = z.object({ receipts: z.array(privacyReceipt) });
