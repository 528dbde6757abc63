import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { terminalFor } from '../../src/cli/terminal/terminal.ts';
import { blocksOf } from '../docs/blocks.ts';
import { scripts } from '../docs/session.ts';
import { files, isThere, textOf } from './repository.ts';

const documents = files().filter(
  (path) => path.endsWith('.md') && (!path.includes('/') || path.startsWith('docs/') || path.startsWith('examples/')),
);

describe.each(documents)('%s', (document) => {
  const text = textOf(document);
  const prose = withoutCode(text);

  it('links to what is there', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map((each) => each[1] ?? '');
    const local = links.filter((link) => !/^[a-z]+:/u.test(link));
    const broken = local.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!isThere(target)) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('tells of package scripts that exist', () => {
    const told = [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/gu)].map((each) => each[1] ?? '');
    expect(told.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it('has a changelog that is being written', () => {
  const changelog = textOf('CHANGELOG.md');
  expect(changelog).toMatch(/^## Unreleased/mu);
  const unreleased = changelog.split(/^## /mu)[1] ?? '';
  expect(unreleased.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(0);
});

it('tells a newcomer the two commands, and the checks run them', () => {
  const shown = blocksOf(textOf('README.md')).filter((block) => block.language === 'sh');
  expect(shown.map((block) => block.text)).toEqual(['npm ci && npm run demo', 'npm ci && npm test']);
  for (const command of ['npm ci', 'npm run demo', 'npm test']) expect(textOf('.ci/run')).toContain(` ${command}`);
});

it('lists every command', () => {
  expect(new Set(commandsOf(textOf('README.md')))).toEqual(new Set(commands()));
});

it('tells of every command where the app does it, or why it does not', () => {
  const part = textOf('docs/app.md').split('## Where everything is')[1]?.split('\n## ')[0] ?? '';
  expect(commandsOf(part).toSorted()).toEqual(commands().toSorted());
  for (const row of part.split('\n').filter((line) => line.startsWith('| `'))) {
    const [, , app = '', terminal = ''] = row.split('|');
    expect(`${app}${terminal}`.trim(), row).not.toBe('');
  }
});

function commands(): readonly string[] {
  const shell = { folder: '', user: '', terminal: terminalFor({}, {}), signal: new AbortController().signal };
  const quiet = { ...shell, out: () => undefined, err: () => undefined, clock: () => new Date(0) };
  return program(quiet, () => undefined).commands.map((each) => each.name());
}

/** Commands in the first column of tables. */
const commandsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/gu)].map((each) => each[1] ?? ''));

function withoutCode(text: string): string {
  const lines = text.split('\n');
  for (const block of blocksOf(text)) lines.fill('', block.from, block.to);
  return lines.join('\n').replaceAll(/`[^`\n]*`/gu, '');
}

/** Anchors of headings as GitHub makes them, and those that are written out. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ +(.+)$/gmu)].map((each) =>
    (each[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  const written = [...text.matchAll(/<a (?:id|name)="([^"]+)"/gu)].map((each) => each[1] ?? '');
  return new Set([...headings, ...written]);
}
