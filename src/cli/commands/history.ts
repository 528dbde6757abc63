import type { Command } from 'commander';
import { askFlows } from '../../pipeline/ask/scheme/flows.ts';
import { segmentNames } from '../../pipeline/ask/segments/names.ts';
import { askRuns } from '../../pipeline/history/told.ts';
import { findRun } from '../../pipeline/run/runs.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { flowsText } from '../text/flows.ts';
import { runsText } from '../text/runs.ts';
import { wholeNumber } from '../whole-number.ts';

interface HistoryOptions extends CommonOptions {
  readonly limit: number;
}

interface FlowsOptions extends HistoryOptions {
  readonly segment?: string;
}

/** Who moved, from where to where, and what moved them. */
export function historyCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('flows [scheme]')
    .description('who moved between the newest run and the one before')
    .option('--limit <n>', 'how many companies to name', wholeNumber, 20)
    .option('--segment <id>', 'name only companies that left or came to this segment')
    .action(async (scheme: string | undefined, options: FlowsOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'finding who moved', async (project) => {
            const chosen = {
              limit: options.limit,
              ...(scheme === undefined ? {} : { scheme }),
              ...(options.segment === undefined ? {} : { segment: options.segment }),
            };
            const json = await askFlows(project, chosen);
            return { json, text: flowsText(json, await segmentNames(project), shell.terminal) };
          }),
        ),
      ),
    );
  program
    .command('runs')
    .description('all runs: why each was made, by whom, what was another than before, and how many it moved')
    .action(async (options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'reading the runs', async (project) => {
            const json = { runs: [...(await askRuns(project))] };
            return { json, text: runsText(json.runs, shell.terminal) };
          }),
        ),
      ),
    );
  program
    .command('diff <run> <other>')
    .description('who is in another segment in the second run than in the first')
    .option('--limit <n>', 'how many companies to name', wholeNumber, 20)
    .action(async (first: string, second: string, options: HistoryOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'comparing runs', async (project) => {
            const session = project.workspace.engine;
            const [from, to] = [await findRun(session, first), await findRun(session, second)];
            const json = await askFlows(project, { from, to, limit: options.limit });
            return { json, text: flowsText(json, await segmentNames(project), shell.terminal) };
          }),
        ),
      ),
    );
}
