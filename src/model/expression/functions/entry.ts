import type { Spelling } from '../../../sql/tree.ts';
import type { Static } from '../check/typing.ts';

/**
 * `measure` is a number or money read as a number; `amount` a number or money that stays what it is; `value` a number, money, date or
 * instant; `any` anything; `whole` a whole number as written; `industry` a code of an industry scheme. The operands of `measure`,
 * `amount`, `value` and `any` are of one type.
 */
export type ParameterKind =
  | 'number'
  | 'measure'
  | 'amount'
  | 'text'
  | 'date'
  | 'condition'
  | 'any'
  | 'value'
  | 'whole'
  | 'industry';

export interface FunctionParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: true;
}

export interface FunctionEntry {
  readonly parameters: readonly FunctionParameter[];
  /** The last parameter may be repeated. */
  readonly variadic?: true;
  /** `same` is the common type of the operands. */
  readonly result: 'number' | 'money' | 'text' | 'date' | 'same';
  readonly meaning: string;
  readonly nulls: string;
  readonly example: string;
  /** How it is written for so many operands, the first of this type; `{asOf}` stands for the as-of date. */
  readonly spell: (operands: number, first: Static) => Spelling;
  /** How often the spelling writes an operand; nesting multiplies it. */
  readonly repeats: number;
  /** Money comes out with other decimals than it came with. */
  readonly rescales?: true;
  /** The result can exceed the largest double although the operands do not. */
  readonly unbounded?: true;
}

export type FunctionTable = Readonly<Record<string, FunctionEntry>>;

export const strict = 'Unknown when anything given is unknown.';

/** A spelling both engines share. */
export const alike = (text: string) => (): Spelling => ({ duckdb: text, trino: text });
export const differing = (duckdb: string, trino: string) => (): Spelling => ({ duckdb, trino });

/** `{0}, {1}, {2}` and the like. */
export const listed = (count: number, each: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(separator);
