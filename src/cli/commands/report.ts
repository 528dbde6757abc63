import path from 'node:path';
import { Option, type Command } from 'commander';
import { reportExtensions, writeReport } from '../../pipeline/report/write.ts';
import type { ReportFormat } from '../../report/render.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface ReportCommandOptions extends CommonOptions {
  readonly to: ReportFormat;
  readonly out?: string;
  readonly scheme?: string;
}

/** The report of the newest run, in any of its formats. */
export function reportCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('report')
    .description('write the report of the newest run')
    .addOption(new Option('--to <format>', 'the format').choices(Object.keys(reportExtensions)).default('html'))
    .option('--out <file>', 'where to (default: reports/<run>.<format> in the workspace)')
    .option('--scheme <scheme>', 'the scheme the pages are about')
    .action(async (options: ReportCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, { doing: 'writing a report', manner: 'deed' }, async (project) => {
            const { to, out, scheme } = options;
            const file = await writeReport(
              project,
              {
                to,
                ...(out === undefined ? {} : { out: path.resolve(shell.folder, out) }),
                ...(scheme === undefined ? {} : { scheme }),
              },
              work,
            );
            return { json: { file }, text: `The report is ${file}` };
          }),
        ),
      ),
    );
}
