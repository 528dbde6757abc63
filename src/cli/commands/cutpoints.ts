import { InvalidArgumentError, type Command } from 'commander';
import { askCutpoints } from '../../pipeline/ask/scheme/cutpoints.ts';
import { cutpointsText } from '../text/cutpoints.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface CutpointsFlags extends CommonOptions {
  readonly by: readonly string[];
  readonly breaks: readonly [number, number];
  readonly today?: readonly number[];
  readonly save?: string | true;
  readonly seed?: string;
}

/** Where to draw the line through a number. */
export function cutpointsCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('cutpoints <variable>')
    .description('where needs or behaviour change fastest along a number')
    .requiredOption('--by <targets>', 'what should change: needs, behaviour, cost to serve, separated by commas', names)
    .option('--breaks <n>', 'how many breaks to try: 3, or 1..6', range, [1, 6] as const)
    .option('--where <expression>', 'only companies for which this holds')
    .option('--today <cuts>', 'breaks to compare with (default: those the model has in use)', cuts)
    .option('--save [name]', 'write the breaks into the model as bands')
    .option('--seed <seed>', 'of the resampling')
    .action(async (variable: string, options: CutpointsFlags) =>
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            { doing: 'finding cut points', manner: options.save === undefined ? 'question' : 'deed' },
            async (project) => {
              const [least, most] = options.breaks;
              const json = await askCutpoints(
                project,
                variable,
                {
                  by: options.by,
                  least,
                  most,
                  ...(options.where === undefined ? {} : { where: options.where }),
                  ...(options.today === undefined ? {} : { today: options.today }),
                  ...(options.save === undefined ? {} : { save: options.save === true ? '' : options.save }),
                  ...(options.seed === undefined ? {} : { seed: options.seed }),
                },
                work,
              );
              return { json, text: cutpointsText(json, shell.terminal) };
            },
          ),
        ),
      ),
    );
}

const names = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

function range(text: string): readonly [number, number] {
  const found = /^([1-9]\d?)(?:\.\.([1-9]\d?))?$/u.exec(text);
  const [least, most] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
  if (found === null || least > most || most > 12)
    throw new InvalidArgumentError('a number of breaks up to 12, or a range: 1..6');
  return [least, most];
}

function cuts(text: string): readonly number[] {
  const found = names(text).map(Number);
  if (found.length === 0 || found.some((each, at) => !Number.isFinite(each) || each <= (found[at - 1] ?? -Infinity)))
    throw new InvalidArgumentError('ascending numbers separated by commas: 5,20,100');
  return found;
}
