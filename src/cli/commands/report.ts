import fs from 'node:fs/promises';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { reportDocument } from '../../pipeline/report/document.ts';
import type { Project } from '../../pipeline/project.ts';
import type { Work } from '../../pipeline/work.ts';
import { renderReport, type ReportFormat } from '../../report/render.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';

const extensions: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  pdf: 'pdf',
  markdown: 'md',
  excel: 'xlsx',
  json: 'json',
};

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
    .addOption(new Option('--to <format>', 'the format').choices(Object.keys(extensions)).default('html'))
    .option('--out <file>', 'where to (default: reports/<run>.<format> in the workspace)')
    .option('--scheme <scheme>', 'the scheme the pages are about')
    .action(async (options: ReportCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'writing a report', async (project) => {
            const file = await writeReport(project, options, work);
            return { json: { file }, text: `The report is ${file}` };
          }),
        ),
      ),
    );
}

/** Writes the report beside its place and moves it there, so that a half-written one is never seen. */
export async function writeReport(
  project: Project,
  options: { readonly to: ReportFormat; readonly out?: string; readonly scheme?: string },
  work: Work = {},
): Promise<string> {
  const document = await reportDocument(project, options.scheme === undefined ? {} : { scheme: options.scheme }, work);
  const named = `reports/${document.provenance.run}.${extensions[options.to]}`;
  const file = options.out === undefined ? path.join(project.workspace.folder, named) : path.resolve(options.out);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(`${file}.part`, await renderReport(document, options.to));
  await fs.rename(`${file}.part`, file);
  return file;
}
