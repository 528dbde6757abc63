import { addItem, setValue, type Edited, type EditValue } from '../model/edit.ts';
import type { SourcePlan } from '../model/plan.ts';
import { nodeAt } from '../model/source/node.ts';
import type { Source } from '../model/source/parse.ts';
import type { Model } from './project.ts';
import { editable, edited, writeModel } from './write-model.ts';

/**
 * Writes sources into the model's file, so that later runs read them too; all else in the file stays as it is. Sources whose id the
 * model has already are left as they are. Returns the ids written.
 * @throws InputError when the model with them would be wrong; the file is then untouched
 */
export async function saveSources(model: Model, sources: readonly SourcePlan[]): Promise<readonly string[]> {
  const known = new Set(model.plan.sources.map(({ id }) => id));
  const added = sources.filter(({ id }) => !known.has(id));
  if (added.length === 0) return [];
  let source = editable(model);
  for (const each of added) source = edited(withSource(source, asWritten(each)), source);
  await writeModel(model, source);
  return added.map(({ id }) => id);
}

function withSource(source: Source, written: EditValue): Edited {
  const isListed = nodeAt(source.root, ['sources'])?.kind === 'list';
  return isListed ? addItem(source, ['sources'], written) : setValue(source, ['sources'], [written]);
}

/** The source as a person would write it: what is not the default. */
function asWritten(source: SourcePlan): EditValue {
  const map = Object.entries(source.map).map(([name, { column }]) => [name, column] as const);
  return {
    read: source.read,
    as: source.as,
    name: source.id,
    ...(source.table === undefined ? {} : { table: source.table }),
    ...(map.length === 0 ? {} : { map: Object.fromEntries(map) }),
  };
}
