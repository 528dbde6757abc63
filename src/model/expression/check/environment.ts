import type { Code, Parameters, Severity } from '../../../diagnostics/diagnostic.ts';
import type { AggregateNode, Span, NodeOf } from '../tree.ts';
import type { Static } from './typing.ts';

export type Report = <C extends Code>(code: C, parameters: Parameters<C>, at: Span, severity?: Severity) => void;

/** What names mean where an expression stands: in a rule over companies, or among the rows of one table. */
export interface Environment {
  readonly currency: string;
  /** Types of what a node names, undefined after reporting that it names nothing. */
  readonly name: (node: NodeOf<'name'>) => Static | undefined;
  readonly member: (node: NodeOf<'member'>) => Static | undefined;
  readonly aggregate: (node: AggregateNode) => Static | undefined;
  readonly report: Report;
}
