import type { Command } from 'commander';
import { askWeek } from '../../pipeline/week/week.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { weekText } from '../text/week.ts';
import { wholeNumber } from '../whole-number.ts';

/** An account manager's week. */
export function weekCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('week')
    .description('whom an account manager should call first, why, and what to say')
    .requiredOption('--owner <name>', 'as companies have it in `owner`')
    .option('--limit <n>', 'most companies to call (the owner’s capacity, else 15)', wholeNumber)
    .action(async (options: CommonOptions & { owner: string; limit?: number }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'planning a week', async (project) => {
            const { owner, limit } = options;
            const json = await askWeek(project, owner, limit === undefined ? {} : { limit }, work);
            return { json, text: weekText(json, shell.terminal) };
          }),
        ),
      ),
    );
}
