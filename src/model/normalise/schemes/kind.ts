import type { SchemeMethod } from '../../plan.ts';
import type { ModelData } from '../../schema/model.ts';
import type { Path } from '../../source/node.ts';
import type { Context } from '../context.ts';
import type { SegmentBook } from '../segments.ts';

export type SchemeData = NonNullable<ModelData['schemes']>[string];

export type SchemeMapping = Exclude<SchemeData, readonly unknown[]>;

/** What the reader of one kind of scheme is given; it adds segments to the book and says how companies get into them. */
export interface Reading {
  readonly id: string;
  readonly path: Path;
  readonly book: SegmentBook;
  readonly context: Context;
}

/** Undefined when something was reported without which the method means nothing. */
export type Method = SchemeMethod | undefined;

export type DataOf<K extends string> = Extract<SchemeData, Readonly<Record<K, unknown>>>;
