import type { CheckAnswer } from '../contract/commands.ts';
import { InputError } from '../diagnostics/diagnostic.ts';
import { openWorkspace, type WorkspaceOptions } from '../engine/workspace.ts';
import { readCatalogue } from '../stages/connect/catalogue.ts';
import { bindPlan, loadModel, modelFileIn, type Model } from './project.ts';

/**
 * Checks a model without running it: its form, its expressions, and, where the folder is a workspace that holds data, its names.
 * @throws InputError with everything that is wrong
 */
export async function checkModel(
  folder: string,
  options: Pick<WorkspaceOptions, 'clock'> & { readonly file?: string } = {},
): Promise<CheckAnswer> {
  const model = await loadModel(await modelFileIn(folder, options.file));
  const { variables, schemes, exclusions } = model.plan;
  return {
    model: model.plan.name,
    version: model.plan.hash,
    variables: variables.length,
    exclusions: exclusions.length,
    schemes: schemes.length,
    diagnostics: [...model.warnings, ...(await boundWarnings(folder, options.clock, model))],
  };
}

async function boundWarnings(folder: string, clock: WorkspaceOptions['clock'], model: Model) {
  const workspace = await openWorkspace(folder, {
    doing: 'checking the model',
    ...(clock === undefined ? {} : { clock }),
  }).catch((error: unknown) => {
    if (error instanceof InputError && error.diagnostics[0]?.code === 'engine/workspace-missing') return undefined;
    throw error;
  });
  if (workspace === undefined) return [];
  try {
    const catalogue = await readCatalogue(workspace.engine);
    return catalogue.companies.length === 0 ? [] : bindPlan(model.plan, catalogue).warnings;
  } finally {
    await workspace.close();
  }
}
