import type { Types } from '../check/infer.ts';
import type { Lowered } from './lowered.ts';
import type { AggregateNode, NodeOf } from '../tree.ts';
import type { Static } from '../check/typing.ts';

/** What turning a tree into SQL needs: the types of its nodes, what its names are, and the date it is as of. */
export interface Lower {
  readonly types: Types;
  readonly asOf: string;
  readonly timeZone: string;
  readonly name: (name: string, type: Static) => Lowered;
  readonly member: (node: NodeOf<'member'>, type: Static) => Lowered;
  readonly aggregate: (node: AggregateNode, type: Static) => Lowered;
}
