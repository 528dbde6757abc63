import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocksOf, commandsOf, exchangesOf, isShown, type Block, type Exchange } from './blocks.ts';
import { openSession, repository, type Session } from './session.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', repository), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
  ...readdirSync(new URL('examples/', repository), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[\w-]+\/README\.md$/u.test(path))
    .map((path) => `examples/${path}`),
];
const update = process.env['UPDATE_DOCS'] !== undefined && process.env['CI'] === undefined;

for (const document of documents) {
  const url = new URL(document, repository);
  const markdown = readFileSync(url, 'utf8');
  const blocks = blocksOf(markdown);
  const modules = blocks.filter((block) => block.marks['run'] !== undefined);
  // A playbook's commands run also where it shows nothing of what they print.
  const isPlaybook = document.startsWith('examples/');
  const isRun = (block: Block): boolean => block.language === 'console' || (isPlaybook && block.language === 'sh');
  if (!blocks.some((block) => isRun(block)) && modules.length === 0) continue;

  it(`${document} shows what its commands print`, { timeout: 600_000 }, async () => {
    const session = await openSession();
    try {
      const shown = await replay(blocks, session, isPlaybook);
      if (update) writeFileSync(url, withTexts(markdown, shown));
      else for (const { block, text } of shown) expect(text, `the block at line ${block.from}`).toBe(block.text);
    } finally {
      await session.close();
    }
  });
}

interface Replayed {
  readonly block: Block;
  /** The block as it would read now. */
  readonly text: string;
}

/** Writes the files a document shows, and runs its commands and modules, in order. */
async function replay(blocks: readonly Block[], session: Session, isPlaybook: boolean): Promise<readonly Replayed[]> {
  const shown: Replayed[] = [];
  let printed: readonly string[] = [];
  for (const block of blocks) {
    const { file, run, printed: prints } = block.marks;
    if (file !== undefined) await session.write(file, block.text);
    if (run !== undefined) printed = await session.import(block.text);
    if (prints !== undefined) shown.push({ block, text: printed.join('\n') });
    if (isPlaybook && block.language === 'sh')
      for (const command of commandsOf(block.text)) await session.run(command, true);
    if (block.language === 'console') {
      const exchanges: string[] = [];
      for (const each of exchangesOf(block.text)) exchanges.push(...(await again(each, session)));
      shown.push({ block, text: exchanges.join('\n') });
    }
  }
  return shown;
}

/** The exchange as it is now; an output that is shown in part stays so as long as those parts are right. */
async function again({ command, output }: Exchange, session: Session): Promise<readonly string[]> {
  const actual = await session.run(command);
  return [`$ ${command}`, ...(isShown(actual, output) ? output : actual)];
}

function withTexts(markdown: string, shown: readonly Replayed[]): string {
  const lines = markdown.split('\n');
  for (const { block, text } of shown.toReversed())
    lines.splice(block.from, block.to - block.from, ...text.split('\n'));
  return lines.join('\n');
}
