import type { FilterPlan } from '../../plan.ts';
import { slug } from '../../slug.ts';
import type { Path } from '../../source/node.ts';
import { entriesInOrder, report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type FunnelData = DataOf<'funnel'>;

/** Filters in order, with ids that stay apart where names only differ in signs (`a > 1`, `a < 1`). */
export function readFunnel(data: FunnelData, reading: Reading): Method {
  const { path, book, context } = reading;
  const written = writtenFilters(data, reading);
  if (written.length === 0)
    report(context, [...path, 'funnel'], 'model/missing-part', {
      what: 'The funnel has no filters',
      expected: 'at least one',
    });
  const ids = new Set<string>();
  const names = new Set<string>();
  const filters = written.map(({ name, at }): FilterPlan | undefined => {
    if (names.has(name)) report(context, at, 'model/same-id', { what: 'filter', name, other: name, id: slug(name) });
    names.add(name);
    const when = readExpression(context, at);
    return when === undefined ? undefined : { id: freeId(slug(name), ids), name, when };
  });
  const complete = filters.filter((filter) => filter !== undefined);
  const passed = defineSegment(book, data.passed ?? 'Passed', [...path, 'passed']);
  const stopped =
    data.stopped === undefined ? {} : { stopped: defineSegment(book, data.stopped, [...path, 'stopped']) };
  return complete.length === filters.length ? { kind: 'funnel', filters: complete, passed, ...stopped } : undefined;
}

interface WrittenFilter {
  readonly name: string;
  /** Where the condition stands. */
  readonly at: Path;
}

function writtenFilters(data: FunnelData, { path, context }: Reading): readonly WrittenFilter[] {
  const under = [...path, 'funnel'];
  if (!Array.isArray(data.funnel)) {
    return entriesInOrder(context, under, data.funnel).map(([name]) => ({ name, at: [...under, name] }));
  }
  return data.funnel.map((filter, index) =>
    typeof filter === 'string'
      ? { name: filter.trim(), at: [...under, index] }
      : { name: filter.filter, at: [...under, index, 'when'] },
  );
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
