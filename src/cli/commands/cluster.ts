import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ClusterAnswer } from '../../contract/clusters/cluster.ts';
import { distilClusters } from '../../pipeline/cluster/tools/distil.ts';
import { exploreClusters, schemeSegments, type ExploreOptions } from '../../pipeline/cluster/explore.ts';
import type { Exploration, FoundSegments } from '../../pipeline/cluster/exploration.ts';
import { writeClusterReport } from '../../pipeline/cluster/report/report.ts';
import { saveExplored, saveNames } from '../../pipeline/cluster/tools/save.ts';
import { typingQuestions } from '../../pipeline/cluster/tools/typing.ts';
import { discoverMethods } from '../../pipeline/cluster/words.ts';
import { writeQuestionnaire } from '../../pipeline/cluster/tools/write-questionnaire.ts';
import type { Project } from '../../pipeline/project.ts';
import type { Work } from '../../pipeline/work.ts';
import { clusterText } from '../text/cluster.ts';
import { distilText, typingText } from '../text/cluster-tools.ts';
import { tellSeconds } from '../estimate.ts';
import { splitList } from '../lists.ts';
import { perform, warn, withProject } from '../perform.ts';
import type { Answer, CommonOptions, Shell } from '../shell.ts';

interface ClusterCommandOptions extends CommonOptions {
  readonly on?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly target?: string;
  readonly within?: string;
  readonly k?: readonly number[];
  readonly method?: (typeof discoverMethods)[number];
  readonly seed?: string;
  readonly missing?: 'leave-out' | 'fill';
  readonly pairs?: number;
  readonly report?: string;
  readonly save?: string;
  readonly name?: true;
  readonly distil?: true;
  readonly depth?: number;
  readonly replace?: true;
  readonly typing?: string | true;
}

/** Segments from data: whether there are any, how many, by which method, and who they are. */
export function clusterCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('cluster [scheme]')
    .description('find segments in data: whether there are any, how many, and who they are')
    .option('--on <variables>', 'what to find them by: names or expressions, separated by commas', splitList)
    .option('--k <number>', 'number of segments, or a range such as 2..8', range)
    .addOption(
      new Option('--method <method>', 'one method (default: those that suit the data)').choices(discoverMethods),
    )
    .option('--target <variable>', 'what segments are to tell (churned, a margin): parts companies by a decision tree')
    .option('--within <expression>', 'only companies for which this holds')
    .option('--outcomes <variables>', 'what segments should differ in though it takes no part', splitList)
    .addOption(new Option('--missing <rule>', 'companies with a gap').choices(['leave-out', 'fill']))
    .option('--pairs <n>', 'pairs of new samples for stability (default 15)', wholeNumber)
    .option('--seed <seed>', 'the same seed gives the same result')
    .option('--report <file>', 'write it with its charts (.html, .pdf, .md, .xlsx, .json)')
    .option('--save <scheme>', 'write it into the model as a scheme of this name')
    .option('--name', 'give the clusters of a scheme the names their differences suggest')
    .option('--distil', 'say the segments by a few rules, and how far they hold')
    .option('--depth <n>', 'questions to a rule at most (default 3)', wholeNumber)
    .option('--replace', 'with --distil: put the rules in the place of the clusters')
    .option('--typing [file]', 'the fewest questions that place a new company; as a questionnaire (.xlsx, .md)')
    .action(async (scheme: string | undefined, options: ClusterCommandOptions) =>
      done(
        await perform(shell, withTyped(options), (work) =>
          withProject(
            shell,
            options,
            { doing: 'finding segments', manner: edits(options) ? 'deed' : 'question' },
            (project) => answerOf(project, scheme, options, shell, work),
          ),
        ),
      ),
    );
}

/** Whether something is written into the model. */
const edits = ({ save, name, replace }: ClusterCommandOptions): boolean =>
  save !== undefined || name === true || replace === true;

