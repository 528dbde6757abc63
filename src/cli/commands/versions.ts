import type { Command } from 'commander';
import { restoreModel } from '../../pipeline/versions/restore.ts';
import { compareTexts, deskOf } from '../../pipeline/versions/text-of.ts';
import { askVersion, askVersions } from '../../pipeline/versions/ask.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { differenceText, versionsText, versionText } from '../text/versions.ts';
import { wholeNumber } from '../whole-number.ts';

const restoring = { doing: 'restoring the model', manner: 'work' } as const;

/** What the model has said before, what is otherwise since, and having it back. */
export function versionCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('history [version]')
    .description('every version of the model, who wrote it and why; of one, what it changed')
    .option('--restore', 'write that version back into the file')
    .option('--why <text>', 'with --restore, a reason, kept with the version', '')
    .action(async (version: string | undefined, options: CommonOptions & { restore?: true; why: string }) =>
      done(
        await perform(shell, options, () =>
          withProject(
            shell,
            options,
            options.restore === true ? restoring : 'looking at the model’s history',
            async (project) => {
              const desk = deskOf(project);
              if (version === undefined) {
                const json = await askVersions(desk);
                return { json, text: versionsText(json, shell.terminal) };
              }
              const number = wholeNumber(version);
              const restored =
                options.restore === true
                  ? await restoreModel(desk, number, { who: shell.user, why: options.why })
                  : undefined;
              const json = await askVersion(restored ?? desk, number);
              return { json, text: versionText(json, restored !== undefined, shell.terminal) };
            },
          ),
        ),
      ),
    );
  program
    .command('changes <before> [after]')
    .description(
      'what one model says otherwise than another: files, or numbers of versions; by default against the model',
    )
    .action(async (before: string, after: string | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'comparing models', async (project) => {
            const json = await compareTexts(deskOf(project), shell.folder, before, after);
            return { json, text: differenceText(json) };
          }),
        ),
      ),
    );
}
