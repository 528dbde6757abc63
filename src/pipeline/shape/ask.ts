import type { ShapeAnswer } from '../../contract/model/shape.ts';
import type { Row } from '../../engine/engine.ts';
import { nodeAt } from '../../model/source/node.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { parseSource, type Source } from '../../model/source/parse.ts';
import { memberColumn } from '../../stages/segment/columns.ts';
import { schemeOf } from '../ask/question.ts';
import { planOfText } from '../model/text.ts';
import type { Project } from '../project.ts';
import { byShape } from './by.ts';
import { clustersShape } from './clusters.ts';
import { fittedGround } from './fitted.ts';
import { draftGround, type Ground } from './ground.ts';
import { keyAccountsShape } from './key-accounts.ts';
import { matrixShape } from './matrix.ts';
import { isPlaced } from './named.ts';
import { rfmShape } from './rfm.ts';
import { funnelShape, rulesShape } from './rules.ts';
import { scoreShape } from './score.ts';
import { companiesOf } from './tally.ts';

/**
 * How a scheme of a model's text (a draft's, say) divides the companies there are, and where each part of it is written by its method.
 * Nothing is stored; counts are what a run would give, and null where only a run can tell (clusters that are to be found anew).
 * @throws InputError what is wrong with the text, `ask/unknown-scheme`
 */
export async function askShape(project: Project, text: string, wanted: string): Promise<ShapeAnswer> {
  const { file } = project.model;
  const read = planOfText(text, file);
  const { source } = parseSource(text, file);
  if (source === undefined) throw new Error('a model that was read is read no more');
  const drafted: Project = { ...project, model: { file, text, ...read } };
  const onRun = await draftGround(drafted);
  const scheme = schemeOf(onRun.bound, wanted);
  const ground = await fittedGround(drafted, onRun, scheme.exclusive ? [scheme.id] : columnsOf(scheme));
  const { shape, rows } = await shapeOf(drafted, ground, source, scheme);
  const placed = (row: Row): boolean => isPlaced(scheme, scheme.segments, row);
  return {
    scheme: scheme.id,
    name: scheme.name,
    placed: companiesOf(rows, placed),
    outside: companiesOf(rows, (row) => !placed(row)),
    shape,
    diagnostics: [...read.warnings],
  };
}

const columnsOf = ({ id, segments }: SchemePlan): readonly string[] =>
  segments.map((each) => memberColumn(id, each.id));

function shapeOf(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
): Promise<{ readonly shape: ShapeAnswer['shape']; readonly rows: readonly Row[] | undefined }> {
  const { method, id } = scheme;
  switch (method.kind) {
    case 'matrix':
      return matrixShape(project, ground, source, scheme, method);
    case 'score':
      return scoreShape(project, ground, source, scheme, method);
    case 'by':
      return byShape(project, ground, source, scheme, method);
    case 'key-accounts':
      return keyAccountsShape(project, ground, source, scheme, method);
    case 'funnel':
      return funnelShape(project, ground, source, scheme, method);
    case 'clusters':
      return clustersShape(project, ground, source, scheme);
    case 'rules':
      return nodeAt(source.root, ['schemes', id, 'rfm']) === undefined
        ? rulesShape(project, ground, source, scheme)
        : rfmShape(project, ground, source, scheme);
  }
}
