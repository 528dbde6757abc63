import { z } from 'zod';
import { diagnostic } from './diagnostic.ts';

/** What a person at the server may do, each role with the rights of its line in `server/access/roles.ts`. */
export const roles = ['viewer', 'account-manager', 'analyst', 'admin'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** One thing a role, or the scope of a key, allows. */
export const permissions = ['ask', 'ask-own', 'model', 'run', 'export', 'administer'] as const;
export const permission = z.enum(permissions);
export type Permission = z.infer<typeof permission>;

export const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  /** An account manager's name as companies have it in `owner`. */
  owner: z.string().nullable(),
  active: z.boolean(),
  created: z.string(),
});
export type User = z.infer<typeof user>;

export const whoAmI = z.object({
  user: user.nullable(),
  permissions: z.array(permission),
  /** True before the first administrator has been made. */
  setup: z.boolean(),
  workspace: z.string(),
  version: z.string(),
});

export const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  user: z.string(),
  scopes: z.array(permission),
  created: z.string(),
  expires: z.string().nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

export const auditRow = z.object({
  number: z.number(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  on: z.string(),
  status: z.number(),
  address: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const modelAnswer = z.object({
  file: z.string(),
  text: z.string(),
  /** SHA-256 of the text: what an edit says it was made from. */
  hash: z.string(),
  /** Of the model in use; another than `hash` while the text on disk cannot be used. */
  in_use: z.string(),
  diagnostics: z.array(diagnostic),
});

/** What the server answers when it does not do what was asked. */
export const refusal = z.object({ error: z.string(), diagnostics: z.array(diagnostic) });

const runDeed = z.object({ who: z.string(), why: z.string(), at: z.string() });

export const runRow = z.object({
  run: z.string(),
  number: z.number(),
  as_of: z.string(),
  state: z.enum(['draft', 'published', 'taken back']),
  companies: z.number(),
  seconds: z.number(),
  at: z.string(),
  /** By whom it was published and why; null while it is a draft. */
  published: runDeed.nullable(),
  taken_back: runDeed.nullable(),
  /**
   * What is another than for the published run before: the model, the data, the date, or, with all of those the same, decisions by hand and clusters
   * found anew.
   */
  changed: z.array(z.enum(['first', 'model', 'data', 'date', 'decisions'])),
  /** Number of the model's version it was made with, where the workspace has kept the text. */
  version: z.number().nullable(),
  /** Files read since the run before. */
  imports: z.array(z.string()),
  /** Companies in another segment of some scheme than before; null for a first run, drafts, and what was taken back. */
  moved: z.number().nullable(),
});
export type RunRow = z.infer<typeof runRow>;
