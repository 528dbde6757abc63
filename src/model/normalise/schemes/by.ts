import { entriesInOrder } from '../context.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

/** A category's own values as segments; `segments` names and describes those it mentions. */
export function readBy(data: DataOf<'by'>, { path, book, context }: Reading): Method {
  const under = [...path, 'segments'];
  const values = entriesInOrder(context, under, data.segments ?? {}).map(([value, { name, ...content }]) => ({
    value,
    segment: defineSegment(book, name ?? value, [...under, value], content),
  }));
  return { kind: 'by', variable: data.by, values };
}
