import { extname } from 'node:path';
import { expect, it } from 'vitest';
import { files, isFile, textOf } from './repository.ts';

/** Files above 300 lines, and why they are one thing. */
const long: Readonly<Record<string, string>> = {
  'src/model/codes/region-no.data.ts': 'a table of codes',
  'src/model/codes/nace-crosswalk.data.ts': 'a table of codes',
  'src/model/codes/nace-2.data.ts': 'a table of codes',
  'src/model/codes/nace-2.1.data.ts': 'a table of codes',
  'src/model/codes/sn2007.data.ts': 'a table of codes',
};
const limit = 300;

const source = files().filter((path) => path.startsWith('src/') && path.endsWith('.ts'));
const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length;

it('keeps a file to one idea', () => {
  expect(source.length).toBeGreaterThan(100);
  const lines = source.map(linesOf).toSorted((a, b) => a - b);
  expect(source.filter((path) => linesOf(path) > limit && !(path in long))).toEqual([]);
  expect(Object.keys(long).filter((path) => !isFile(path) || linesOf(path) <= limit)).toEqual([]);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
});

const written = files().filter(
  (path) => ['.ts', '.mjs', '.js', '.css', '.md', '.json', '.yaml'].includes(extname(path)) && isFile(path),
);

it('leaves nothing to be done later', () => {
  const words = [
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['XX', 'X'],
  ].map((parts) => parts.join(''));
  const mark = new RegExp(`\\b(?:${words.join('|')})\\b`, 'u');
  const code = written.filter((path) => /\.(?:ts|mjs|js|css)$/u.test(path) && !path.endsWith('.data.ts'));
  expect(code.filter((path) => mark.test(textOf(path)))).toEqual([]);
});

it('names no package registry', () => {
  const hosts = [
    ['registry', 'npmjs'],
    ['registry', 'yarnpkg'],
    ['files', 'pythonhosted'],
    ['deb', 'debian'],
  ];
  const named = new RegExp(hosts.map((parts) => parts.join('\\.')).join('|'), 'iu');
  expect(written.filter((path) => named.test(textOf(path)))).toEqual([]);
});
