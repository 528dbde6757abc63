import path from 'node:path';
import type { Command } from 'commander';
import { readCatalogue } from '../../stages/connect/catalogue.ts';
import { openWorkspace } from '../../engine/workspace.ts';
import { askStatus } from '../../pipeline/ask/status.ts';
import { bindPlan, loadModel, modelFileIn, type Model } from '../../pipeline/project.ts';
import { perform, warn } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { statusText } from '../status.ts';

/** What the workspace holds, and whether the model is right, without running it. */
export function modelCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('check [file]')
    .description('check a model: its form, its expressions, and, in a workspace, its names')
    .action(async (file: string | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, async () => {
          const folder = path.resolve(options.workspace);
          const model = await loadModel(
            file === undefined ? await modelFileIn(folder, options.model) : path.resolve(file),
          );
          const warnings = [...model.warnings, ...(await boundWarnings(shell, options, model))];
          if (options.json !== true) warn(shell, warnings);
          const { variables, schemes, exclusions } = model.plan;
          return {
            json: { model: model.plan.name, version: model.plan.hash, diagnostics: warnings },
            text: `${model.plan.name} is right: ${variables.length} variables, ${exclusions.length} exclusions, ${schemes.length} schemes (version ${model.plan.hash.slice(0, 12)}).`,
          };
        }),
      ),
    );
  program
    .command('status')
    .description('what the workspace holds and how fresh it is')
    .action(async (options: CommonOptions) =>
      done(
        await perform(shell, options, async () => {
          const folder = path.resolve(options.workspace);
          const model = await loadModel(await modelFileIn(folder, options.model)).catch(() => undefined);
          const workspace = await openWorkspace(folder, { doing: 'telling the status', clock: shell.clock });
          try {
            const json = await askStatus(workspace, model);
            return { json, text: statusText(json, shell.terminal) };
          } finally {
            await workspace.close();
          }
        }),
      ),
    );
}

/** Names can only be checked against a workspace that holds data; without one the form alone is. */
async function boundWarnings(shell: Shell, options: CommonOptions, model: Model) {
  const workspace = await openWorkspace(options.workspace, { doing: 'checking the model', clock: shell.clock }).catch(
    () => undefined,
  );
  if (workspace === undefined) return [];
  try {
    const catalogue = await readCatalogue(workspace.engine);
    if (catalogue.companies.length === 0) return [];
    return bindPlan(model.plan, catalogue).warnings;
  } finally {
    await workspace.close();
  }
}
