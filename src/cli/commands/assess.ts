import fs from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { readAssessments } from '../../pipeline/assess/in.ts';
import { writeAssessments } from '../../pipeline/assess/out.ts';
import { assessInText, assessOutText } from '../text/assess.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface AssessOptions extends CommonOptions {
  readonly out?: string;
  readonly in?: string;
  readonly questionnaire?: string;
  readonly owner?: string;
  readonly scheme?: string;
  readonly segment?: string;
  readonly top?: number;
  readonly soleProprietors?: true;
  readonly by?: string;
  readonly dryRun?: true;
}

/** What only people know, out and in. */
export function assessCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('assess')
    .description('ask account managers what no register knows: a workbook out, their answers in')
    .option('--out <file>', 'write the questions to an .xlsx or .csv file, a sheet an account manager')
    .option('--in <file>', 'read a filled-in file back')
    .option('--questionnaire <name>', 'which questions, when the model has several questionnaires')
    .option('--owner <name>', 'with --out: only this account manager')
    .option('--segment <segment>', 'with --out: only companies of this segment')
    .option('--scheme <scheme>', 'the segment’s scheme (default: main, or the first)')
    .option('--top <rows>', 'with --out: most rows a sheet (default: 50)', wholeNumber)
    .option('--sole-proprietors', 'with --out: ask about sole proprietors too, who are natural persons')
    .option('--by <name>', 'with --in: who said all of it')
    .option('--dry-run', 'with --in: read and tell, write nothing')
    .action(async (options: AssessOptions, command: Command) => {
      if ((options.out === undefined) === (options.in === undefined))
        command.error('error: one of --out FILE and --in FILE is needed', { exitCode: 2 });
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            { doing: 'asking people', manner: options.in === undefined ? 'deed' : 'work' },
            async (project) => {
              if (options.in !== undefined) {
                const json = await readAssessments(project, options.in, inOptions(options), work);
                return { json, text: assessInText(json, shell.terminal) };
              }
              const file = path.resolve(options.out ?? '');
              const format = path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx';
              const { content, answer } = await writeAssessments(project, { ...outOptions(options), format }, work);
              await fs.mkdir(path.dirname(file), { recursive: true });
              await fs.writeFile(`${file}.part`, content);
              await fs.rename(`${file}.part`, file);
              return { json: { ...answer, file }, text: assessOutText(answer, file, shell.terminal) };
            },
          ),
        ),
      );
    });
}

const outOptions = ({ questionnaire, owner, scheme, segment, top, soleProprietors }: AssessOptions) => ({
  ...(questionnaire === undefined ? {} : { questionnaire }),
  ...(owner === undefined ? {} : { owner }),
  ...(scheme === undefined ? {} : { scheme }),
  ...(segment === undefined ? {} : { segment }),
  ...(top === undefined ? {} : { top }),
  ...(soleProprietors === undefined ? {} : { soleProprietors }),
});

const inOptions = ({ by, dryRun }: AssessOptions) => ({
  ...(by === undefined ? {} : { by }),
  ...(dryRun === undefined ? {} : { dryRun }),
});

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number above 0 is expected');
  return value;
}
