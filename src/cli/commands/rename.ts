import type { Command } from 'commander';
import type { RenameAnswer } from '../../contract/model/rename.ts';
import { renameInFile } from '../../pipeline/model/rename.ts';
import { visible } from '../../report/visible.ts';
import { perform, warn, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { terminalNext } from '../terminal/heading.ts';

/** Another name for a segment, or for a band of a variable, in the model's file. */
export function renameCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('rename <scheme> <segment> <name>')
    .description(
      'rename a segment (or, with a variable in place of the scheme, a band of it) in the model, and everything in it that names it',
    )
    .action(async (scheme: string, segment: string, name: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'renaming a segment', manner: 'work' }, async (project) => {
            const json = await renameInFile(project, { scheme, segment, to: name });
            if (options.json !== true) warn(shell, json.warnings);
            return { json, text: renameText(json, shell) };
          }),
        ),
      ),
    );
}

function renameText({ scheme, before, after, edits, followed, lists }: RenameAnswer, shell: Shell): string {
  if (edits.length === 0) return `${visible(before)} of ${scheme} is called so already; nothing was changed.`;
  const places = followed.map((each) => `  ${each.path}: ${visible(each.before)} → ${visible(each.after)}`);
  return [
    `${visible(before)} of ${scheme} is called ${visible(after)} now.`,
    ...(places.length === 0
      ? ['Nothing else in the model named it.']
      : [`What named it was changed too, in ${places.length} ${places.length === 1 ? 'place' : 'places'}:`, ...places]),
    ...(lists.length === 0
      ? []
      : [`Lists that still say ${visible(before)}: ${lists.map((each) => visible(each)).join(', ')}.`]),
    terminalNext([{ command: 'firmament run --dry-run', does: 'see what it changes' }], shell.terminal),
  ].join('\n');
}
