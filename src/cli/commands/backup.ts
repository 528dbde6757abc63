import path from 'node:path';
import type { Command } from 'commander';
import { backUp, restore } from '../../pipeline/backup.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

/** The workspace's database into a file and back; the user's own files are theirs to keep. */
export function backupCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('backup [file]')
    .description('copy the workspace’s database into a file')
    .action(async (file: string | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, { doing: 'backing up', manner: 'deed' }, async ({ workspace }) => {
            const out = file === undefined ? undefined : path.resolve(shell.folder, file);
            const written = await backUp(workspace, work, out);
            return { json: { file: written }, text: `The backup is ${written}` };
          }),
        ),
      ),
    );
  program
    .command('restore <file>')
    .description('put a backup in the place of the workspace’s database, which is kept')
    .action(async (file: string, options: CommonOptions) =>
      done(
        await perform(shell, options, async () => {
          const kept = await restore(options.workspace, path.resolve(shell.folder, file), shell.clock);
          return {
            json: { restored: file, kept: kept ?? null },
            text: [`Restored ${file}.`, ...(kept === undefined ? [] : [`What was there is kept in ${kept}`])].join(
              '\n',
            ),
          };
        }),
      ),
    );
}
