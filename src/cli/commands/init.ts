import { InvalidArgumentError, Option, type Command } from 'commander';
import { languages, type Language } from '../../contract/language.ts';
import { initExample, proposedAnswer, proposeModel, writeModel } from '../../pipeline/init/init.ts';
import type { Work } from '../../pipeline/work.ts';
import { initText, proposalText } from '../text/data/init.ts';
import { perform, warn } from '../perform.ts';
import type { Answer, CommonOptions, Shell } from '../shell.ts';

interface InitOptions extends CommonOptions {
  readonly from: readonly string[];
  readonly yes?: true;
  readonly language: Language;
  readonly currency?: string;
}

/** The way in: a new workspace, with a model that explains itself or one proposed for the user's own files. */
export function initCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('init')
    .description('make a new workspace: from your files, with a model proposed for them, or with an example to change')
    .option('--from <files...>', 'files, folders or patterns: CRM exports, order lists, register extracts, surveys', [])
    .addOption(
      new Option('--language <code>', 'of names, labels and reasons in the proposed model')
        .choices(languages)
        .default('en'),
    )
    .option('--currency <code>', 'what the money is in, where the files do not tell: NOK, EUR …', currencyCode)
    .option('--yes', 'write the proposed model without asking')
    .action(async (options: InitOptions) =>
      done(
        await perform(shell, options, async (work, still) => {
          if (options.from.length > 0) return fromFiles(shell, options, work, still);
          const json = await initExample(options.workspace);
          return { json, text: initText(json, options.workspace, shell.terminal) };
        }),
      ),
    );
}

/** @throws InvalidArgumentError for what is no code of ISO 4217's form */
function currencyCode(text: string): string {
  if (!/^[A-Za-z]{3}$/u.test(text)) throw new InvalidArgumentError('three letters, like NOK');
  return text.toUpperCase();
}

/** Shows the proposal; writes it when it was said, or is answered, that it may. */
async function fromFiles(shell: Shell, options: InitOptions, work: Work, still: () => void): Promise<Answer> {
  const { from, workspace, json, language, currency } = options;
  const proposed = await proposeModel(
    workspace,
    { from, clock: shell.clock, language, ...(currency === undefined ? {} : { currency }) },
    work,
  );
  const before = proposedAnswer(proposed, 'proposed');
  if (json !== true) {
    still();
    warn(shell, before.diagnostics);
    if (before.proposal !== null) shell.out(proposalText(before.proposal, shell.terminal));
  }
  const isTaken = options.yes === true || (json !== true && (await shell.ask?.('Write this model?')) === true);
  if (!isTaken) return { json: before, text: initText(before, workspace, shell.terminal) };
  await writeModel(proposed);
  const after = proposedAnswer(proposed, 'written');
  return { json: after, text: initText(after, workspace, shell.terminal) };
}
