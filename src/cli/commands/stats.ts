import fs from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { covarianceModels, scalings, type CovarianceModel, type Linkage, type Scaling } from '../../kernels/index.ts';
import { stats, statsMethods, type StatsOptions, type StatsResult } from '../../pipeline/stats/stats.ts';
import { readStatsTable } from '../../pipeline/stats/read-table.ts';
import { estimateFrom } from '../estimate.ts';
import { perform, warn } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { statsText } from '../text/stats.ts';

interface StatsCommandOptions extends Omit<CommonOptions, 'model'> {
  readonly columns?: readonly string[];
  readonly k?: number | readonly [number, number];
  readonly starts?: number;
  readonly seed?: string;
  readonly scale?: Scaling;
  readonly weights?: string;
  readonly model?: CovarianceModel;
  readonly linkage?: Linkage;
  readonly pairs?: number;
  readonly by?: string;
  readonly covariates?: readonly string[];
  readonly assignments?: string;
}

/** The statistical bench on any file, without a workspace. */
export function statsCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  const methods = Object.entries(statsMethods).map(([name, { says }]) => `  ${name.padEnd(14)}${says}`);
  program
    .command('stats <method> <file>')
    .description('a statistical method on any file (CSV, Excel, JSON, Parquet), without a workspace')
    .option('--columns <names>', 'columns to use, separated by commas (default: all the method can use)', names)
    .option('--k <number>', 'number of groups, or a range such as 2..8', numberOrRange)
    .option('--starts <n>', 'random starts, of which the best is kept', wholeNumber)
    .option('--seed <seed>', 'the same seed gives the same result')
    .addOption(new Option('--scale <scaling>', 'make numbers comparable').choices(scalings))
    .option('--weights <column>', 'the column that says how often a row counts')
    .addOption(
      new Option('--model <model>', 'covariances of a mixture (default: the best of all)').choices(covarianceModels),
    )
    .addOption(
      new Option('--linkage <linkage>', 'of a hierarchical clustering').choices(['ward', 'average', 'complete']),
    )
    .option('--pairs <n>', 'pairs of samples for stability', wholeNumber)
    .option('--by <column>', 'the column that holds the groups to tell apart')
    .option('--covariates <columns>', 'of latent classes: what class shares may depend on, as size or region', names)
    .option('--assignments <file>', 'write the group of each row to a CSV file')
    .addHelpText('after', `\nMethods:\n${methods.join('\n')}`)
    .action(async (method: string, file: string, options: StatsCommandOptions) => {
      const { model: _model, ...common } = options;
      done(
        await perform(shell, common, async (work) => {
          const { table, notes } = await readStatsTable(file, shell.folder, work);
          // Nothing is half done without a workspace, so an interrupt may simply end it.
          shell.endOnInterrupt?.();
          const estimate = estimateFrom(shell);
          const result = stats(method, table, {
            ...chosen(options),
            progress: (share) => {
              work.onStep?.(method, share);
              estimate(share);
            },
          });
          warn(shell, [...notes, ...result.notes]);
          const written =
            options.assignments === undefined
              ? []
              : [await writeAssignments(path.resolve(shell.folder, options.assignments), result)];
          return { json: result.json, text: [statsText(result.json, shell.terminal), ...written].join('\n') };
        }),
      );
    });
}

function chosen({
  assignments: _assignments,
  json: _json,
  workspace: _workspace,
  where: _where,
  ...options
}: StatsCommandOptions): StatsOptions {
  return options;
}

/** One line a row, in the order of the file; empty where a row took no part. */
async function writeAssignments(file: string, { assignments }: StatsResult): Promise<string> {
  const header = assignments.map((each) => each.name).join(',');
  const rows =
    assignments[0]?.values.map((_, row) => assignments.map((each) => each.values[row] ?? '').join(',')) ?? [];
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.part`, [header, ...rows, ''].join('\n'));
  await fs.rename(`${file}.part`, file);
  return `Groups written to ${file}`;
}

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1');
  return value;
}

function numberOrRange(text: string): number | readonly [number, number] {
  const parts = text.split('..').map(wholeNumber);
  const [from, to, ...more] = parts;
  if (from === undefined || more.length > 0) throw new InvalidArgumentError('a whole number, or a range such as 2..8');
  return to === undefined ? from : [from, to];
}
