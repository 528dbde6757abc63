import type { Command } from 'commander';
import { fail } from '../../diagnostics/diagnostic.ts';
import { pinCompany, unpinCompany } from '../../pipeline/pins/pin.ts';
import { askPinHistory, undoPins } from '../../pipeline/pins/deeds.ts';
import { visible } from '../../report/visible.ts';
import { perform, withProject } from '../perform.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { pinHistoryText, undoneText } from '../text/pins.ts';
import { terminalNext } from '../terminal/heading.ts';
import { wholeNumber } from '../whole-number.ts';

/** What people decide by hand: it survives every run. */
export function pinCommands(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('pin <company> <scheme> <segment>')
    .description('put a company in a segment by hand, or keep it out, from the next run on')
    .option('--out', 'keep it out of the segment')
    .requiredOption('--why <text>', 'the reason people will read')
    .action(
      async (
        company: string,
        scheme: string,
        segment: string,
        options: CommonOptions & { readonly out?: true; readonly why: string },
      ) =>
        done(
          await perform(shell, options, () =>
            withProject(shell, options, { doing: 'pinning a company', manner: 'work' }, async (project) => {
              const out = options.out === true;
              const request = { company, scheme, segment, out, by: shell.user, why: options.why };
              const json = await pinCompany(project, request);
              const who = visible(json.company.name ?? json.company.id);
              const text = `From the next run on ${who} is ${out ? 'kept out of' : 'in'} ${visible(json.segment)} of ${json.scheme}.`;
              return { json, text: `${text}${next(shell, json.deed)}` };
            }),
          ),
        ),
    );
  program
    .command('unpin <company> <scheme>')
    .description('take back what was decided by hand about a company in a scheme')
    .action(async (company: string, scheme: string, options: CommonOptions) =>
      done(
        await perform(shell, options, () =>
          withProject(shell, options, { doing: 'taking a pin back', manner: 'work' }, async (project) => {
            const json = await unpinCompany(project, company, scheme, shell.user);
            const who = visible(json.company.name ?? json.company.id);
            return {
              json,
              text: `From the next run on the rules of ${visible(json.scheme)} decide about ${who}.${next(shell, json.deed)}`,
            };
          }),
        ),
      ),
    );
  program
    .command('pins [company]')
    .description('what was decided by hand about a company, by whom and why, and how it ended; or undo a deed')
    .option('--undo <deed>', 'undo what this deed decided or took back: what it replaced stands again', wholeNumber)
    .action(async (company: string | undefined, options: CommonOptions & { readonly undo?: number }) =>
      done(
        await perform(shell, options, async () => {
          const { undo } = options;
          if (undo !== undefined)
            return withProject(shell, options, { doing: 'undoing a decision', manner: 'work' }, async (project) => {
              const json = await undoPins(project, undo, shell.user);
              return { json, text: `${undoneText(json)}${next(shell, json.deed)}` };
            });
          if (company === undefined) return fail('pin/no-company', {});
          return withProject(shell, options, 'reading decisions by hand', async (project) => {
            const json = await askPinHistory(project, company);
            return { json, text: pinHistoryText(json, shell.terminal) };
          });
        }),
      ),
    );
}

const next = ({ terminal }: Shell, deed: number): string =>
  `\n${terminalNext(
    [
      { command: 'firmament run --dry-run', does: 'see what it changes' },
      { command: `firmament pins --undo ${deed}`, does: 'undo it' },
    ],
    terminal,
  )}`;
