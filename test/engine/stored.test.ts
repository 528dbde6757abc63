import { expect, test } from 'vitest';
import { z } from 'zod';
import { readStored, storedTexts } from '../../src/engine/stored.ts';
import { runModel } from '../../src/pipeline/run/run.ts';
import { storedArtefact } from '../../src/stages/profile/stored-artefact.ts';
import { withFolder } from '../pipeline/project.ts';

test.each([['["a"'], ['{"a": 1}'], ['[1]'], [null], [7]])('%s is no list of texts, and that is said', (text) => {
  expect(() => readStored(storedTexts, text, 'the columns of run 3')).toThrow('engine/stored-otherwise');
});

test('what was written is read back', () => {
  expect(readStored(storedTexts, '["a"]', 'columns')).toEqual(['a']);
  expect(readStored(z.number().nullable(), 'null', 'a number')).toBeNull();
});

test('what a run learned keeps every figure', () => {
  const learned = {
    kind: 'clusters',
    method: 'kmeans',
    model: { method: 'kmeans', recipe: [], centers: [[1, 2]], variance: 0.5 },
    clusters: [{ id: 'one', companies: 3, share: 1 }],
    companies: 3,
    highest: 1,
    fit: { definition: 'd', asOf: '2025-01-01', tried: [], seed: '7', converged: true },
    notes: [],
  };
  expect(readStored(storedArtefact, JSON.stringify(learned), 'clusters')).toEqual(learned);
  expect(() => readStored(storedArtefact, '{"kind": "clusters"}', 'clusters')).toThrow('engine/stored-otherwise');
});

test('a row of another shape ends in a sentence that says which', async () => {
  await withFolder(async ({ open, write }) => {
    await write(
      'firmament.yaml',
      'firmament: 1\nname: Test\ncurrency: NOK\nsources:\n  - {read: companies.csv, as: companies}\nschemes:\n  main:\n    - {segment: Large, when: employees > 5}\n    - {segment: Rest}\n',
    );
    await write('companies.csv', 'id,name,employees\na,A,1\nb,B,9\n');
    await open(async (project) => {
      await runModel(project);
      await project.workspace.engine.run({ text: `UPDATE meta.runs SET schemes = '{"main": 1}'`, parameters: [] });
      await expect(runModel(project)).rejects.toThrow('the schemes of run');
    });
  });
});
