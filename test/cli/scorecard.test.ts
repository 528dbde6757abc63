import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scorecardAnswer } from '../../src/contract/segments/scorecard.ts';
import { withFolder } from '../pipeline/project.ts';
import { cli } from './shell.ts';

const model = (scorecard: string): string => `firmament: 1
name: Demanding
currency: NOK
as_of: 2025-12-31
sources: [{read: companies.csv, as: companies, observed: 2025-01-01}]
variables: {large: employees >= 10}
schemes:
  main: [{segment: Large, when: employees >= 10}, {segment: Small, when: employees < 10}]
${scorecard}`;

test('a demand that is not met ends with 3, and asks for no new run', async () => {
  await withFolder(async ({ folder, write }) => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at + 1},Company ${at + 1},${at < 8 ? 12 : 3}`);
    await write('companies.csv', ['id,name,employees', ...rows].join('\n'));
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    const set = (text: string) => fs.writeFile(path.join(folder, 'firmament.yaml'), model(text));
    await set('');
    expect((await at('run')).exit).toBe(0);
    expect((await at('scorecard')).exit).toBe(0);

    await set('scorecard: {require: [substantial]}');
    const failed = await at('scorecard', '--json');
    expect(failed.exit).toBe(3);
    const answer = scorecardAnswer.parse(JSON.parse(failed.out));
    expect([answer.holds, answer.model_changed]).toEqual([false, false]);
    expect(answer.schemes[0]?.required).toEqual([
      { criterion: 'substantial', level: 'pass', holds: false, missed: ['large'] },
    ]);
    expect((await at('scorecard', 'main')).out).toContain('It does not hold for Large.');

    await set('scorecard: {substantial: {companies: 9}, require: {substantial: watch}}');
    expect((await at('scorecard')).exit).toBe(0);
    await set(
      'scorecard: {substantial: {companies: 9}, require: {substantial: pass}, schemes: {main: {substantial: {companies: 8}}}}',
    );
    expect((await at('scorecard')).exit).toBe(0);

    await set('scorecard: {schemes: {mian: {}}}');
    expect((await at('scorecard')).err).toContain("did you mean 'main'?");
    await set('scorecard: {needs: [larg]}');
    expect((await at('check')).err).toContain("did you mean 'large'?");
    await set('scorecard: {points: {financial: employees + 1}}');
    expect((await at('check')).exit).toBe(1);
  });
});

test('a scheme of clusters is drawn anew, the others are told of in a line, and what nobody said is no failure', async () => {
  await withFolder(async ({ folder, write }) => {
    // Two kinds that lie far apart, so that every new sample finds them.
    const rows = Array.from(
      { length: 120 },
      (_, at) => `${at + 1},Company ${at + 1},${(at % 2) * 500 + 10 + (at % 7)},${(at % 2) * 90 + (at % 5)}`,
    );
    await write('companies.csv', ['id,name,employees,growth', ...rows].join('\n'));
    await write(
      'firmament.yaml',
      `firmament: 1
name: Kinds
currency: NOK
as_of: 2025-12-31
sources: [{read: companies.csv, as: companies, observed: 2025-01-01, map: {name: name, employees: employees, growth: {column: growth, type: number}}}]
schemes:
  main: [{segment: Large, when: employees >= 100}, {segment: Small, when: employees < 100}]
  kinds: {clusters: {on: [employees, growth], k: 2, transform: none}}
`,
    );
    const at = (...line: readonly string[]) => cli(...line, '--workspace', folder);
    expect((await at('run')).exit).toBe(0);
    const { schemes, main } = scorecardAnswer.parse(JSON.parse((await at('scorecard', '--json')).out));
    expect(main).toBe('main');
    const evidence = (scheme: string, id: string) =>
      schemes
        .find((each) => each.scheme === scheme)
        ?.segments.flatMap((each) => [...each.stability.evidence, ...each.criteria.flatMap((one) => one.evidence)])
        .filter((each) => each.id === id);
    expect(evidence('kinds', 'returns')).toMatchObject([
      { value: 1, threshold: 0.75, verdict: 'pass' },
      { value: 1, threshold: 0.75, verdict: 'pass' },
    ]);
    expect(evidence('main', 'returns')).toMatchObject([
      { value: null, threshold: null, verdict: null, note: expect.stringContaining('not found in data') },
      { value: null, threshold: null, verdict: null },
    ]);
    expect(evidence('main', 'written')?.map(({ verdict }) => verdict)).toEqual(['not enough data', 'not enough data']);

    const { out } = await at('scorecard');
    expect(out).toContain('main: 0 of 2 segments pass all five tests');
    expect(out).toMatch(/The other schemes\n.*\nkinds +2 /u);
    expect(out).toContain('say it in the model, such as {segment: Large, owner: …, offer: …, message: …}.');
    expect(out).not.toContain('kinds: ');
  });
});
