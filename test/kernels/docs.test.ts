import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as kernels from '../../src/kernels/index.ts';

const folder = join(import.meta.dirname, '../../docs/methods');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** What an example prints, line by line; a line of the page `console.log(…); // → text` promises `text`. */
function printed(code: string): string[] {
  const lines: string[] = [];
  const body = code.replace(/import \{([^}]*)\} from 'firmament\/kernels';/u, 'const {$1} = kernels;');
  const run: unknown = runInThisContext(`(kernels, console) => {${body}}`);
  if (typeof run !== 'function') throw new TypeError('Not a function.');
  run(kernels, { log: (...values: unknown[]) => lines.push(format(...values).replaceAll(/\s+/gu, ' ')) });
  return lines;
}

describe('pages of methods', () => {
  it.each(pages.filter((name) => name !== 'README.md'))('%s: its example prints what it says', (name) => {
    const page = readFileSync(join(folder, name), 'utf8');
    const examples = [...page.matchAll(/```js\n([\s\S]*?)```/gu)].map(([, code]) => code ?? '');
    // A page about commands shows what they print; test/docs replays that.
    if (!page.includes('```console')) expect(examples).toHaveLength(1);
    for (const code of examples) {
      const promised = [...code.matchAll(/\/\/ → (.*)$/gmu)].map(([, text]) => text);
      expect(printed(code)).toEqual(promised);
    }
  });

  it('are all in the index', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const name of pages.filter((each) => each !== 'README.md')) expect(index).toContain(`](${name})`);
  });
});
