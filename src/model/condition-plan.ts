import type { Place } from '../diagnostics/diagnostic.ts';
import type { ExpressionNode } from './expression/tree.ts';

/** An expression as the model holds it: its text, its tree, and where it stands. */
export interface Condition {
  readonly text: string;
  readonly tree: ExpressionNode;
  readonly place: Place;
}
