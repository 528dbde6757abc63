import type { DistilAnswer } from '../../../contract/clusters/tools.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import { removeItem, setValue, type EditValue } from '../../../model/edit.ts';
import type { Model } from '../../project.ts';
import type { Exploration, FoundSegments } from '../exploration.ts';
import { editable, edited, writeModel } from '../../model/write.ts';

/**
 * Writes rules into the model. In the place of clusters the scheme keeps its id, its name and whatever people wrote about its segments; segments keep
 * ids and names. All else in the file stays as it is, comments too.
 *
 * @throws InputError when the model would be wrong; the file is then untouched
 */
export async function saveRules(
  model: Model,
  scheme: string,
  rules: DistilAnswer['rules'],
  replace: boolean,
): Promise<void> {
  const written = rules.map(({ segment, id, when }): EditValue => ({
    segment,
    ...(id === null ? {} : { id }),
    ...(when === null ? {} : { when }),
  }));
  let source = editable(model);
  if (replace) {
    source = edited(setValue(source, ['schemes', scheme, 'rules'], written), source);
    source = edited(removeItem(source, ['schemes', scheme, 'clusters']), source);
  } else {
    refuseKnown(model, scheme);
    source = edited(setValue(source, ['schemes', scheme], { rules: written }), source);
  }
  await writeModel(model, source);
}

/**
 * Writes what was explored into the model as a scheme of clusters; the next run finds them on all companies.
 *
 * @throws InputError when nothing was found, or the model has a scheme of that name
 */
export async function saveExplored(
  model: Model,
  scheme: string,
  { on, solution, answer, target }: Exploration,
): Promise<void> {
  if (solution === undefined || answer.shown === null || answer.shown.because === 'division')
    fail('discover/nothing-to-save', undefined);
  refuseKnown(model, scheme);
  const source = editable(model);
  const value: EditValue = {
    clusters: {
      on: on.map(({ text }) => text),
      ...(target === undefined ? {} : { target: target.text }),
      method: solution.method,
      k: solution.k,
    },
  };
  await writeModel(model, edited(setValue(source, ['schemes', scheme], value), source));
}

/**
 * Gives the clusters of a scheme the names their differences suggest, by their ids.
 *
 * @throws InputError when the segments are not those of a scheme
 */
export async function saveNames(model: Model, { scheme, segments, explanation }: FoundSegments): Promise<void> {
  if (scheme === null || segments === undefined) fail('discover/nothing-to-replace', undefined);
  const names = Object.fromEntries(segments.map(({ id, name }, i) => [id, explanation?.names[i] ?? name]));
  const source = editable(model);
  await writeModel(model, edited(setValue(source, ['schemes', scheme, 'clusters', 'names'], names), source));
}

function refuseKnown(model: Model, scheme: string): void {
  if (model.plan.schemes.some(({ id }) => id === scheme)) fail('discover/scheme-exists', { scheme });
}
