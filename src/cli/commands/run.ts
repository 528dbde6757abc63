import { InvalidArgumentError, type Command } from 'commander';
import { publishRun, takeBack } from '../../pipeline/publishing.ts';
import { runModel, type RunResult } from '../../pipeline/run.ts';
import { count } from '../../report/measure.ts';
import { perform, warn, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { importsText } from '../imports.ts';
import { format, schemeText } from '../text.ts';

interface RunCommandOptions extends CommonOptions {
  readonly asOf?: string;
  readonly draft?: true;
  readonly offline?: true;
  readonly why?: string;
}

/** The main job, and what is done with a run afterwards. */
export function runCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('run')
    .description('read the sources, compute the profile and all schemes, and publish who is in which segment')
    .option('--as-of <date>', 'as of a date (default: the model’s `as_of`, else today)', plainDate)
    .option('--draft', 'compute and keep, but do not publish')
    .option('--offline', 'read no sources')
    .option('--why <text>', 'a reason, kept with the run')
    .action(async (options: RunCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            'running the model',
            async (project) => {
              const result = await runModel(
                project,
                {
                  by: shell.user,
                  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
                  ...(options.draft === undefined ? {} : { draft: true }),
                  ...(options.offline === undefined ? {} : { offline: true }),
                  ...(options.why === undefined ? {} : { why: options.why }),
                },
                work,
              );
              if (options.json !== true) warn(shell, result.warnings);
              return { json: runJson(result), text: runText(result, project.model.plan.currency, shell.terminal) };
            },
            true,
          ),
        ),
      ),
    );
  program
    .command('publish <run>')
    .description('publish a draft')
    .option('--why <text>', 'a reason, kept with the run', '')
    .action(async (run: string, options: CommonOptions & { why: string }) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'publishing', async (project) => {
            const published = await publishRun(project, run, { by: shell.user, why: options.why }, work);
            const text = `Published ${published.run}; ${format.full(published.moved, count)} moves.`;
            return { json: published, text };
          }),
        ),
      ),
    );
  program
    .command('undo <run>')
    .description('take the newest published run back: history is as it was before it')
    .option('--why <text>', 'a reason, kept with the run', '')
    .action(async (run: string, options: CommonOptions & { why: string }) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'taking a run back', async (project) => {
            const back = await takeBack(project, run, { by: shell.user, why: options.why });
            return { json: back, text: `Took ${back.run} back.` };
          }),
        ),
      ),
    );
}

export function runJson(result: RunResult): unknown {
  return {
    run: result.run.run,
    as_of: result.run.asOf,
    state: result.run.state,
    model: result.run.model,
    companies: result.run.companies,
    repeated: result.repeated,
    moved: result.moved,
    schemes: result.schemes,
    seconds: result.run.seconds,
    imports: result.imports,
    warnings: result.warnings,
  };
}

export function runText(result: RunResult, currency: string, terminal: Terminal, next = true): string {
  const { run } = result;
  const state = run.state === 'draft' ? 'a draft' : run.extends ? 'published' : 'a snapshot beside history';
  const what = result.repeated
    ? `Nothing has changed since run ${run.run}`
    : `Run ${run.run} is ${state}: ${format.full(run.companies, count)} companies as of ${run.asOf}`;
  const moved = result.moved === 0 ? [] : [`${format.full(result.moved, count)} moves since the run before.`];
  return [
    ...importsText(result.imports, terminal),
    terminalHeading(what, terminal),
    ...moved,
    ...result.schemes.map((each) => schemeText(each, currency, terminal)),
    ...(next ? [terminalNext(nextCommands(result), terminal)] : []),
  ].join('\n');
}

function nextCommands({ run, schemes }: RunResult) {
  const first = schemes[0]?.scheme ?? 'SCHEME';
  return [
    { command: 'firmament report', does: 'write the report' },
    { command: `firmament companies --where "${first} is known"`, does: 'who they are' },
    run.state === 'draft'
      ? { command: `firmament publish ${run.run}`, does: 'make it the truth' }
      : { command: `firmament why COMPANY ${first}`, does: 'why a company is where it is' },
  ];
}

export function plainDate(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  if (!isDate) throw new InvalidArgumentError('a date as 2026-06-30 is expected');
  return text;
}