async function answerOf(
  project: Project,
  scheme: string | undefined,
  options: ClusterCommandOptions,
  shell: Shell,
  work: Work,
): Promise<Answer> {
  const explore = (): Promise<Exploration> =>
    exploreClusters(project, asked(options, scheme), { ...work, onEstimate: (seconds) => tellSeconds(shell, seconds) });
  if (options.distil === true || options.typing !== undefined) {
    const found = scheme === undefined ? await explore() : await schemeSegments(project, scheme, work);
    return options.distil === true ? distilled(project, found, options, shell) : typed(found, options, shell);
  }
  const found = await explore();
  warn(shell, found.answer.notes);
  const report =
    options.report === undefined
      ? []
      : ['', `The report is ${await writeClusterReport(project, found, path.resolve(shell.folder, options.report))}`];
  const saved = await save(project, found, options);
  const text = [
    clusterText(found.answer, shell.terminal),
    ...report,
    ...nextLines(found.answer, saved, options.within),
  ].join('\n');
  return { json: { ...found.answer, saved }, text };
}

async function distilled(
  project: Project,
  found: FoundSegments,
  options: ClusterCommandOptions,
  { terminal }: Shell,
): Promise<Answer> {
  const place =
    options.replace === true ? 'replace' : options.save === undefined ? undefined : { scheme: options.save };
  const json = await distilClusters(project, found, {
    ...(options.depth === undefined ? {} : { depth: options.depth }),
    ...(place === undefined ? {} : { save: place }),
  });
  return { json, text: distilText(json, terminal) };
}

async function typed(found: FoundSegments, { typing }: ClusterCommandOptions, shell: Shell): Promise<Answer> {
  const made = await typingQuestions(found);
  const title = found.scheme === null ? 'Which segment?' : `Which segment of ${found.scheme}?`;
  const file =
    typeof typing === 'string' ? await writeQuestionnaire(made, path.resolve(shell.folder, typing), title) : null;
  const json = { ...made, file };
  return { json, text: typingText(json, shell.terminal) };
}

/** Writes what was found, or names, into the model when asked to. */
async function save(project: Project, found: Exploration, options: ClusterCommandOptions): Promise<string | null> {
  if (options.save !== undefined) {
    await saveExplored(project.model, options.save, found);
    return options.save;
  }
  if (options.name !== true) return null;
  await saveNames(project.model, found);
  return found.scheme;
}

function nextLines(
  { scheme, shown, verdict, target }: ClusterAnswer,
  saved: string | null,
  within: string | undefined,
): string[] {
  if (saved !== null && scheme === null)
    return [
      '',
      `Written into the model as ${saved}.${within === undefined ? '' : ' --within is not part of it: the scheme is about all companies of the model.'}`,
      '  firmament run  finds them on all companies',
      `  firmament cluster ${saved} --name  then gives them the names their differences suggest`,
    ];
  if (saved !== null)
    return ['', `The names of ${saved} are written into the model.`, '  firmament run  puts them everywhere'];
  if (shown === null) return [];
  const what = scheme ?? (target === null ? '--on …' : '--target … --on …');
  return [
    '',
    'Next',
    ...(scheme === null
      ? [
          `  firmament cluster ${what} ${verdict === 'nothing' ? `--k ${shown.k} ` : ''}--save NAME  make it a scheme of the model`,
        ]
      : []),
    `  firmament cluster ${what} --distil  say the segments by a few rules`,
    `  firmament cluster ${what} --typing questions.xlsx  the fewest questions that place a new company`,
  ];
}

const withTyped = (options: ClusterCommandOptions): CommonOptions => ({
  ...options,
  ...(options.within === undefined ? {} : { where: options.within }),
});

function asked(
  { on, outcomes, target, within, k, method, seed, missing, pairs }: ClusterCommandOptions,
  scheme: string | undefined,
): ExploreOptions {
  return {
    ...(scheme === undefined ? {} : { scheme }),
    ...(on === undefined ? {} : { on }),
    ...(outcomes === undefined ? {} : { outcomes }),
    ...(target === undefined ? {} : { target }),
    ...(within === undefined ? {} : { within }),
    ...(k === undefined ? {} : { ks: k }),
    ...(method === undefined ? {} : { methods: [method] }),
    ...(seed === undefined ? {} : { seed }),
    ...(missing === undefined ? {} : { missing }),
    ...(pairs === undefined ? {} : { pairs }),
  };
}

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
