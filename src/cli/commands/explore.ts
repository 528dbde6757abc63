import type { Command } from 'commander';
import { askDistribution } from '../../pipeline/explore/distribution.ts';
import { distributionText } from '../text/explore.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

/** How a variable is spread over companies. */
export function exploreCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('explore <name>')
    .description('how a variable is spread: companies and money by its values or ranges')
    .option('--where <expression>', 'only companies for which this holds')
    .action(async (name: string, options: CommonOptions & { where?: string }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'exploring', async (project) => {
            const chosen = options.where === undefined ? {} : { where: options.where };
            const json = await askDistribution(project, name, chosen, work);
            return { json, text: distributionText(json, project.model.plan.currency, shell.terminal) };
          }),
        ),
      ),
    );
}
