import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { modelVersionAnswer, modelVersionsAnswer, textDifference } from '../../src/contract/model/draft.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = `firmament: 1
name: Four companies
currency: NOK
as_of: 2025-12-31
assume: earliest
sources:
  - {read: companies.csv, as: companies}
schemes:
  main: [{segment: Large, when: employees >= 100}, {segment: Rest}]
`;

test('what a model has said is listed, told apart, and had back', async () => {
  await withFolder(async (bench) => {
    await bench.write('companies.csv', 'id,name,employees\n1,A,50\n2,B,150\n3,C,70\n4,D,5\n');
    await bench.write('firmament.yaml', model);
    const at = (...line: readonly string[]) => cli(...line, '--workspace', bench.folder);
    expect((await at('run')).exit).toBe(0);
    await bench.write('firmament.yaml', model.replace('>= 100', '>= 60'));
    expect((await at('changes', '1')).out).toBe(
      'Rule of Large in main: changed\n  - employees >= 100\n  + employees >= 60',
    );
    await at('run');
    expect((await at('run')).exit).toBe(0);
    const { versions } = modelVersionsAnswer.parse(JSON.parse((await at('history', '--json')).out));
    expect(versions.map((each) => [each.number, each.origin, each.current])).toEqual([
      [2, 'run', true],
      [1, 'run', false],
    ]);
    expect((await at('history')).out).toContain('found when it was run');
    expect((await at('history', '2')).out).toContain('+ employees >= 60');
    const back = await at('history', '1', '--restore', '--json');
    expect(modelVersionAnswer.parse(JSON.parse(back.out))).toMatchObject({ number: 1, text: model });
    expect(await fs.readFile(path.join(bench.folder, 'firmament.yaml'), 'utf8')).toBe(model);
    expect((await at('history')).out).toContain('Version 1 again');
    await fs.writeFile(path.join(bench.folder, 'other.yaml'), `# another\n${model}`);
    const other = textDifference.parse(
      JSON.parse((await at('changes', path.join(bench.folder, 'other.yaml'), '--json')).out),
    );
    expect([other.changes, other.lines[0]]).toEqual([
      [],
      { kind: 'removed', before: 1, after: null, text: '# another' },
    ]);
    const missing = await at('history', '9');
    expect([missing.exit, missing.err.includes('draft/no-version')]).toEqual([1, true]);
  });
});
