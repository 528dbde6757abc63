import { fail } from '../../diagnostics/diagnostic.ts';
import { removeItem, setValue } from '../../model/edit.ts';
import { nodeAt, type SourceNode } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import { planOfText } from './text.ts';
import { bindPlan, type Project } from '../project.ts';
import { editable, edited, writeModel } from './write.ts';

/**
 * Writes cut points into the model's file: into the bands the variable has there (their names go where their number changes), or as a new
 * variable of this name. All else in the file stays as it is. Returns the variable's name.
 * @throws InputError when the model with them would be wrong, as where a rule names a band that is gone, or when
 * somebody has changed the file meanwhile; the file is then untouched
 */
export async function saveBands(
  { model, workspace }: Project,
  variable: string,
  cuts: readonly number[],
  wanted: string,
): Promise<string> {
  const source = editable(model);
  const inUse = bandsOf(source, variable);
  const name = wanted === '' ? (inUse ?? `${variable}_band`) : wanted;
  const there = nodeAt(source.root, ['variables', name]);
  if (there !== undefined && fieldOf(there, 'bands') !== variable) fail('model/bands-elsewhere', { name, variable });
  const banded = there === undefined ? added(source, name, variable, cuts) : changed(source, name, cuts);
  bindPlan(planOfText(banded.text, model.file).plan, await readCatalogue(workspace.engine));
  await writeModel(model, banded);
  return name;
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

const added = (source: Source, name: string, variable: string, cuts: readonly number[]): Source =>
  edited(setValue(source, ['variables', name], { bands: variable, cuts: [...cuts] }), source);

function changed(source: Source, name: string, cuts: readonly number[]): Source {
  const path = ['variables', name];
  const names = nodeAt(source.root, [...path, 'names']);
  const set = edited(setValue(source, [...path, 'cuts'], [...cuts]), source);
  return names?.kind === 'list' && names.items.length !== cuts.length + 1
    ? edited(removeItem(set, [...path, 'names']), set)
    : set;
}
