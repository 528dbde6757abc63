import fs from 'node:fs/promises';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { exportProblems } from '../../pipeline/problems/export.ts';
import { listProblems } from '../../pipeline/problems/list.ts';
import { mendProblems } from '../../pipeline/problems/mend.ts';
import { undoImport } from '../../pipeline/import/undo.ts';
import { perform, warn, withProject } from '../perform.ts';
import { mendsText, problemsText, undoneText } from '../text/data/problems.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface ProblemsOptions extends CommonOptions {
  readonly source?: string;
  readonly out?: string;
  readonly in?: string;
}

/** What went wrong with imports, and how it is put right. */
export function problemCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('problems')
    .description('the rows that could not be read; write them out, mend them, read them back')
    .option('--source <source>', 'only of this source')
    .option('--out <file>', 'write them to an .xlsx or .csv file to mend')
    .option('--in <file>', 'read mended rows back')
    .action(async (options: ProblemsOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(
            shell,
            options,
            { doing: 'mending rows', manner: options.in === undefined ? 'deed' : 'work' },
            async (project) => {
              if (options.in !== undefined) {
                const json = await mendProblems(project, options.in, shell.user, work);
                if (options.json !== true) warn(shell, json.warnings);
                return { json, text: mendsText(json, shell.terminal) };
              }
              const listed = await listProblems(project, options.source);
              if (options.out === undefined) return { json: listed, text: problemsText(listed, shell.terminal) };
              const file = path.resolve(options.out);
              const format = path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx';
              const { content, rows } = await exportProblems(project, format, options.source);
              await fs.mkdir(path.dirname(file), { recursive: true });
              await fs.writeFile(`${file}.part`, content);
              await fs.rename(`${file}.part`, file);
              return { json: { ...listed, file, rows }, text: problemsText(listed, shell.terminal, { file, rows }) };
            },
          ),
        ),
      ),
    );
  program
    .command('undo-import')
    .argument('[number]', 'the import, as `firmament status` lists them', importNumber)
    .description('take an import back, by default the newest: as if it had never been')
    .action(async (number: number | undefined, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'taking an import back', manner: 'work' }, async (project) => {
            const json = await undoImport(project, number);
            return { json, text: undoneText(json, shell.terminal) };
          }),
        ),
      ),
    );
}

function importNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('the number of an import, as `firmament status` lists them, is expected');
  return value;
}
