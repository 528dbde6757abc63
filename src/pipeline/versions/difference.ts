import type { z } from 'zod';
import type { textDifference } from '../../contract/model/draft.ts';
import { changesBetween } from '../../model/changes/changes.ts';
import type { ModelChange } from '../../model/changes/kinds.ts';
import { shownLines } from '../../model/changes/shown.ts';
import { parseSource } from '../../model/source/parse.ts';

export type TextDifference = z.infer<typeof textDifference>;

/** What one text of a model changed of another: thing by thing, and line by line. */
export const differenceOf = (before: string, after: string, file: string): TextDifference => ({
  changes: changesOf(before, after, file),
  lines: [...shownLines(before, after)],
});

/** The changes thing by thing; null where one of the texts cannot be read. */
export function changesOf(before: string, after: string, file: string): ModelChange[] | null {
  const [left, right] = [parseSource(before, file).source, parseSource(after, file).source];
  return left === undefined || right === undefined ? null : [...changesBetween(left, right)];
}
