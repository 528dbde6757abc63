import { createRandom, type MixedColumn } from '../../../kernels/index.ts';
import { distil, type Distilled } from '../../../stages/segment/discover/rules/distil.ts';
import type { Readable } from '../../../stages/segment/discover/rules/expression.ts';
import { typingTool, type TypingTool } from '../../../stages/segment/discover/typing/typing-tool.ts';

export interface Grouped {
  /** Segment of every company read, −1 for those in none. */
  readonly groups: Int32Array;
  readonly k: number;
}

/** Segments by a few rules. */
export const fewRules = ({
  columns,
  groups,
  k,
  depth,
}: Grouped & { readonly columns: readonly Readable[]; readonly depth: number }): Distilled =>
  distil(columns, groups, k, { random: createRandom('distil'), depth });

/** Segments by a few questions. */
export const fewQuestions = ({
  columns,
  groups,
  k,
  most,
}: Grouped & { readonly columns: readonly MixedColumn[]; readonly most: number }): TypingTool =>
  typingTool(columns, groups, k, { random: createRandom('typing'), most });
