import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renameAnswer } from '../../src/contract/model/rename.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Names
currency: NOK
as_of: 2025-12-31
assume: earliest
sources: [{read: companies.csv, as: companies}]
schemes:
  main: [{segment: Large, when: employees >= 10}, {segment: Rest}]   # two
  inner: {within: {main: Large}, rules: [{segment: All}]}
`;

test('rename changes the model’s file and says what followed', () =>
  withFolder(async ({ folder, write }) => {
    await write('firmament.yaml', model);
    await write('companies.csv', 'id,name,employees\n1,A,100\n2,B,2\n');
    const at = (...words: readonly string[]) => cli(...words, '--workspace', folder);
    expect((await at('run')).exit).toBe(0);
    const { exit, out } = await at('rename', 'main', 'Large', 'Whales');
    expect(exit).toBe(0);
    expect(out).toContain('Large of main is called Whales now.');
    expect(out).toContain('schemes.inner.within.main: Large → Whales');
    expect(await fs.readFile(path.join(folder, 'firmament.yaml'), 'utf8')).toBe(
      model
        .replace('segment: Large, when: employees >= 10', 'segment: Whales, when: employees >= 10, id: large')
        .replace('main: Large', 'main: Whales'),
    );
    const again = renameAnswer.parse(JSON.parse((await at('rename', 'main', 'large', 'Whales', '--json')).out));
    expect(again).toMatchObject({ before: 'Whales', edits: [] });
    expect((await at('rename', 'main', 'Whales', 'Rest')).err).toContain('model/segment-taken');
  }));
