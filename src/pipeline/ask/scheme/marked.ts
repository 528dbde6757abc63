import { rulesOfMarked } from '../../../stages/evaluate/tell-apart.ts';
import type { Readable } from '../../../stages/segment/discover/rules/expression.ts';

/** The rules of each marking: see `rulesOfMarked`. */
export const rulesOfEach = ({
  columns,
  marked,
}: {
  readonly columns: readonly Readable[];
  readonly marked: readonly Int8Array[];
}): readonly (readonly string[])[] => marked.map((each) => rulesOfMarked(columns, each));
