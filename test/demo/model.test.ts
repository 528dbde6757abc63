import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { demoModelFile } from '../../src/demo/index.ts';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';

describe('the model of the demo', () => {
  it('is read without a word of complaint', async () => {
    const { file, diagnostics } = readModel(await readFile(demoModelFile, 'utf8'), 'model.yaml');
    expect(diagnostics.map(sentence)).toEqual([]);
    if (file === undefined) throw new Error('no model');
    const { plan, diagnostics: found } = normalise(file);
    expect(found.map(sentence)).toEqual([]);
    expect(plan?.schemes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['market', 'tier', 'lifecycle', 'main', 'accounts']),
    );
    expect(plan?.variables.length).toBeGreaterThanOrEqual(25);
  });
});
