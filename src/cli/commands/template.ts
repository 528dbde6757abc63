import fs from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { listTemplates, templateOf, writeTemplate } from '../../pipeline/import/template.ts';
import { perform } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { templateText, templatesText } from '../text/data/template.ts';

/** Example files to fill in, one a kind of rows. */
export function templateCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('template [kind]')
    .description('an example file of a kind of rows, to fill in: surveys, hours, costs, signals, market totals …')
    .option('--out <file>', 'write it to an .xlsx or .csv file')
    .action(async (kind: string | undefined, options: CommonOptions & { readonly out?: string }) =>
      done(
        await perform(shell, options, async () => {
          if (kind === undefined) {
            const json = listTemplates();
            return { json, text: templatesText(json, shell.terminal) };
          }
          const json = templateOf(kind);
          if (options.out === undefined) return { json, text: templateText(json, shell.terminal) };
          const file = path.resolve(options.out);
          const content = await writeTemplate(kind, path.extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx');
          await fs.mkdir(path.dirname(file), { recursive: true });
          await fs.writeFile(`${file}.part`, content);
          await fs.rename(`${file}.part`, file);
          return { json: { ...json, file }, text: templateText(json, shell.terminal, file) };
        }),
      ),
    );
}
