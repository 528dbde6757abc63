import type { RenameAnswer } from '../../contract/model/rename.ts';
import { fail, refuseErrors } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Session } from '../../engine/engine.ts';
import { bind, sql } from '../../engine/raw.ts';
import { applyEdits } from '../../model/edit/edits.ts';
import { parseExpression } from '../../model/expression/syntax/parse.ts';
import { normalise } from '../../model/normalise.ts';
import { readModel, type ModelFile } from '../../model/read.ts';
import type { BoundPlan } from '../../model/bound.ts';
import { hasBands, renameBand } from '../../model/rename/band.ts';
import { renameIn } from '../../model/rename/conditions.ts';
import { renamingsOf } from '../../model/rename/names.ts';
import { renameSegment } from '../../model/rename/rename.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { segmentsOf, valuesOf } from '../../stages/segment/segments.ts';
import { schemeOf } from '../ask/question.ts';
import { savedLists } from '../lists/saved.ts';
import { planOfText } from './text.ts';
import { segmentOf } from '../pins/pin.ts';
import { bindPlan, type Project } from '../project.ts';
import { editable, edited, writeModel } from './write.ts';

export interface RenameRequest {
  /** Id or name; or the name of a variable, for one of its bands. */
  readonly scheme: string;
  /** Id or name. */
  readonly segment: string;
  readonly to: string;
}

/**
 * What it takes to give a segment of a model's text (a draft's, say) another name, everything in the model that names it included. Its id stays where
 * history or a decision by hand knows it. Nothing is changed.
 *
 * @param text The model's text.
 * @throws InputError what is wrong with the text, `ask/unknown-scheme`, `ask/unknown-segment`, `model/segment-taken`, `model/fixed-name`
 */
export async function planRename(
  project: Project,
  text: string,
  { scheme, segment, to }: RenameRequest,
): Promise<RenameAnswer> {
  const { engine } = project.workspace;
  const { bound } = bindPlan(planOfText(text, project.model.file).plan, await readCatalogue(engine));
  const file = fileOf(text, project.model.file);
  const isScheme = bound.plan.schemes.some((each) => each.id === scheme || each.name === scheme);
  if (!isScheme && hasBands(file, scheme)) return planBand(engine, bound, file, { scheme, segment, to });
  const known = schemeOf(bound, scheme);
  const id = segmentOf(known, bound, segment);
  const name = segmentsOf(known, bound).find((each) => each.id === id)?.name ?? segment;
  const same = {
    scheme: known.id,
    segment: id,
    before: name,
    after: to,
    edits: [],
    followed: [],
    lists: [],
    warnings: [],
  };
  if (to === name) return same;
  const keepId = await isKnown(engine, known.id, id);
  const wanted = { scheme: known.id, segment: { id, name }, to, keepId };
  const { edits, followed, diagnostics } = renameSegment(file, wanted);
  refuseErrors(diagnostics);
  const lists = await listsNaming(engine, file, { scheme: known.id, from: keepId ? [name] : [name, id], to });
  return { ...same, edits: [...edits], followed: [...followed], lists, warnings: [...diagnostics] };
}

/** The same for a band of a variable: a value with a name of its own. */
async function planBand(
  engine: Session,
  bound: BoundPlan,
  file: ModelFile,
  { scheme: variable, segment: from, to }: RenameRequest,
): Promise<RenameAnswer> {
  const values = valuesOf(variable, bound);
  if (!values.includes(from)) {
    const near = nearest(from, values);
    const where = { scheme: variable, segment: from, known: values.join(', ') };
    fail('ask/unknown-segment', { ...where, ...(near === undefined ? {} : { nearest: near }) });
  }
  const same = { scheme: variable, segment: from, before: from, after: to };
  if (to === from) return { ...same, edits: [], followed: [], lists: [], warnings: [] };
  const known = await knownSegments(engine);
  const { edits, followed, diagnostics } = renameBand(file, {
    variable,
    values,
    from,
    to,
    known: bound.plan.schemes.flatMap((scheme) =>
      segmentsOf(scheme, bound)
        .filter(({ id }) => known.has(JSON.stringify([scheme.id, id])))
        .map(({ id, name }) => ({ scheme: scheme.id, id, name })),
    ),
  });
  refuseErrors(diagnostics);
  const lists = await listsNaming(engine, file, { scheme: variable, from: [from], to });
  return { ...same, edits: [...edits], followed: [...followed], lists, warnings: [...diagnostics] };
}

/**
 * Renames a segment in the model's file; comments and all that does not name it stay as they were.
 * @throws InputError as `planRename`, and when somebody has changed the file since it was read; it is then untouched
 */
export async function renameInFile(project: Project, request: RenameRequest): Promise<RenameAnswer> {
  const { model } = project;
  const answer = await planRename(project, model.text, request);
  const before = editable(model);
  if (answer.edits.length > 0) await writeModel(model, edited(applyEdits(before, answer.edits), before));
  return answer;
}

function fileOf(text: string, name: string): ModelFile {
  const { file, diagnostics } = readModel(text, name);
  refuseErrors(diagnostics);
  if (file === undefined) throw new Error('a model that was read is read no more');
  return file;
}

/** Whether anybody has been told of a segment: some run placed companies in it, or somebody did by hand. */
async function isKnown(session: Session, scheme: string, segment: string): Promise<boolean> {
  const own = sql`scheme = ${bind('VARCHAR', scheme)} AND segment = ${bind('VARCHAR', segment)}`;
  const [row] = await session.rows(
    sql`SELECT EXISTS (SELECT 1 FROM history.memberships WHERE ${own}) OR EXISTS (SELECT 1 FROM meta.overrides WHERE ${own})
      OR EXISTS (SELECT 1 FROM meta.colours WHERE ${own}) AS known`,
  );
  return row?.['known'] === true;
}

/** Segments anybody has been told of, as `[scheme, id]` in JSON. */
async function knownSegments(session: Session): Promise<ReadonlySet<string>> {
  const rows = await session.rows(sql`SELECT DISTINCT scheme, segment FROM history.memberships
    UNION SELECT scheme, segment FROM meta.overrides UNION SELECT scheme, segment FROM meta.colours`);
  return new Set(rows.map((row) => JSON.stringify([String(row['scheme']), String(row['segment'])])));
}

async function listsNaming(
  session: Session,
  file: ModelFile,
  renamed: Parameters<typeof renamingsOf>[1],
): Promise<string[]> {
  const { plan } = normalise(file);
  if (plan === undefined) return [];
  const renamings = renamingsOf(plan, renamed);
  return (await savedLists(session)).flatMap(({ name, where }) => {
    const { tree } = parseExpression(where);
    return tree !== undefined && renameIn(where, tree, renamings).text !== where ? [name] : [];
  });
}
