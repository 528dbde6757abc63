import { InvalidArgumentError, type Command } from 'commander';
import { makeDemo, runDemo, type MarketSummary } from '../../pipeline/demo/demo.ts';
import { perform, warn } from '../perform.ts';
import { exitCodes, type CommonOptions, type Shell } from '../shell.ts';
import { serveUntilStopped } from './serve.ts';
import { inWorkspace, terminalNext } from '../terminal/heading.ts';
import { runAnswerOf } from '../../pipeline/run/answer.ts';
import { writeReport } from '../../pipeline/report/write.ts';
import { runText } from './run.ts';

interface DemoOptions extends CommonOptions {
  readonly companies: number;
  readonly seed: number;
  readonly serve?: true;
  readonly port: number;
}

/** Makes the demo market, runs its model, prints the result and writes the report. */
export function demoCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('demo')
    .description('make a synthetic market, segment it, and write the report')
    .option('--companies <n>', 'companies in the register, 200 to 2,000,000', size, 20_000)
    .option('--seed <n>', 'the same seed makes the same market', size, 1)
    .option('--serve', 'then serve it, with its pages, until Ctrl-C')
    .option('--port <n>', 'with --serve: the port; 0 takes one that is free', size, 7411)
    .action(async (options: DemoOptions) => {
      const made = await perform(shell, options, async (work) => {
        shell.err(`Making a synthetic market of ${options.companies.toLocaleString('en')} companies …`);
        const { project, market } = await makeDemo(options.workspace, { ...options, clock: shell.clock }, work);
        try {
          const result = await runDemo(project, market, shell.user, work);
          if (options.json !== true) warn(shell, result.warnings);
          const report = await writeReport(project, { to: 'html' }, work);
          const workspace = inWorkspace(options.workspace);
          const text = [
            runText(result, project.model.plan, shell.terminal),
            '',
            'All of it is synthetic: no company in it is real.',
            `The report is ${report}`,
            terminalNext(
              [
                { command: `npx firmament segments main${workspace}`, does: 'the segments people work by' },
                {
                  command: `npx firmament companies --where "main = 'growth-partners'"${workspace}`,
                  does: 'whom to call',
                },
                { command: `npx firmament flows main${workspace}`, does: 'who moved in the last quarter, and why' },
              ],
              shell.terminal,
            ),
          ].join('\n');
          return { json: { ...runAnswerOf(result), report, market: marketAnswer(market) }, text };
        } finally {
          await project.workspace.close();
        }
      });
      if (made === exitCodes.done && options.serve === true)
        done(
          await perform(shell, options, async () => {
            await serveUntilStopped(shell, { ...options, host: '127.0.0.1', uploadLimit: 2048, demo: true });
            return { json: { stopped: true }, text: 'Stopped; nothing is left running.' };
          }),
        );
      else done(made);
    });
}

function marketAnswer({ truthFolder, asOf, ...market }: MarketSummary) {
  return { ...market, truth_folder: truthFolder, as_of: asOf };
}

function size(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('a whole number is expected');
  return value;
}
