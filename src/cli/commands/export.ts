import fs from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import type { ExportAnswer } from '../../contract/commands.ts';
import { exportList, exportTargets } from '../../pipeline/lists/export.ts';
import { savedList } from '../../pipeline/lists/saved.ts';
import type { Whom } from '../../pipeline/lists/whom.ts';
import type { Project } from '../../pipeline/project.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { count } from '../../report/measure.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { format } from '../text/schemes.ts';

interface ExportCommandOptions extends CommonOptions {
  readonly scheme: string;
  readonly to: string;
  readonly where?: string;
  readonly list?: string;
  readonly out?: string;
  readonly soleProprietors?: true;
}

/** The list for Monday: the companies of a segment, a condition or a saved list as a file for a person or a system. */
export function exportCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('export [segment]')
    .description('write the companies of a segment, a condition or a saved list for a person or a system')
    .addOption(new Option('--to <target>', 'who it is for').choices(exportTargets).default('csv'))
    .option('--scheme <scheme>', 'the segment’s scheme', 'main')
    .option('--where <condition>', 'the companies a condition holds for, in place of a segment')
    .option('--list <list>', 'the companies of a saved list, in place of a segment')
    .option('--out <file>', 'where to (default: lists/<name>-<target> in the workspace)')
    .option('--sole-proprietors', 'keep sole proprietors, who are natural persons, in the list')
    .action(async (segment: string | undefined, options: ExportCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, { doing: 'exporting a list', manner: 'deed' }, async (project) => {
            const { to } = options;
            const sole = options.soleProprietors === true ? { soleProprietors: true } : {};
            const { whom, called } = await askedFor(project, segment, options);
            const exported = await exportList(project, whom, { to, ...sole }, work);
            const { target, rows, leftOut, given, unassigned } = exported;
            const file =
              options.out === undefined
                ? path.join(project.workspace.folder, 'lists', `${called ?? exported.called}-${to}.${target.file}`)
                : path.resolve(options.out);
            await fs.mkdir(path.dirname(file), { recursive: true });
            await fs.writeFile(`${file}.part`, exported.content);
            await fs.rename(`${file}.part`, file);
            const number = (n: number): string => format.full(n, count);
            const owners = Object.entries(given).map(([name, n]) => `${name} ${number(n)}`);
            const text = [
              `${number(rows)} ${rows === 1 ? 'company' : 'companies'} for ${target.label}: ${file}`,
              ...(leftOut.deleted > 0 ? [`${number(leftOut.deleted)} left out: deleted from their register.`] : []),
              ...(leftOut.sole_proprietors > 0
                ? [`${number(leftOut.sole_proprietors)} sole proprietors left out: they are natural persons.`]
                : []),
              ...(leftOut.objected === undefined
                ? []
                : [`${number(leftOut.objected)} left out: they are people who have objected.`]),
              ...(leftOut.unusable > 0
                ? [`${number(leftOut.unusable)} left out: ${target.label} could not use them.`]
                : []),
              ...(owners.length > 0
                ? [
                    `Owners: ${owners.slice(0, 8).join(', ')}${unassigned > 0 ? `; ${number(unassigned)} without` : ''}.`,
                  ]
                : []),
            ].join('\n');
            const json: ExportAnswer = {
              file,
              target: target.id,
              run: exported.run,
              rows,
              left_out: leftOut,
              given,
              unassigned,
            };
            return { json, text };
          }),
        ),
      ),
    );
}

/** @throws InputError `lists/which` unless one of segment, condition and list is named */
async function askedFor(
  { workspace }: Project,
  segment: string | undefined,
  { scheme, where, list }: ExportCommandOptions,
): Promise<{ readonly whom: Whom; readonly called?: string }> {
  const named = [segment, where, list].filter((each) => each !== undefined);
  if (named.length !== 1) fail('lists/which', {});
  if (where !== undefined) return { whom: { where } };
  if (segment !== undefined) return { whom: { scheme, segment } };
  const saved = await savedList(workspace.engine, list ?? '');
  return { whom: { where: saved.where }, called: saved.id };
}
