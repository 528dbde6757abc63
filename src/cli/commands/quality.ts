import { InvalidArgumentError, type Command } from 'commander';
import { rowsRequest } from '../../contract/data/tables.ts';
import { askQuality } from '../../pipeline/quality/quality.ts';
import { listTables, readRows } from '../../pipeline/tables/rows.ts';
import { perform, withProject } from '../perform.ts';
import { qualityText } from '../text/data/quality.ts';
import { rowsText, tablesText } from '../text/data/rows.ts';
import type { CommonOptions, Shell } from '../shell.ts';

interface QualityOptions extends CommonOptions {
  readonly owner?: string;
  readonly limit: number;
}

interface RowsOptions extends CommonOptions {
  readonly contains: Readonly<Record<string, string>>;
  readonly order?: string;
  readonly unlinked?: true;
  readonly limit: number;
  readonly offset: number;
}

/** How good the data are, and the rows themselves. */
export function qualityCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('quality')
    .description('how good the data are: gaps, bad rows, age, twins; what it costs, and who could fill in what')
    .option('--owner <name>', 'the list of one account manager')
    .option('--limit <n>', 'companies of the list to fill in', whole, 200)
    .action(async (options: QualityOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'judging the data', async (project) => {
            const { owner, limit } = options;
            const json = await askQuality(project, { limit, ...(owner === undefined ? {} : { owner }) }, work);
            return { json, text: qualityText(json, project.model.plan.currency, options.workspace, shell.terminal) };
          }),
        ),
      ),
    );
  program
    .command('rows [table]')
    .description('rows of a table as they are stored; without a table, which tables there are')
    .option('--contains <column=text>', 'only rows whose column contains a text; may be repeated', pair, {})
    .option('--order <column>', 'sort by a column, the largest first with a minus before it')
    .option('--unlinked', 'only rows whose company nobody knows')
    .option('--limit <n>', 'rows shown', whole, 20)
    .option('--offset <n>', 'rows passed over first', whole, 0)
    .action(async (table: string | undefined, options: RowsOptions) =>
      done(
        await perform(shell, options, (work) =>
          withProject(shell, options, 'reading rows', async ({ workspace }) => {
            const tables = [...(await listTables(workspace.engine))];
            if (table === undefined) return { json: { tables }, text: tablesText(tables, shell.terminal) };
            const { contains, order, unlinked, limit, offset } = options;
            const request = rowsRequest.parse({
              contains,
              order,
              unlinked: unlinked === true,
              limit: Math.min(1000, Math.max(1, limit)),
              offset,
            });
            const json = await readRows(workspace.engine, table, request, work);
            return {
              json,
              text: rowsText(
                json,
                tables.find(({ id }) => id === table),
                shell.terminal,
              ),
            };
          }),
        ),
      ),
    );
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected');
  return number;
}

function pair(text: string, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('column=text is expected');
  return { ...known, [text.slice(0, at)]: text.slice(at + 1) };
}
