import { z } from 'zod';

export const templatesAnswer = z.object({
  templates: z.array(z.object({ kind: z.string(), holds: z.string() })),
});
export type TemplatesAnswer = z.infer<typeof templatesAnswer>;

/** One example file; the command adds `file` when it wrote it. */
export const templateAnswer = z.object({
  kind: z.string(),
  holds: z.string(),
  columns: z.array(
    z.object({
      header: z.string(),
      /** In words. */
      takes: z.string(),
      means: z.string(),
      required: z.boolean(),
    }),
  ),
  rows: z.array(z.array(z.string())),
});
export type TemplateAnswer = z.infer<typeof templateAnswer>;
