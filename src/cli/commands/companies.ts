import fs from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import type { CompaniesFileAnswer } from '../../contract/commands.ts';
import { companiesWhere } from '../../pipeline/ask/condition/companies.ts';
import { segmentNames } from '../../pipeline/ask/segments/names.ts';
import { exportCompanies } from '../../pipeline/lists/export-companies.ts';
import { count } from '../../report/measure.ts';
import { companiesText } from '../text/answers.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { format } from '../text/schemes.ts';
import { wholeNumber } from '../whole-number.ts';

interface CompaniesCommandOptions extends CommonOptions {
  readonly where: string;
  readonly columns?: string;
  readonly order?: string;
  readonly limit: number;
  readonly out?: string;
  readonly soleProprietors?: true;
}

/** The companies a condition holds for, shown or written for a spreadsheet. */
export function companiesCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('companies')
    .description('the companies a condition holds for')
    .requiredOption('--where <expression>', 'the condition')
    .option('--columns <names>', 'columns to show, separated by commas')
    .option(
      '--order <name>',
      'what to sort by, with a minus for the largest first (default: turnover, the largest first)',
    )
    .option('--limit <n>', 'how many', wholeNumber, 50)
    .option('--out <file>', 'write all of them to a .csv or .xlsx file instead')
    .option('--sole-proprietors', 'keep sole proprietors, who are natural persons, in the file')
    .action(async (options: CompaniesCommandOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'listing companies', async (project) => {
            const columns = options.columns?.split(',').map((each) => each.trim());
            const order = options.order === undefined ? {} : { order: options.order };
            if (options.out === undefined) {
              const chosen = { limit: options.limit, ...order, ...(columns === undefined ? {} : { columns }) };
              const json = await companiesWhere(project, options.where, chosen, work);
              return { json, text: companiesText(json, await segmentNames(project), shell.terminal, options.order) };
            }
            const file = path.resolve(options.out);
            const { content, rows, leftOut } = await exportCompanies(
              project,
              options.where,
              {
                columns: columns ?? [],
                to: file.endsWith('.csv') ? 'csv' : 'excel',
                ...order,
                ...(options.soleProprietors === true ? { soleProprietors: true } : {}),
              },
              work,
            );
            await fs.mkdir(path.dirname(file), { recursive: true });
            await fs.writeFile(`${file}.part`, content);
            await fs.rename(`${file}.part`, file);
            const number = (n: number): string => format.full(n, count);
            const text = [
              `${number(rows)} ${rows === 1 ? 'company' : 'companies'}: ${file}`,
              ...(leftOut.deleted > 0 ? [`${number(leftOut.deleted)} left out: deleted from their register.`] : []),
              ...(leftOut.sole_proprietors > 0
                ? [`${number(leftOut.sole_proprietors)} sole proprietors left out: they are natural persons.`]
                : []),
            ].join('\n');
            const json: CompaniesFileAnswer = { file, rows, left_out: leftOut };
            return { json, text };
          }),
        ),
      ),
    );
}
