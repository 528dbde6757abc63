import type { MatrixShape } from '../../contract/model/shape.ts';
import { cellOf, crossId } from '../../model/cells.ts';
import type { BoundPlan } from '../../model/bound.ts';
import type { MatrixCell, SchemeMethod, SchemePlan } from '../../model/plan.ts';
import { nodeAt, type Path, type SourceNode } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import { segmentsOf, valuesOf } from '../../stages/segment/segments.ts';
import type { Ground } from './ground.ts';
import type { Project } from '../project.ts';
import { rangeOf } from './range.ts';
import { companiesOf, tally } from './tally.ts';

type Matrix = Extract<SchemeMethod, { kind: 'matrix' }>;

/** A matrix with its counts: each dimension's values, and every combination with its name and the companies in it. */
export async function matrixShape(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  method: Matrix,
): Promise<{ readonly shape: MatrixShape; readonly rows: Awaited<ReturnType<typeof tally>> }> {
  const { bound } = ground;
  const rows = await tally(project, ground, [...method.dimensions, scheme.id]);
  const names = new Map(segmentsOf(scheme, bound).map((each) => [each.id, each.name]));
  const dimensions: MatrixShape['dimensions'] = [];
  for (const name of method.dimensions) {
    dimensions.push({
      name,
      label: bound.plan.variables.find((each) => each.name === name)?.label ?? name,
      values: valuesOf(name, bound).map((value) => ({
        value,
        companies: companiesOf(rows, (row) => row[name] === value && row[scheme.id] !== null),
      })),
      bands: await bandsOf(project, ground, source, name),
    });
  }
  const under: Path = ['schemes', scheme.id, 'cells'];
  const cells = combinations(method.dimensions, bound).map((values) => {
    const named = cellOf(method.cells, values);
    const segment = named?.segment ?? crossId(values);
    return {
      values: [...values],
      segment,
      name: names.get(segment) ?? segment,
      path: named === undefined ? null : [...under, ...keysOf(named)],
      companies: companiesOf(
        rows,
        (row) => row[scheme.id] !== null && method.dimensions.every((each, index) => row[each] === values[index]),
      ),
    };
  });
  return { shape: { method: 'matrix', cells_path: [...under], dimensions, cells }, rows };
}

const keysOf = (cell: MatrixCell): readonly string[] => cell.values.filter((value) => value !== null);

function combinations(dimensions: readonly string[], bound: BoundPlan): readonly (readonly string[])[] {
  return dimensions.reduce<readonly (readonly string[])[]>(
    (sofar, name) => sofar.flatMap((values) => valuesOf(name, bound).map((value) => [...values, value])),
    [[]],
  );
}

/** Where a variable's cuts are written, when it is bands. */
async function bandsOf(
  project: Project,
  ground: Ground,
  source: Source,
  name: string,
): Promise<MatrixShape['dimensions'][number]['bands']> {
  const path: Path = ['variables', name];
  const [of, cuts, names] = ['bands', 'cuts', 'names'].map((key) => nodeAt(source.root, [...path, key]));
  if (of?.kind !== 'scalar' || cuts?.kind !== 'list') return null;
  return {
    of: of.text,
    cuts: [...path, 'cuts'],
    limits: cuts.items.map((each) => numberOf(each)),
    names: names?.kind === 'list' ? [...path, 'names'] : null,
    range: await rangeOf(project, ground, of.text),
  };
}

const numberOf = (node: SourceNode): number => (node.kind === 'scalar' ? Number(node.text) : Number.NaN);
