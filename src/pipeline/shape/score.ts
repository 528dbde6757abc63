import type { ScoreShape } from '../../contract/model/shape.ts';
import { slug } from '../../model/slug.ts';
import type { SchemeMethod, SchemePlan } from '../../model/plan.ts';
import { keysAt, nodeAt, type Path } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import { scoreColumn } from '../../stages/segment/columns.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import type { Ground } from './ground.ts';
import type { Project } from '../project.ts';
import { companiesOf, tally } from './tally.ts';

type Score = Extract<SchemeMethod, { kind: 'score' }>;

/** A point score with its counts: whom each criterion gives its points, and how many companies have each score. */
export async function scoreShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  method: Score,
): Promise<{ readonly shape: ScoreShape; readonly rows: Awaited<ReturnType<typeof tally>> }> {
  const { id } = scheme;
  const score = scoreColumn(id);
  const under: Path = ['schemes', id];
  const rows = await tally(project, ground, [score, id]);
  const keys = new Map(keysAt(source.root, [...under, 'score']).map((key) => [slug(key), key]));
  const criteria: ScoreShape['criteria'] = [];
  for (const criterion of method.criteria) {
    const key = keys.get(criterion.id) ?? criterion.id;
    const path = [...under, 'score', key];
    const marked = await tally(project, ground, [id], [{ name: '_holds', tree: criterion.when.tree }]);
    const placed = marked?.filter((row) => row[id] !== null);
    criteria.push({
      key,
      name: criterion.name,
      path,
      short: nodeAt(source.root, path)?.kind === 'scalar',
      when: criterion.when.text,
      points: criterion.points,
      companies: companiesOf(placed, (row) => row['_holds'] === true),
      undecided: companiesOf(placed, (row) => row['_holds'] === null),
    });
  }
  const lights = nodeAt(source.root, [...under, 'lights']) !== undefined;
  const section = [...under, lights ? 'lights' : 'levels'];
  const names = new Map(segmentsOf(scheme, ground.bound).map((each) => [each.id, each.name]));
  const levels = method.levels.map(({ segment, from }) => ({
    segment,
    name: names.get(segment) ?? segment,
    from: from ?? null,
    path:
      from === undefined
        ? null
        : [
            ...section,
            keysAt(source.root, section).find((key) => slug(key) === slug(names.get(segment) ?? segment)) ?? segment,
          ],
    companies: companiesOf(rows, (row) => row[id] === segment),
  }));
  const scores = [...new Set(rows?.map((row) => Number(row[score])))].toSorted((one, other) => one - other);
  return {
    shape: {
      method: 'score',
      criteria,
      levels,
      lights,
      distribution:
        rows === undefined
          ? null
          : scores.map((value) => ({
              score: value,
              companies: companiesOf(rows, (row) => Number(row[score]) === value && row[id] !== null) ?? 0,
            })),
    },
    rows,
  };
}
