import type { CheckAnswer } from '../../contract/commands.ts';
import { InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../engine/workspace.ts';
import { readCatalogue } from '../../stages/connect/store/catalogue.ts';
import type { Plan } from '../../model/plan.ts';
import { planOfText } from './text.ts';
import { bindPlan, loadModel, modelFileIn, type Model } from '../project.ts';

/**
 * Checks a model without running it: its form, its expressions, and, where the folder is a workspace that holds data, its names.
 *
 * @param folder A folder that holds a model.
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
    return await warningsOf(workspace, model.plan);
  } finally {
    await workspace.close();
  }
}

async function warningsOf(workspace: Workspace, plan: Plan): Promise<readonly Diagnostic[]> {
  const catalogue = await readCatalogue(workspace.engine);
  return catalogue.companies.length === 0 ? [] : bindPlan(plan, catalogue).warnings;
}

/** Everything wrong or odd with a text as a workspace's model, which is left as it is; `file` is the name its places get. */
export async function checkText(workspace: Workspace, text: string, file: string): Promise<readonly Diagnostic[]> {
  try {
    const { plan, warnings } = planOfText(text, file);
    return [...warnings, ...(await warningsOf(workspace, plan))];
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics;
    throw error;
  }
}
