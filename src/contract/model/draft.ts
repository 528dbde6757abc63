import { z } from 'zod';
import type { ChangedThing } from '../../model/changes/kinds.ts';
import { diagnostic } from '../diagnostic.ts';
import { job, jobState } from '../jobs/jobs.ts';
import { limits } from '../../model/expression/limits.ts';

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string().max(limits.length), z.number(), z.boolean(), z.array(value), z.record(z.string(), value)]),
);
const path = z
  .array(z.union([z.string().max(1000), z.number().int().min(0)]))
  .min(1)
  .max(64)
  .readonly();
const index = z.number().int().min(0);

/** One change to the model's file; a path is of keys and, in lists, of places counted from 0. */
export const modelEdit = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), path, value }),
  z.strictObject({ do: z.literal('remove'), path }),
  z.strictObject({ do: z.literal('insert'), path, index: index.optional(), value }),
  z.strictObject({ do: z.literal('move'), path, from: index, to: index }),
  z.strictObject({ do: z.literal('wrap'), path, key: z.string().min(1).max(1000) }),
  z.strictObject({ do: z.literal('rename'), path, name: z.string().min(1).max(1000) }),
]);
export type ModelEditRequest = z.infer<typeof modelEdit>;

const changedThings = [
  'scheme',
  'segment',
  'rule',
  'order',
  'criterion',
  'limit',
  'cell',
  'filter',
  'variable',
  'source',
  'question',
  'exclusion',
  'qualifier',
  'exception',
  'owner',
  'setting',
] as const satisfies readonly ChangedThing[];

/** One difference between two models, as people wrote it before and after. */
export const modelChange = z.object({
  kind: z.enum(['added', 'changed', 'removed', 'moved']),
  what: z.enum(changedThings),
  /** The thing's own name: of the segment, the variable, the criterion. */
  label: z.string(),
  scheme: z.string().nullable(),
  /** The key within the thing, as `offer`; null: the thing as a whole. */
  part: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ModelChangeRow = z.infer<typeof modelChange>;

/** A line of a text beside another's, counted from 1 in each. Where lines are left out the numbers jump. */
export const shownLine = z.object({
  kind: z.enum(['same', 'removed', 'added']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  text: z.string(),
});
export type ShownLineRow = z.infer<typeof shownLine>;

/** What is said of two texts of a model: null where one of them cannot be read as a model at all. */
export const textDifference = z.object({ changes: z.array(modelChange).nullable(), lines: z.array(shownLine) });

/** Whether the caller's newest preview is of this very draft, and what it found. */
const draftPreview = z.object({
  job: z.string(),
  state: jobState,
  /** Companies in another segment of some scheme; null until it is known. */
  companies: z.number().nullable(),
});

export const draftAnswer = z.object({
  /** SHA-256 of the file on the disk, and of the draft or, without one, of the file again: what an edit says it was made on. */
  model: z.string(),
  /** Number of the newest deed by hand (0: none): what counts and previews were made with, beside the text. */
  decided: z.number(),
  draft: z
    .object({
      text: z.string(),
      /** SHA-256 of `text`. */
      hash: z.string(),
      /** SHA-256 of the file's text it was made from. */
      made_from: z.string(),
      at: z.string(),
      /** The file on the disk is another than it was made from: it cannot be published as it stands. */
      conflict: z.boolean(),
      diagnostics: z.array(diagnostic),
      /** Against the text it was made from; null while the draft is no YAML. */
      changes: z.array(modelChange).nullable(),
      /** What has happened to the file meanwhile; null without a conflict. */
      theirs: z
        .object({
          changes: z.array(modelChange).nullable(),
          lines: z.array(shownLine),
          /** Who wrote it, when, and why; null when it was changed outside the app. */
          by: z.object({ who: z.string(), at: z.string(), why: z.string() }).nullable(),
          /** Both changes touch different places: the draft can be made anew on the file as it is now. */
          mergeable: z.boolean(),
        })
        .nullable(),
      preview: draftPreview.nullable(),
    })
    .nullable(),
});
export type DraftAnswer = z.infer<typeof draftAnswer>;

export const publishDraftAnswer = z.object({
  /** Number of the version that was written. */
  version: z.number(),
  /** The run that makes it the truth. */
  job,
});
export type PublishDraftAnswer = z.infer<typeof publishDraftAnswer>;

/** A text the model has had. */
export const modelVersion = z.object({
  number: z.number(),
  hash: z.string(),
  at: z.string(),
  /** Empty where nobody said who changed the file. */
  who: z.string(),
  why: z.string(),
  /** `published` and `saved` in the app or by a command; `run`: found on the disk when a run was made; `disk`: found there before it was written over. */
  origin: z.enum(['published', 'saved', 'run', 'disk']),
  /** It is what the file says now. */
  current: z.boolean(),
});
export type ModelVersion = z.infer<typeof modelVersion>;

export const modelVersionsAnswer = z.object({ file: z.string(), versions: z.array(modelVersion) });
export type ModelVersionsAnswer = z.infer<typeof modelVersionsAnswer>;

/** A version with what it changed against the one before; of the first all is new, and nothing is listed. */
export const modelVersionAnswer = modelVersion.extend({
  text: z.string(),
  difference: textDifference.nullable(),
});
export type ModelVersionAnswer = z.infer<typeof modelVersionAnswer>;
