import type { ShapeAnswer } from '../../contract/shape.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { nodeAt } from '../../model/source/node.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { parseSource, type Source } from '../../model/source/parse.ts';
import { schemeOf } from '../ask/question.ts';
import type { Ground } from './ground.ts';
import { planOfText } from '../model-text.ts';
import type { Project } from '../project.ts';
import { draftGround } from './ground.ts';
import { matrixShape } from './matrix.ts';
import { rfmShape } from './rfm.ts';
import { scoreShape } from './score.ts';
import { companiesOf } from './tally.ts';

/**
 * How a scheme of a model's text (a draft's, say) divides the companies there are, and where each part of it is written: for a matrix, a point
 * score, or recency, frequency and money. Nothing is stored; counts are null where only a run can tell.
 * @throws InputError what is wrong with the text, `ask/unknown-scheme`, `draft/no-shape`
 */
export async function askShape(project: Project, text: string, wanted: string): Promise<ShapeAnswer> {
  const { file } = project.model;
  const read = planOfText(text, file);
  const { source } = parseSource(text, file);
  if (source === undefined) throw new Error('a model that was read is read no more');
  const drafted: Project = { ...project, model: { file, text, ...read } };
  const ground = await draftGround(drafted);
  const scheme = schemeOf(ground.bound, wanted);
  const { shape, rows } = await shapeOf(drafted, ground, source, scheme);
  return {
    scheme: scheme.id,
    name: scheme.name,
    placed: companiesOf(rows, (row) => row[scheme.id] !== null),
    outside: companiesOf(rows, (row) => row[scheme.id] === null),
    shape,
    diagnostics: [...read.warnings],
  };
}

function shapeOf(project: Project, ground: Ground, source: Source, scheme: SchemePlan) {
  const { method, id } = scheme;
  if (method.kind === 'matrix') return matrixShape(project, ground, source, scheme, method);
  if (method.kind === 'score') return scoreShape(project, ground, source, scheme, method);
  if (nodeAt(source.root, ['schemes', id, 'rfm']) !== undefined) return rfmShape(project, ground, source, scheme);
  return fail('draft/no-shape', { scheme: id, kind: method.kind });
}
