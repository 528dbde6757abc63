import type { Command } from 'commander';
import type { ListsAnswer, SavedList } from '../../contract/companies/lists.ts';
import { removeList, savedLists, saveList } from '../../pipeline/lists/saved.ts';
import type { Table } from '../../report/table.ts';
import { visible } from '../../report/visible.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { terminalHeading, terminalNext } from '../terminal/heading.ts';
import { terminalTable } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { format } from '../text/schemes.ts';

interface SaveOptions extends CommonOptions {
  readonly where: string;
  readonly columns?: string;
  readonly order?: string;
  readonly note?: string;
}

/** Questions people keep: shown, saved, forgotten. */
export function listCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('lists')
    .description('the questions that were saved as lists')
    .action(async (options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, 'reading lists', async ({ workspace }) => {
            const json: ListsAnswer = { lists: [...(await savedLists(workspace.engine))] };
            return { json, text: listsText(json, shell.terminal) };
          }),
        ),
      ),
    );
  program
    .command('save-list <name>')
    .description('keep a question as a list, for everybody')
    .requiredOption('--where <condition>', 'the companies on it')
    .option('--columns <names>', 'what is shown of them, separated by commas')
    .option('--order <name>', 'what it is sorted by; the largest first with a minus before it: --order=-revenue')
    .option('--note <text>', 'what it is for')
    .action(async (name: string, options: SaveOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'saving a list', manner: 'deed' }, async (project) => {
            const { where, columns, order = null, note = '' } = options;
            const shown = columns === undefined ? [] : columns.split(',').map((each) => each.trim());
            const json = await saveList(project, { name, where, columns: shown, order, note }, shell.user);
            const next = { command: `firmament export --list ${json.id} --to excel`, does: 'write its companies' };
            return { json, text: `Saved: ${named(json)}\n${terminalNext([next], shell.terminal)}` };
          }),
        ),
      ),
    );
  program
    .command('remove-list <list>')
    .description('forget a saved list; its companies stay')
    .action(async (list: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'removing a list', manner: 'deed' }, async (project) => {
            const json = await removeList(project, list);
            return { json, text: `Forgotten: ${named(json)}` };
          }),
        ),
      ),
    );
}

const named = ({ name, where }: SavedList): string => `${visible(name)} (${visible(where)}).`;

function listsText({ lists }: ListsAnswer, terminal: Terminal): string {
  if (lists.length === 0) {
    const next = { command: 'firmament save-list NAME --where CONDITION', does: 'keep a question' };
    return `No list has been saved.\n${terminalNext([next], terminal)}`;
  }
  const table: Table = {
    columns: [
      { kind: 'text', label: 'List' },
      { kind: 'text', label: 'Companies where' },
      { kind: 'text', label: 'Saved by' },
      { kind: 'date', label: 'At' },
    ],
    rows: lists.map(({ name, where, by, at }) => [name, where, by, at.slice(0, 10)]),
  };
  const heading = `${lists.length} ${lists.length === 1 ? 'list' : 'lists'}`;
  return [terminalHeading(heading, terminal), terminalTable(table, terminal, format)].join('\n');
}
