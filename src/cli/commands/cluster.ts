import { InvalidArgumentError, Option, type Command } from 'commander';
import { exploreClusters, type ExploreOptions } from '../../pipeline/cluster/explore.ts';
import { discoverMethods } from '../../pipeline/cluster/words.ts';
import { clusterText } from '../cluster-text.ts';
import { splitList } from '../lists.ts';
import { perform, warn, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface ClusterCommandOptions extends CommonOptions {
  readonly on?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly within?: string;
  readonly k?: readonly number[];
  readonly method?: (typeof discoverMethods)[number];
  readonly seed?: string;
  readonly missing?: 'leave-out' | 'fill';
  readonly pairs?: number;
}

/** Segments from data: whether there are any, how many, by which method, and who they are. */
export function clusterCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('cluster')
    .description('find segments in data: whether there are any, how many, and who they are')
    .option('--on <variables>', 'what to find them by: names or expressions, separated by commas', splitList)
    .option('--k <number>', 'number of segments, or a range such as 2..8', range)
    .addOption(
      new Option('--method <method>', 'one method (default: those that suit the data)').choices(discoverMethods),
    )
    .option('--within <expression>', 'only companies for which this holds')
    .option('--outcomes <variables>', 'what segments should differ in though it takes no part', splitList)
    .addOption(new Option('--missing <rule>', 'companies with a gap').choices(['leave-out', 'fill']))
    .option('--pairs <n>', 'pairs of new samples for stability (default 15)', wholeNumber)
    .option('--seed <seed>', 'the same seed gives the same result')
    .action(async (options: ClusterCommandOptions) =>
      done(
        await perform(
          shell,
          { ...options, ...(options.within === undefined ? {} : { where: options.within }) },
          (work) =>
            withProject(shell, options, 'finding segments', async (project) => {
              const { answer } = await exploreClusters(project, { ...asked(options), onEstimate: told(shell) }, work);
              warn(shell, answer.notes);
              return { json: answer, text: clusterText(answer, shell.terminal) };
            }),
        ),
      ),
    );
}

function asked({ on, outcomes, within, k, method, seed, missing, pairs }: ClusterCommandOptions): ExploreOptions {
  return {
    ...(on === undefined ? {} : { on }),
    ...(outcomes === undefined ? {} : { outcomes }),
    ...(within === undefined ? {} : { within }),
    ...(k === undefined ? {} : { ks: k }),
    ...(method === undefined ? {} : { methods: [method] }),
    ...(seed === undefined ? {} : { seed }),
    ...(missing === undefined ? {} : { missing }),
    ...(pairs === undefined ? {} : { pairs }),
  };
}

/** Only what makes people wait is worth a word. */
const told =
  (shell: Shell) =>
  (seconds: number): void => {
    if (seconds < 5) return;
    const time = seconds < 90 ? `${Math.ceil(seconds / 5) * 5} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    shell.err(`This takes about ${time}. Ctrl-C stops it and leaves nothing behind.`);
  };

function range(text: string): readonly number[] {
  const [from, to, ...more] = text.split('..').map(wholeNumber);
  if (from === undefined || more.length > 0 || from < 2 || (to ?? from) < from || (to ?? from) > 30)
    throw new InvalidArgumentError('a number of segments from 2 to 30, or a range such as 2..8');
  return Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i);
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1');
  return value;
}
