import type { ValueType } from '../../../model/types.ts';
import type { Reading } from './convert.ts';
import type { Mixture } from './mixed.ts';
import type { Reference } from './standard.ts';

/** The second factor of a column that is a product. */
export type Factor =
  | { readonly kind: 'column'; readonly index: number; readonly reading: Reading }
  | { readonly kind: 'number'; readonly number: number };

/** A column of the file and what becomes of it. */
export interface ShapedColumn {
  /** Its position in the file, from 0. */
  readonly index: number;
  readonly header: string;
  /** The position of the column read where this one is empty. */
  readonly orElse?: number;
  /** What the value is multiplied by: another column of the file, or a number. */
  readonly times?: Factor;
  /** Becomes a column, is a record's key in its source, or names the row's company. */
  readonly role:
    | { readonly kind: 'column' }
    | { readonly kind: 'key' }
    /** Only other columns are computed from it. */
    | { readonly kind: 'hidden' }
    | { readonly kind: 'reference'; readonly by: Reference };
  readonly name: string;
  readonly type: ValueType;
  readonly reading: Reading;
  readonly label: string;
  readonly personal: boolean;
  readonly own: boolean;
  /** Typed by guess: the type may widen when the rest of the file does not fit it. */
  readonly guessed: boolean;
  /** Dates whose day and month nothing in the sample tells apart; taken day first. */
  readonly ambiguous?: true;
  /** What mixes in it, or could be read in two ways. */
  readonly mixture?: Mixture;
}
