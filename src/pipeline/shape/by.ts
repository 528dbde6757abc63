import type { ByShape } from '../../contract/model/shape.ts';
import type { SchemeMethod, SchemePlan } from '../../model/plan.ts';
import type { Source } from '../../model/source/parse.ts';
import { valuesOf } from '../../stages/segment/segments.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { countNamed, type Counted } from './named.ts';

type By = Extract<SchemeMethod, { kind: 'by' }>;

/** A scheme whose segments are a category's values: each value with its companies, and what it is called. */
export async function byShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  method: By,
): Promise<{ readonly shape: ByShape; readonly rows: Counted['rows'] }> {
  const written = new Map(method.values.map(({ value, segment }) => [segment, value]));
  const all = valuesOf(method.variable, ground.bound);
  const valueOf = (id: string, name: string): string => written.get(id) ?? all.find((each) => each === name) ?? name;
  const { rows, ...named } = await countNamed(project, ground, source, scheme, ({ id, name }) => [
    'schemes',
    scheme.id,
    'segments',
    valueOf(id, name),
  ]);
  const values = named.segments.map(({ id, name }) => valueOf(id, name));
  return { shape: { method: 'by', ...named, variable: method.variable, values }, rows };
}
