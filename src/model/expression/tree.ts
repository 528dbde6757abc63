/**
 * The expression language as plain data: the one tree behind text, YAML, the visual builder and SQL. Nodes carry where they were
 * written (`at`), so that every later complaint can point at the text.
 */
export interface Span {
  /** Offsets into the expression's own text, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type DurationUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

/**
 * Which rows of a dated table an aggregate reads, relative to the as-of date: half-open, the as-of day included.
 * `last` with `ending` of 12 months is the 12 months before the last 12. `calendar` is the running (`back` 0) or an earlier
 * calendar unit.
 */
export type Window =
  | { readonly kind: 'all-time' }
  | { readonly kind: 'last'; readonly length: Duration; readonly ending?: Duration }
  | { readonly kind: 'calendar'; readonly unit: DurationUnit; readonly back: number };

export type AggregateName =
  | 'sum'
  | 'count'
  | 'average'
  | 'min'
  | 'max'
  | 'median'
  | 'distinct'
  | 'latest'
  | 'earliest'
  | 'any'
  | 'every';

/** A company's related rows reduced to one value. */
export interface AggregateNode {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  readonly table: string;
  /** An expression over the table's own columns (`member` nodes of that table); absent for `count(orders)`. */
  readonly value?: ExpressionNode;
  /** Rows that count, over the table's own columns (bare names are columns of the table here); unknown does not. */
  readonly where?: ExpressionNode;
  /** `latest`: how many rows (by time) before the last one; 0 is the last. */
  readonly nth?: number;
  /** The date column the window goes by, when not the table's own `at`. */
  readonly by?: string;
  readonly window: Window;
  readonly at: Span;
}

export type ExpressionNode =
  | { readonly kind: 'number'; readonly value: number; readonly source: string; readonly at: Span }
  | { readonly kind: 'text'; readonly value: string; readonly at: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'date'; readonly value: string; readonly at: Span }
  | { readonly kind: 'unknown'; readonly at: Span }
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  /** `financials.assets` outside an aggregate: the latest known value. */
  | { readonly kind: 'member'; readonly table: string; readonly column: string; readonly at: Span }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly ExpressionNode[]; readonly at: Span }
  | { readonly kind: 'not' | 'negate'; readonly operand: ExpressionNode; readonly at: Span }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly at: Span;
    }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly at: Span;
    }
  | {
      readonly kind: 'between';
      readonly operand: ExpressionNode;
      readonly low: ExpressionNode;
      readonly high: ExpressionNode;
      readonly at: Span;
    }
  | {
      readonly kind: 'in';
      readonly operand: ExpressionNode;
      readonly list: readonly ExpressionNode[];
      readonly at: Span;
    }
  | {
      readonly kind: 'under';
      readonly operand: ExpressionNode;
      readonly list: readonly ExpressionNode[];
      readonly at: Span;
    }
  | {
      readonly kind: 'is';
      readonly state: 'known' | 'unknown';
      readonly operand: ExpressionNode;
      readonly at: Span;
    }
  | {
      readonly kind: 'match';
      readonly how: 'contains' | 'starts-with' | 'ends-with';
      readonly operand: ExpressionNode;
      readonly pattern: ExpressionNode;
      readonly at: Span;
    }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: ExpressionNode; readonly then: ExpressionNode }[];
      readonly otherwise?: ExpressionNode;
      readonly at: Span;
    }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly ExpressionNode[]; readonly at: Span }
  | AggregateNode;

/** The nodes of one kind. */
export type NodeOf<K extends ExpressionNode['kind']> = ExpressionNode & { readonly kind: K };
