/** What a cell holds; null is unknown. */
export type Value = string | number | boolean | null;

export type Kind = 'text' | 'number' | 'money' | 'share' | 'date' | 'moment' | 'boolean';

/** A field of rows: what it is called, what kind of value it holds, and where a row has it. */
export interface Field<Row> {
  readonly id: string;
  readonly header: string;
  readonly kind: Kind;
  /** Dates as ISO days, moments as ISO instants, shares from 0 to 1, money in the workspace's currency. */
  readonly value: (row: Row) => Value;
  /** Not shown until somebody chooses it. */
  readonly hidden?: boolean;
  /** Holds deeds and no value: neither sorted, nor filtered, nor exported. */
  readonly deeds?: boolean;
}

/** Numbers stand on the right, by their digits. */
export const isNumeric = (kind: Kind): boolean => kind === 'number' || kind === 'money' || kind === 'share';
