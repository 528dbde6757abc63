import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program } from '../../src/cli/program.ts';
import { terminalFor } from '../../src/cli/terminal/terminal.ts';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';
import { files, textOf } from '../house/repository.ts';
import { blocksOf, commandsOf, wordsOf, type Block } from './blocks.ts';
import { repository, scripts } from './session.ts';

const documents = files().filter(
  (path) => path.endsWith('.md') && (!path.includes('/') || path.startsWith('docs/') || path.startsWith('examples/')),
);
const sources = files()
  .filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
  .map((path) => readFileSync(new URL(path, repository), 'utf8'));

const quiet = { out: () => undefined, err: () => undefined, clock: () => new Date(0) };
const commands = program(
  { ...quiet, folder: '', user: '', terminal: terminalFor({}, {}), signal: new AbortController().signal },
  () => undefined,
).commands;

describe.each(documents)('%s', (document) => {
  const blocks = blocksOf(textOf(document));

  it('shows nothing that is neither run nor checked', () => {
    expect(blocks.flatMap((block) => wrongIn(block, document).map((wrong) => `line ${block.from}: ${wrong}`))).toEqual(
      [],
    );
  });

  it('tells of commands and options that exist', () => {
    const spans = [...textOf(document).matchAll(/`((?:npx )?firmament [a-z][^`\n]*)`/gu)].map((each) => each[1] ?? '');
    expect(spans.flatMap((span) => wrongCommand(span.replace(/^npx /u, '')))).toEqual([]);
  });
});

it('knows what is wrong', () => {
  expect(wrongLine('npx firmament bogus')).toEqual(['no command bogus']);
  expect(wrongLine('npx firmament run --quickly')).toEqual(['run has no --quickly']);
  expect(wrongLine('node examples/nowhere.mjs')).toEqual(['no file examples/nowhere.mjs']);
  expect(wrongModel('schemes: {main: [{segmnt: All}]}').length).toBeGreaterThan(0);
  expect(wrongIn({ language: 'ts', marks: {}, text: 'noSuchFunction(1)', from: 0, to: 1 }, '')).toHaveLength(1);
});

it('docs/README.md leads to every page', () => {
  const contents = textOf('docs/README.md');
  const pages = documents.filter((path) => /^docs\/[^/]+\.md$/u.test(path) && path !== 'docs/README.md');
  const playbooks = documents.filter((path) => path.startsWith('examples/'));
  const links = [...pages.map((path) => path.slice(5)), ...playbooks.map((path) => `../${path}`)];
  expect(links.filter((link) => !contents.includes(`](${link})`))).toEqual([]);
});

/** What is wrong with a block: that no test runs it, or that what it says is not so. */
function wrongIn({ language, marks, text }: Block, document: string): readonly string[] {
  const isNamed = Object.keys(marks).length > 0;
  switch (language) {
    case 'console':
      return [];
    case 'sh':
      return commandsOf(text)
        .flatMap((line) => line.split(' && '))
        .flatMap((line) => wrongLine(line));
    case 'yaml':
      return isNamed ? [] : wrongModel(text);
    case 'csv':
    case 'json':
      return isNamed ? [] : ['data that no test reads'];
    case 'js':
      return isNamed || document.startsWith('docs/methods/') ? [] : ['code that no test runs'];
    case 'ts':
      return [...text.matchAll(/\b([a-z]\w+)\(/gu)].flatMap(([, name = '']) =>
        sources.some((each) => new RegExp(`export (?:async )?function ${name}\\b`, 'u').test(each))
          ? []
          : [`no ${name} in src`],
      );
    case 'text':
      return isNamed || ['docs/model-reference.md', 'docs/library.md'].includes(document)
        ? []
        : ['text that no test prints'];
    default:
      return [`a block of '${language}'`];
  }
}

/** Lines of a shell: package scripts, our own commands, and programs of the repository; others are the reader's. */
function wrongLine(line: string): readonly string[] {
  const words = wordsOf(line.replace(/^(?:[A-Z_]+=\S+ +)+/u, ''));
  const [first = '', second = '', third = ''] = words;
  if (first === 'npx' && second === 'firmament') return wrongCommand(words.slice(1).join(' '));
  if (first === 'npm' && second === 'run') return scripts[third] === undefined ? [`no script ${third}`] : [];
  if (first === 'node') return existsSync(new URL(second, repository)) ? [] : [`no file ${second}`];
  return ['npm', 'npx', 'curl'].includes(first) ? [] : [`'${line}', which no test knows`];
}

/** Whether `firmament COMMAND --option` names a command and options there are. */
function wrongCommand(line: string): readonly string[] {
  const [, name = '', ...rest] = wordsOf(line);
  if (name.startsWith('-') || name === 'help') return [];
  const command = commands.find((each) => each.name() === name);
  if (command === undefined) return [`no command ${name}`];
  const known = new Set(command.options.flatMap((each) => [each.long, each.short]));
  return rest
    .filter((word) => /^--?[a-z]/u.test(word))
    .map((word) => word.split('=')[0] ?? '')
    .filter((option) => option !== '--help' && !known.has(option))
    .map((option) => `${name} has no ${option}`);
}

/** A whole model, a part of one, or a remark. */
function wrongModel(text: string): readonly string[] {
  if (parse(text) === null) return [];
  const whole = /^firmament:/mu.test(text) ? text : `firmament: 1\nname: Example\ncurrency: NOK\n${text}`;
  const { file, diagnostics } = readModel(whole, 'example.yaml');
  const found = file === undefined ? [] : normalise(file).diagnostics;
  return [...diagnostics, ...found].map(sentence);
}
