import type { CriterionPlan, ScoreLevel } from '../../plan.ts';
import { slug } from '../../slug.ts';
import { entriesInOrder, report } from '../context.ts';
import { readExpression } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import type { DataOf, Method, Reading } from './kind.ts';

type ScoreData = DataOf<'score'>;

/** Points per criterion; lights are levels with fixed names. */
export function readScore(data: ScoreData, reading: Reading): Method {
  const criteria = readCriteria(data, reading);
  const levels = readLevels(data, reading);
  if (criteria === undefined || levels === undefined) return undefined;
  const most = criteria.reduce((sum, criterion) => sum + Math.max(0, criterion.points), 0);
  const key = data.lights === undefined ? 'levels' : 'lights';
  for (const level of levels) {
    if (level.from === undefined || level.from <= most) continue;
    const because = `it asks for ${level.from} points and all criteria together give ${most}`;
    report(
      reading.context,
      [...reading.path, key],
      'model/unreachable',
      { what: 'level', name: level.segment, because },
      'warning',
    );
  }
  return { kind: 'score', criteria, levels };
}

function readCriteria(data: ScoreData, { path, context }: Reading): readonly CriterionPlan[] | undefined {
  const ids = new Map<string, string>();
  const under = [...path, 'score'];
  const entries = entriesInOrder(context, under, data.score);
  if (entries.length === 0)
    report(context, under, 'model/missing-part', { what: 'The score has no criteria', expected: 'at least one' });
  const criteria = entries.map(([key, criterion]): CriterionPlan | undefined => {
    const isText = typeof criterion === 'string';
    const at = [...under, key];
    const when = readExpression(context, isText ? at : [...at, 'when']);
    const id = slug(key);
    const other = ids.get(id);
    if (other !== undefined) report(context, at, 'model/same-id', { what: 'criterion', name: key, other, id });
    ids.set(id, key);
    if (when === undefined) return undefined;
    return {
      id,
      name: (isText ? undefined : criterion.name) ?? key,
      when,
      points: (isText ? undefined : criterion.points) ?? 1,
    };
  });
  const complete = criteria.filter((criterion) => criterion !== undefined);
  return complete.length === criteria.length ? complete : undefined;
}

/** From the highest down; the last one has no threshold. */
function readLevels(data: ScoreData, { path, book, context }: Reading): readonly ScoreLevel[] | undefined {
  if ((data.lights === undefined) === (data.levels === undefined)) {
    report(context, path, 'model/missing-part', {
      what: 'A score needs what its points mean',
      expected: 'either lights or levels',
    });
    return undefined;
  }
  const key = data.lights === undefined ? 'levels' : 'lights';
  const written =
    data.lights === undefined
      ? entriesInOrder(context, [...path, key], data.levels ?? {})
      : Object.entries(data.lights);
  const levels = [...written].sort(([, a], [, b]) => b - a);
  levels.forEach(([name, from], index) => {
    const above = levels[index - 1];
    if (above?.[1] !== from) return;
    report(context, [...path, key, name], 'model/unreachable', {
      what: 'level',
      name,
      because: `'${above[0]}' asks for as many points`,
    });
  });
  if (data.lights !== undefined && data.lights.amber > data.lights.green) {
    report(context, [...path, key], 'model/order', {
      what: 'Lights',
      first: `amber from ${data.lights.amber}`,
      second: `green from ${data.lights.green}`,
    });
  }
  const rest = data.rest ?? (data.lights === undefined ? undefined : 'red');
  return [
    ...levels.map(([name, from]) => ({ segment: defineSegment(book, name, [...path, key, name]), from })),
    ...(rest === undefined ? [] : [{ segment: defineSegment(book, rest, [...path, 'rest']) }]),
  ];
}
