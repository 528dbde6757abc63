import type { Command } from 'commander';
import { askScorecard } from '../../pipeline/ask/scheme/scorecard.ts';
import { perform, withProject } from '../perform.ts';
import { scorecardText } from '../text/scorecard.ts';
import type { CommonOptions, Shell } from '../shell.ts';

/** Whether the segments are any good; ends with 3 when the model demands a pass and does not get it. */
export function scorecardCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('scorecard [scheme]')
    .description('whether the segments are any good: five tests with evidence')
    .action(async (scheme: string | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'judging segments', async (project) => {
            const json = await askScorecard(project, scheme, work);
            const { currency } = project.model.plan;
            return {
              json,
              text: scorecardText(json, currency, scheme !== undefined, shell.terminal),
              exit: json.holds ? 0 : 3,
            };
          }),
        ),
      ),
    );
}
