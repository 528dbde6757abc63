import type { ClustersShape } from '../../contract/model/shape.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { nodeAt, textAt, type Path } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { countNamed, describedAt, type Counted } from './named.ts';

/** Segments found in data: what companies are alike in, and the segments the newest fit found, where it still stands. */
export async function clustersShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
): Promise<{ readonly shape: ClustersShape; readonly rows: Counted['rows'] }> {
  const { rows, ...named } = await countNamed(project, ground, source, scheme, (segment) =>
    describedAt(source, scheme.id, segment),
  );
  const path: Path = ['schemes', scheme.id, 'clusters'];
  return {
    shape: {
      method: 'clusters',
      ...named,
      on: itemsAt(source, [...path, 'on']),
      k: textAt(source.root, [...path, 'k']) ?? null,
      solver: textAt(source.root, [...path, 'method']) ?? null,
      found: ground.artefacts[scheme.id] !== undefined,
    },
    rows,
  };
}

/** Variables are written as one, as a list, or by names. */
function itemsAt({ root }: Source, path: Path): ClustersShape['on'] {
  const node = nodeAt(root, path);
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [{ name: null, text: node.text, path: [...path] }];
  const steps = node.kind === 'list' ? node.items.map((_, index) => index) : node.entries.map(({ key }) => key.text);
  return steps.map((step) => ({
    name: typeof step === 'string' ? step : null,
    text: textAt(root, [...path, step]) ?? '',
    path: [...path, step],
  }));
}
