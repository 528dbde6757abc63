import { InvalidArgumentError, type Command } from 'commander';
import { importFiles } from '../../pipeline/import.ts';
import { refreshSources } from '../../pipeline/refresh.ts';
import { perform, warn, withProject } from '../perform.ts';
import { importsText } from '../imports.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface ImportOptions extends CommonOptions {
  readonly as?: string;
  readonly table?: string;
  readonly map: Readonly<Record<string, string>>;
  readonly dryRun?: true;
  readonly save?: true;
}

/** Reads files: those named, or the model's sources. */
export function importCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('import [files...]')
    .description('read files, or the model’s sources when none is named')
    .option('--as <kind>', 'what the files hold: companies, contacts, deals, orders, events, financials, table …')
    .option('--table <name>', 'the table the rows go to')
    .option('--map <column=header>', 'where a column comes from; may be repeated', mapping, {})
    .option('--save', 'write the files into the model as sources, so that later runs read them too')
    .option('--dry-run', 'read and report, change nothing')
    .action(async (files: string[], options: ImportOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            'importing',
            async (project) => {
              const dryRun = options.dryRun === true ? { dryRun: true } : {};
              const refreshed =
                files.length === 0
                  ? await refreshSources(project, work, undefined, dryRun)
                  : await importFiles(
                      project,
                      files,
                      {
                        map: options.map,
                        ...dryRun,
                        ...(options.save === true ? { save: true } : {}),
                        ...(options.as === undefined ? {} : { as: options.as }),
                        ...(options.table === undefined ? {} : { table: options.table }),
                      },
                      work,
                    );
              if (options.json !== true) warn(shell, refreshed.warnings);
              const tables = refreshed.results.flatMap((each) => each.tables);
              const problems = refreshed.results.flatMap((each) => each.problems);
              const text = importsText(refreshed.imports, shell.terminal);
              return {
                json: {
                  tables,
                  files: refreshed.results.flatMap((each) => each.files),
                  problems,
                  warnings: refreshed.warnings,
                },
                text: text.length === 0 ? 'Nothing new: every source is as it was.' : text.join('\n'),
              };
            },
            true,
          ),
        ),
      ),
    );
}

function mapping(text: string, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('column=header is expected');
  return { ...known, [text.slice(0, at)]: text.slice(at + 1) };
}
