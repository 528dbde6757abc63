import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';
import { modelEdit } from './draft.ts';

/** Another name for a segment: what it takes, and what follows it. */
export const renameAnswer = z.object({
  scheme: z.string(),
  /** The segment's id, which stays where anybody has been told of it. */
  segment: z.string(),
  before: z.string(),
  after: z.string(),
  /** To be made in their order, all or none; none where nothing has to change. */
  edits: z.array(modelEdit),
  /** Places of the model that named the segment and are among the edits. */
  followed: z.array(
    z.object({
      what: z.enum(['condition', 'within', 'described', 'cell', 'scorecard']),
      path: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** Lists that are kept in the workspace and name it: they are no part of the model, and stay as they are. */
  lists: z.array(z.string()),
  /** Places people have to look at themselves. */
  warnings: z.array(diagnostic),
});
export type RenameAnswer = Omit<z.infer<typeof renameAnswer>, 'warnings'> & {
  readonly warnings: readonly Diagnostic[];
};
