/**
 * SQL as plain data: what stages build and the printer prints, once for every dialect. A value of a user is always a `parameter`;
 * a constant of ours or of a fit is a `literal`; nothing else carries text into a statement.
 */
export type SqlType =
  | 'BOOLEAN'
  | 'INTEGER'
  | 'BIGINT'
  | 'DOUBLE'
  | 'VARCHAR'
  | 'DATE'
  | 'TIMESTAMP'
  | `DECIMAL(${number},${number})`;

/** A scalar as it is bound: dates as `YYYY-MM-DD`, instants as `YYYY-MM-DD HH:MM:SS[.ffffff]` in UTC. */
export type SqlValue = string | number | bigint | boolean | null;

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '||';

export type SqlExpression =
  | { readonly kind: 'column'; readonly table?: string; readonly name: string }
  | { readonly kind: 'parameter'; readonly type: SqlType; readonly value: SqlValue }
  | { readonly kind: 'literal'; readonly type: SqlType; readonly value: SqlValue }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: SqlExpression;
      readonly right: SqlExpression;
    }
  | { readonly kind: 'logic'; readonly operator: 'AND' | 'OR'; readonly operands: readonly SqlExpression[] }
  | { readonly kind: 'not'; readonly operand: SqlExpression }
  | { readonly kind: 'negate'; readonly operand: SqlExpression }
  | { readonly kind: 'is-null'; readonly operand: SqlExpression; readonly negated: boolean }
  | { readonly kind: 'in'; readonly operand: SqlExpression; readonly list: readonly SqlExpression[] }
  | { readonly kind: 'in-query'; readonly operand: SqlExpression; readonly query: Query }
  | {
      readonly kind: 'between';
      readonly operand: SqlExpression;
      readonly low: SqlExpression;
      readonly high: SqlExpression;
    }
  | {
      readonly kind: 'case';
      readonly branches: readonly { readonly when: SqlExpression; readonly then: SqlExpression }[];
      readonly otherwise?: SqlExpression;
    }
  | { readonly kind: 'cast'; readonly operand: SqlExpression; readonly type: SqlType; readonly lenient: boolean }
  /** A function spelled alike in every dialect. */
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly SqlExpression[] }
  /** A function spelled by dialect: `{0}`, `{1}` stand for the operands, each printed in parentheses where it needs them. */
  | { readonly kind: 'spelled'; readonly spelling: Spelling; readonly operands: readonly SqlExpression[] }
  /** An aggregate function; with no operands it is over rows, as `count(*)`. */
  | {
      readonly kind: 'aggregate';
      readonly name: string;
      readonly operands: readonly SqlExpression[];
      readonly distinct?: boolean;
      readonly where?: SqlExpression;
    }
  | {
      readonly kind: 'window';
      readonly name: string;
      readonly operands: readonly SqlExpression[];
      readonly partitionBy: readonly SqlExpression[];
      readonly orderBy: readonly Ordering[];
    }
  | { readonly kind: 'star'; readonly table?: string };

export interface Spelling {
  readonly duckdb: string;
  readonly trino: string;
}

export interface Ordering {
  readonly by: SqlExpression;
  readonly descending?: boolean;
  readonly nulls?: 'first' | 'last';
}

/** A table by its parts, as `['data', 'orders']`; each part is quoted by the printer. */
export type TableName = readonly string[];

export type Source =
  | { readonly kind: 'table'; readonly name: TableName; readonly alias?: string }
  | { readonly kind: 'subquery'; readonly query: Query; readonly alias: string };

export interface Join {
  readonly type: 'inner' | 'left' | 'full' | 'cross';
  readonly source: Source;
  readonly on?: SqlExpression;
}

export interface Column {
  readonly value: SqlExpression;
  readonly as?: string;
}

export interface Select {
  readonly kind: 'select';
  readonly with?: readonly NamedQuery[];
  readonly distinct?: boolean;
  readonly columns: readonly Column[];
  readonly from?: Source;
  readonly joins?: readonly Join[];
  readonly where?: SqlExpression;
  readonly groupBy?: readonly SqlExpression[];
  readonly having?: SqlExpression;
  readonly orderBy?: readonly Ordering[];
  readonly limit?: number;
  readonly offset?: number;
}

export interface UnionAll {
  readonly kind: 'union-all';
  readonly with?: readonly NamedQuery[];
  readonly queries: readonly Select[];
}

export type Query = Select | UnionAll;

/** A step of a chain of common table expressions. */
export interface NamedQuery {
  readonly name: string;
  readonly query: Query;
}

export type Statement =
  | Query
  | { readonly kind: 'create-table-as'; readonly name: TableName; readonly query: Query }
  | { readonly kind: 'insert'; readonly into: TableName; readonly columns: readonly string[]; readonly query: Query }
  | {
      readonly kind: 'update';
      readonly table: TableName;
      readonly set: readonly { readonly column: string; readonly value: SqlExpression }[];
      readonly where?: SqlExpression;
    }
  | { readonly kind: 'delete'; readonly from: TableName; readonly where?: SqlExpression }
  | { readonly kind: 'drop-table'; readonly name: TableName };

export type Dialect = 'duckdb' | 'trino';

/** A statement ready to run: text with placeholders, and the typed values in their order. */
export interface Printed {
  readonly text: string;
  readonly parameters: readonly { readonly type: SqlType; readonly value: SqlValue }[];
}
