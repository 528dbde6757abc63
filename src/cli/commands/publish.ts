import type { Command } from 'commander';
import { publishRun, takeBack } from '../../pipeline/history/publish.ts';
import { count } from '../../report/measure.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { format } from '../text/schemes.ts';

/** What is done with a run afterwards. */
export function publishCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('publish <run>')
    .description('publish a draft')
    .option('--why <text>', 'a reason, kept with the run', '')
    .action(async (run: string, options: CommonOptions & { why: string }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, { doing: 'publishing', manner: 'work' }, async (project) => {
            const published = await publishRun(project, run, { by: shell.user, why: options.why }, work);
            const text = `Published ${published.run}; ${format.full(published.moved, count)} moves.`;
            return { json: published, text };
          }),
        ),
      ),
    );
  program
    .command('take-back <run>')
    .description('take the newest published run back: history is as it was before it')
    .option('--why <text>', 'a reason, kept with the run', '')
    .action(async (run: string, options: CommonOptions & { why: string }) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'taking a run back', manner: 'work' }, async (project) => {
            const back = await takeBack(project, run, { by: shell.user, why: options.why });
            return { json: back, text: `Took ${back.run} back.` };
          }),
        ),
      ),
    );
}
