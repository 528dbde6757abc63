import { z } from 'zod';

/** A finding about the user's input, as `src/diagnostics` builds it. */
export const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  place: z.object({
    file: z.string().optional(),
    line: z.number().optional(),
    column: z.number().optional(),
    path: z.string().optional(),
  }),
  /** What the sentences below were made of. */
  parameters: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]))
    .optional(),
  message: z.string(),
  expected: z.string().optional(),
  nearest: z.string().optional(),
  mend: z.string().optional(),
});

/** What a command answers when the input is wrong, and, with `bug`, when the program is. */
export const failureAnswer = z.object({ diagnostics: z.array(diagnostic), bug: z.string().optional() });
