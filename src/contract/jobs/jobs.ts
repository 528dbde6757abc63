import { z } from 'zod';
import { languages } from '../language.ts';
import { clusterRequest } from '../clusters/lab.ts';
import { clusterAnswer } from '../clusters/cluster.ts';
import { publishAnswer, runAnswer } from '../commands.ts';
import { diagnostic } from '../diagnostic.ts';
import { acceptedAnswer } from '../data/intake.ts';
import { previewAnswer } from '../model/preview.ts';
import { mendsAnswer } from '../data/problems.ts';

const why = z.string().max(2000).default('');
const madeFile = z.object({ /** From the workspace's folder, with `/`. */ file: z.string() });

/** What each kind of job is asked with. */
export const jobRequests = {
  refresh: z.strictObject({ again: z.boolean().default(false) }),
  run: z.strictObject({
    as_of: z.iso.date().optional(),
    draft: z.boolean().default(false),
    offline: z.boolean().default(false),
    dry_run: z.boolean().default(false),
    /** Finds clusters again: of all schemes, or of those named. */
    refit: z.union([z.boolean(), z.array(z.string().min(1).max(200)).max(50)]).default(false),
    why,
  }),
  publish: z.strictObject({ run: z.string(), why }),
  /** `draft`: SHA-256 of its text. */
  preview: z.strictObject({ draft: z.string().max(64).optional(), decided: z.number().optional() }),
  report: z.strictObject({
    format: z.enum(['html', 'pdf', 'markdown', 'excel', 'json']).default('html'),
    scheme: z.string().optional(),
  }),
  backup: z.strictObject({}),
  look: z.strictObject({ intake: z.string() }),
  import: z.strictObject({
    intake: z.string(),
    schemes: z.array(z.string()).max(50).optional(),
    /** Of a first model's names, labels and reasons. */
    language: z.enum(languages).optional(),
  }),
  mend: z.strictObject({ file: z.string() }),
  clusters: clusterRequest,
};

/** What each kind of job comes to. */
export const jobResults = {
  refresh: z.object({ imports: runAnswer.shape.imports, warnings: z.array(diagnostic) }),
  run: runAnswer,
  publish: publishAnswer,
  preview: previewAnswer,
  report: madeFile,
  backup: madeFile,
  look: z.object({ intake: z.string() }),
  import: acceptedAnswer,
  mend: mendsAnswer,
  clusters: clusterAnswer,
} satisfies Record<keyof typeof jobRequests, z.ZodType>;

export const jobKind = z.object(jobRequests).keyof();
export type JobKind = z.infer<typeof jobKind>;
export type JobRequest<K extends JobKind> = z.input<(typeof jobRequests)[K]>;

export const jobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'interrupted']);

const common = {
  id: z.string(),
  /** `interrupted`: the process that did it is no more; it may be tried again. */
  state: jobState,
  /** What is being done now, in words. */
  step: z.string().nullable(),
  /** Share done, 0-1, where it can be told. */
  share: z.number().nullable(),
  diagnostics: z.array(diagnostic),
  who: z.string(),
  attempt: z.number(),
  created: z.string(),
  started: z.string().nullable(),
  ended: z.string().nullable(),
};

const jobOf = <K extends JobKind>(kind: K) =>
  z.object({
    ...common,
    kind: z.literal(kind),
    request: jobRequests[kind],
    /** Null while it is not done, and in lists and streams where it is long. */
    result: z.nullable(jobResults[kind]),
  });

/** Long work as it stands; its kind tells what it was asked with and what it comes to. */
export const job = z.discriminatedUnion('kind', [
  jobOf('refresh'),
  jobOf('run'),
  jobOf('publish'),
  jobOf('preview'),
  jobOf('report'),
  jobOf('backup'),
  jobOf('look'),
  jobOf('import'),
  jobOf('mend'),
  jobOf('clusters'),
  /** Work of the command line, which the server lets in in its turn; it cannot be asked for here. */
  z.object({ ...common, kind: z.literal('command'), request: z.record(z.string(), z.string()), result: z.null() }),
]);
export type Job = z.infer<typeof job>;
export type JobOf<K extends Job['kind']> = Extract<Job, { readonly kind: K }>;
export type JobResult<K extends Job['kind']> = NonNullable<JobOf<K>['result']>;

export const jobLog = z.object({ lines: z.array(z.object({ at: z.string(), line: z.string() })) });
