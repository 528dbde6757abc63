import { InvalidArgumentError, Option, type Command } from 'commander';
import { explainRun, explanationText } from '../../pipeline/run/explain.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../pipeline/project.ts';
import type { SegmentName } from '../../pipeline/ask/segments/names.ts';
import { runModel, type RunResult } from '../../pipeline/run/run.ts';
import { runAnswerOf } from '../../pipeline/run/answer.ts';
import { count } from '../../report/measure.ts';
import { perform, warn, withProject } from '../perform.ts';
import { flowTable } from '../text/flows.ts';
import type { Answer, CommonOptions, Shell } from '../shell.ts';
import { inWorkspace, terminalHeading, terminalNext } from '../terminal/heading.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { importsText } from '../text/data/imports.ts';
import { format, schemeText } from '../text/schemes.ts';

interface RunCommandOptions extends CommonOptions {
  readonly asOf?: string;
  readonly draft?: true;
  readonly offline?: true;
  readonly dryRun?: true;
  readonly refit?: true | string;
  readonly explain?: true;
  readonly engine?: 'duckdb' | 'trino';
  readonly why?: string;
}

/** Segments of a scheme that can be taken in at a glance; `segments` lists them all. */
const mostSegments = 12;

/** The main job. */
export function runCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('run')
    .description('read the sources, compute the profile and all schemes, and publish who is in which segment')
    .option('--as-of <date>', 'as of a date (default: the model’s `as_of`, else today)', plainDate)
    .option('--draft', 'compute and keep, but do not publish')
    .option('--offline', 'read no sources')
    .option('--dry-run', 'say what would change, and store nothing')
    .option('--refit [schemes]', 'find clusters again: of all schemes, or of those named, separated by commas')
    .option('--explain', 'print the SQL of the run, and run nothing')
    .addOption(
      new Option('--engine <engine>', 'whose SQL to explain').choices(['duckdb', 'trino']).implies({ explain: true }),
    )
    .option('--why <text>', 'a reason, kept with the run')
    .action(async (options: RunCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            options.explain === true
              ? { doing: 'explaining a run', manner: 'question', create: true }
              : { doing: 'running the model', manner: 'work', create: true },
            async (project) => {
              if (options.explain === true) return explained(project, options);
              const result = await runModel(
                project,
                {
                  by: shell.user,
                  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
                  ...(options.draft === undefined ? {} : { draft: true }),
                  ...(options.offline === undefined ? {} : { offline: true }),
                  ...(options.dryRun === undefined ? {} : { dryRun: true }),
                  ...(options.refit === undefined ? {} : { refit: refitOf(options.refit) }),
                  ...(options.why === undefined ? {} : { why: options.why }),
                },
                work,
              );
              if (options.json !== true) warn(shell, result.warnings);
              return {
                json: runAnswerOf(result),
                text: runText(result, project.model.plan, shell.terminal, options.workspace),
              };
            },
          ),
        ),
      ),
    );
}

const refitOf = (written: true | string): true | readonly string[] =>
  written === true ? true : written.split(',').map((each) => each.trim());

async function explained(project: Project, { asOf, engine }: RunCommandOptions): Promise<Answer> {
  const explanation = await explainRun(project, {
    ...(asOf === undefined ? {} : { asOf }),
    ...(engine === undefined ? {} : { engine }),
  });
  return { json: explanation, text: explanationText(explanation) };
}

/** `workspace` is the folder as the user named it, for the commands to come; undefined: none are told. */
export function runText(result: RunResult, plan: Plan, terminal: Terminal, workspace?: string): string {
  const { run } = result;
  const state = run.state === 'draft' ? 'a draft' : run.extends ? 'published' : 'a snapshot beside history';
  const about = `${format.full(run.companies, count)} ${run.companies === 1 ? 'company' : 'companies'} as of ${run.asOf}`;
  const what = result.repeated
    ? `Nothing has changed since run ${run.run}`
    : result.dry
      ? `A run would be about ${about}; nothing is stored`
      : `Run ${run.run} is ${state}: ${about}`;
  const moved = result.moved === 0 ? [] : [`${format.full(result.moved, count)} moves since the run before.`];
  return [
    ...importsText(result.imports, terminal),
    terminalHeading(what, terminal),
    ...moved,
    ...(result.dry && result.moves.length > 0
      ? [terminalHeading('Who would move', terminal), flowTable(result.moves, nameIn(result.schemes), terminal)]
      : []),
    ...result.schemes.map((each) => schemeText(each, plan.currency, terminal, mostSegments)),
    ...(workspace !== undefined && !result.dry
      ? [terminalNext(nextCommands(result, inWorkspace(workspace)), terminal)]
      : []),
  ].join('\n');
}

const nameIn =
  (schemes: RunResult['schemes']): SegmentName =>
  (scheme, id) =>
    schemes.find((each) => each.scheme === scheme)?.segments.find((each) => each.id === id)?.name ?? id;

function nextCommands({ run, schemes }: RunResult, at: string) {
  const first = schemes[0]?.scheme ?? 'SCHEME';
  return [
    { command: `firmament report${at}`, does: 'write the report' },
    { command: `firmament companies --where "${first} is known"${at}`, does: 'who they are' },
    run.state === 'draft'
      ? { command: `firmament publish ${run.run}${at}`, does: 'make it the truth' }
      : { command: `firmament why COMPANY ${first}${at}`, does: 'why a company is where it is' },
  ];
}

function plainDate(text: string): string {
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  if (!isDate) throw new InvalidArgumentError('a date as 2026-06-30 is expected');
  return text;
}
