/** A fenced block of a Markdown file. */
export interface Block {
  readonly language: string;
  /** What follows the language on the fence: `run` → '' and `file=a/b.csv` → 'a/b.csv'. */
  readonly marks: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where its text begins and ends in the file: lines, from 0, the end not included. */
  readonly from: number;
  readonly to: number;
}

/** The fenced blocks of a Markdown text, in order. A fence that is never closed is an error. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const fence = /^(`{3,})(\S*)\s*(.*)$/u.exec(lines[line] ?? '');
    if (fence === null) continue;
    const [, ticks = '', language = '', marks = ''] = fence;
    const from = line + 1;
    const to = lines.indexOf(ticks, from);
    if (to < 0) throw new Error(`the block at line ${line + 1} is never closed`);
    blocks.push({ language, marks: marksOf(marks), text: lines.slice(from, to).join('\n'), from, to });
    line = to;
  }
  return blocks;
}

function marksOf(text: string): Readonly<Record<string, string>> {
  const pairs = text
    .split(/\s+/u)
    .filter((each) => each !== '')
    .map((each) => each.split('='));
  return Object.fromEntries(pairs.map(([key = '', ...value]) => [key, value.join('=')]));
}

/** A command of a `console` block, and what is printed under it. */
export interface Exchange {
  readonly command: string;
  readonly output: readonly string[];
}

/** `$ command`, then its output, until the next command. */
export function exchangesOf(text: string): readonly Exchange[] {
  return text
    .split(/^\$ /mu)
    .slice(1)
    .map((each) => {
      const [command = '', ...output] = each.trimEnd().split('\n');
      return { command, output };
    });
}

/** The commands of an `sh` block, without the words that explain them. */
export function commandsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/ +#.*$/u, '').trim())
    .filter((line) => line !== '');
}

/** The hash in a run's id changes with the version of everything: it is not compared. */
const withoutHash = (line: string) => line.replaceAll(/\b(\d{4}-\d{2}-\d{2})-[0-9a-f]{8}\b/gu, '$1-…');

/** Whether output is as shown; a line `…` stands for any number of lines. */
export function isShown(actual: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return actual.length === 0;
  if (first === '…') return actual.some((_, skip) => isShown(actual.slice(skip), rest)) || isShown([], rest);
  const [line, ...after] = actual;
  return line !== undefined && withoutHash(line) === withoutHash(first) && isShown(after, rest);
}

/** The words of a command line: single and double quotes keep words together, and nothing else is special. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}
