import type { FunnelShape, RulesShape } from '../../contract/model/shape.ts';
import type { SchemeMethod, SchemePlan } from '../../model/plan.ts';
import { nodeAt, textAt, type Path } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import { stepColumn } from '../../stages/segment/columns.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { countNamed, describedAt, type Counted } from './named.ts';
import { companiesOf, tally } from './tally.ts';

type Funnel = Extract<SchemeMethod, { kind: 'funnel' }>;

/** Rules: how many companies each segment gets, after those before it, exclusions and decisions by hand. */
export async function rulesShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
): Promise<{ readonly shape: RulesShape; readonly rows: Counted['rows'] }> {
  const path: Path = ['schemes', scheme.id];
  const list = nodeAt(source.root, path)?.kind === 'list' ? path : [...path, 'rules'];
  const node = nodeAt(source.root, list);
  const names = node?.kind === 'list' ? node.items.map((_, n) => textAt(source.root, [...list, n, 'segment'])) : [];
  const { rows, ...named } = await countNamed(project, ground, source, scheme, (segment) => {
    const place = names.indexOf(segment.name);
    return place === -1 ? describedAt(source, scheme.id, segment) : [...list, place];
  });
  return { shape: { method: 'rules', ...named }, rows };
}

/** A funnel: how many companies are left after each filter, and who passed and was stopped. */
export async function funnelShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  method: Funnel,
): Promise<{ readonly shape: FunnelShape; readonly rows: Counted['rows'] }> {
  const { rows, ...named } = await countNamed(project, ground, source, scheme, (segment) =>
    describedAt(source, scheme.id, segment),
  );
  const step = stepColumn(scheme.id);
  const stepped = await tally(project, ground, [step]);
  const left = method.filters.map((_, index) =>
    companiesOf(stepped, (row) => Number(row[step]) === 0 || Number(row[step]) > index + 1),
  );
  return { shape: { method: 'funnel', ...named, left }, rows };
}
