import fs from 'node:fs/promises';
import { fail, refuseErrors } from '../diagnostics/diagnostic.ts';
import { removeItem, setValue, type Edited } from '../model/edit.ts';
import { normalise } from '../model/normalise.ts';
import { readModel } from '../model/read.ts';
import { nodeAt, type SourceNode } from '../model/source/node.ts';
import { parseSource, type Source } from '../model/source/parse.ts';
import { readCatalogue } from '../stages/connect/catalogue.ts';
import { bindPlan, type Model, type Project } from './project.ts';

/**
 * Writes cut points into the model's file: into the bands the variable has there (their names go where their number changes), or as a new
 * variable of this name. All else in the file stays as it is. Returns the variable's name.
 * @throws InputError when the model with them would be wrong, as where a rule names a band that is gone; the file is then untouched
 */
export async function saveBands(
  { model, workspace }: Project,
  variable: string,
  cuts: readonly number[],
  wanted: string,
): Promise<string> {
  const source = parsed(model);
  const inUse = bandsOf(source, variable);
  const name = wanted === '' ? (inUse ?? `${variable}_band`) : wanted;
  const there = nodeAt(source.root, ['variables', name]);
  if (there !== undefined && fieldOf(there, 'bands') !== variable) fail('model/bands-elsewhere', { name, variable });
  const edited = there === undefined ? added(source, name, variable, cuts) : changed(source, name, cuts);
  const read = readModel(edited.text, model.file);
  refuseErrors(read.diagnostics);
  const plan = read.file === undefined ? undefined : normalise(read.file);
  refuseErrors(plan?.diagnostics ?? []);
  if (plan?.plan !== undefined) bindPlan(plan.plan, await readCatalogue(workspace.engine));
  const part = `${model.file}.part`;
  await fs.writeFile(part, edited.text);
  await fs.rename(part, model.file);
  return name;
}

function parsed(model: Model): Source {
  const { source, diagnostics } = parseSource(model.text, model.file);
  refuseErrors(diagnostics);
  if (source === undefined) throw new Error('a model that was read before is read no more');
  return source;
}

/** The variable of the file that bands another. */
function bandsOf({ root }: Source, variable: string): string | undefined {
  const variables = nodeAt(root, ['variables']);
  if (variables?.kind !== 'map') return undefined;
  return variables.entries.find((each) => fieldOf(each.value, 'bands') === variable)?.key.text;
}

function fieldOf(node: SourceNode, key: string): string | undefined {
  const found = node.kind === 'map' ? node.entries.find((each) => each.key.text === key)?.value : undefined;
  return found?.kind === 'scalar' ? found.text.trim() : undefined;
}

const done = ({ source, diagnostics }: Edited): Source => {
  refuseErrors(diagnostics);
  if (source === undefined) throw new Error('an edit without errors left no source');
  return source;
};

const added = (source: Source, name: string, variable: string, cuts: readonly number[]): Source =>
  done(setValue(source, ['variables', name], { bands: variable, cuts: [...cuts] }));

function changed(source: Source, name: string, cuts: readonly number[]): Source {
  const path = ['variables', name];
  const names = nodeAt(source.root, [...path, 'names']);
  const set = done(setValue(source, [...path, 'cuts'], [...cuts]));
  return names?.kind === 'list' && names.items.length !== cuts.length + 1
    ? done(removeItem(set, [...path, 'names']))
    : set;
}
