import fs from 'node:fs/promises';
import { Argument, type Command } from 'commander';
import type { PrivacyReceipt } from '../../contract/data/privacy.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { accessOf, erasePerson, findPerson, objectTo, takeObjectionBack } from '../../pipeline/privacy/privacy.ts';
import { listReceipts } from '../../pipeline/privacy/receipts.ts';
import { rewriteNow } from '../../pipeline/privacy/rewrite.ts';
import { perform, withProject } from '../perform.ts';
import { accessText, logText, peopleText, receiptText } from '../text/data/privacy.ts';
import type { Answer, CommonOptions, Shell } from '../shell.ts';

interface PrivacyOptions extends CommonOptions {
  readonly why: string;
  readonly out?: string;
  readonly yes?: true;
}

const deeds = ['find', 'access', 'object', 'allow', 'erase', 'log'] as const;

/** What people have a right to: to know what is held of them, to object, and to be erased. */
export function privacyCommand(program: Command, shell: Shell, done: (exit: number) => void): void {
  program
    .command('privacy')
    .addArgument(new Argument('<what>', 'what to do').choices(deeds))
    .argument('[person]', 'a name to find; else an e-mail address, number or subject as `find` lists it')
    .description('what people have a right to: find, access, object (and allow again), erase; log lists the receipts')
    .option('--why <text>', 'the reason that stands on the receipt', '')
    .option('--out <file>', 'where `access` writes everything that is held, as JSON')
    .option('--yes', 'erase without asking')
    .action(async (what: (typeof deeds)[number], person: string | undefined, options: PrivacyOptions) =>
      done(
        await perform(shell, options, async (_work, still) => {
          if (what !== 'log' && person === undefined) return fail('privacy/no-subject', { text: '' });
          still();
          return act(shell, what, person ?? '', options);
        }),
      ),
    );
}

async function act(
  shell: Shell,
  what: (typeof deeds)[number],
  person: string,
  options: PrivacyOptions,
): Promise<Answer> {
  const deed = { by: shell.user, why: options.why };
  const answer = (json: PrivacyReceipt): Answer => ({ json, text: receiptText(json, shell.terminal) });
  const within = <T>(manner: 'question' | 'work', work: Parameters<typeof withProject<T>>[3]): Promise<T> =>
    withProject(shell, options, { doing: 'answering a privacy request', manner }, work);
  switch (what) {
    case 'find': {
      const json = await within('question', (project) => findPerson(project, person));
      return { json, text: peopleText(json, shell.terminal) };
    }
    case 'access': {
      const json = await within('question', (project) => accessOf(project, person));
      if (options.out !== undefined)
        await fs.writeFile(options.out, JSON.stringify(json, undefined, 2), { mode: 0o600 });
      return { json, text: accessText(json, options.out, shell.terminal) };
    }
    case 'object':
      return answer(await within('work', (project) => objectTo(project, person, deed)));
    case 'allow':
      return answer(await within('work', (project) => takeObjectionBack(project, person, deed)));
    case 'erase': {
      const isSure =
        options.yes === true ||
        (options.json !== true &&
          (await shell.ask?.(`Erase everything held of ${person}? This cannot be undone.`)) === true);
      if (!isSure) return { json: { erased: [] }, text: 'Nothing was erased. Say that it is meant with --yes.' };
      const receipt = await within('work', (project) => erasePerson(project, person, deed));
      const isRewritten = await rewriteNow(options.workspace, shell.clock);
      return answer({ ...receipt, rewrite: !isRewritten });
    }
    case 'log': {
      const receipts = [...(await within('question', ({ workspace }) => listReceipts(workspace.folder)))];
      return { json: { receipts }, text: logText(receipts, shell.terminal) };
    }
  }
}
