import type { Query, SqlExpression, SqlType, SqlValue, Spelling } from './tree.ts';

/** What differs between dialects; everything else is printed alike. */
export interface DialectSpelling {
  readonly name: keyof Spelling;
  readonly type: (type: SqlType) => string;
  readonly placeholder: (index: number) => string;
  /** True when a placeholder can be written twice for one bound value. */
  readonly numbered: boolean;
}

type Parameter = Extract<SqlExpression, { kind: 'parameter' }>;

/** The state of one printing: the dialect, and the values bound so far in the order of their placeholders. */
export class Writer {
  readonly dialect: DialectSpelling;
  /** Prints a query inside an expression. */
  readonly query: (query: Query, writer: Writer) => string;
  readonly parameters: { readonly type: SqlType; readonly value: SqlValue }[] = [];
  readonly #places = new Map<string, number>();

  constructor(dialect: DialectSpelling, query: (query: Query, writer: Writer) => string) {
    this.dialect = dialect;
    this.query = query;
  }

  /**
   * The placeholder of a parameter. Equal values of a type share one where the dialect can, so that the engine sees equal expressions
   * as equal and computes them once.
   */
  bind(parameter: Parameter): string {
    const key = `${parameter.type} ${typeof parameter.value} ${String(parameter.value)}`;
    const known = this.#places.get(key);
    if (known !== undefined && this.dialect.numbered) return this.dialect.placeholder(known);
    this.parameters.push({ type: parameter.type, value: parameter.value });
    this.#places.set(key, this.parameters.length);
    return this.dialect.placeholder(this.parameters.length);
  }
}
