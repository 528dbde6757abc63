import path from 'node:path';
import type { Command } from 'commander';
import { askLinks } from '../../pipeline/ask/links.ts';
import { statusOf } from '../../pipeline/ask/status.ts';
import { checkModel } from '../../pipeline/model/check.ts';
import { visible } from '../../report/visible.ts';
import { linksText } from '../text/data/links.ts';
import { perform, warn, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { wholeNumber } from '../whole-number.ts';
import { statusText } from '../text/status.ts';

/** What the workspace holds, and whether the model is right, without running it. */
export function modelCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('check [file]')
    .description('check a model: its form, its expressions, and, in a workspace, its names')
    .action(async (file: string | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, async () => {
          const wanted = file === undefined ? options.model : path.resolve(file);
          const json = await checkModel(options.workspace, {
            clock: shell.clock,
            ...(wanted === undefined ? {} : { file: wanted }),
          });
          if (options.json !== true) warn(shell, json.diagnostics);
          return {
            json,
            text: `${visible(json.model)} is right: ${json.variables} variables, ${json.exclusions} exclusions, ${json.schemes} schemes (version ${json.version.slice(0, 12)}).`,
          };
        }),
      ),
    );
  program
    .command('status')
    .description('what the workspace holds and how fresh it is')
    .option('--links', 'which companies of the sources are in the register, by what, and which are not and why')
    .option('--limit <n>', 'with --links, how many of each to show', wholeNumber, 20)
    .action(async (options: CommonOptions & { links?: true; limit: number }) =>
      done(
        await perform(shell, options, async () => {
          if (options.links === true)
            return withProject(shell, options, 'looking at links', async (project) => {
              const json = await askLinks(project, { limit: options.limit });
              return { json, text: linksText(json, project.model.plan.currency, shell.terminal) };
            });
          const model = options.model === undefined ? {} : { model: options.model };
          const json = await statusOf(options.workspace, { clock: shell.clock, ...model });
          return { json, text: statusText(json, shell.terminal) };
        }),
      ),
    );
}
