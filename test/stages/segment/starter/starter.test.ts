import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../src/model/normalise.ts';
import { readModel } from '../../../../src/model/read.ts';
import { starterOf } from '../../../../src/stages/segment/starter/starter.ts';
import { writeStarter } from '../../../../src/stages/segment/starter/write.ts';
import { proposals } from './proposals.ts';

const written = (name: string): string => {
  const proposed = proposals[name];
  const starter = proposed && starterOf(proposed, { name: 'Ours', today: '2026-01-15' });
  if (starter === undefined) throw new Error(`nothing is proposed for ${name}`);
  return writeStarter(starter, '2026-01-15');
};

describe.each(Object.keys(proposals))('%s', (name) => {
  const text = written(name);
  const read = readModel(text, 'firmament.yaml');
  const { plan, diagnostics } = read.file === undefined ? { plan: undefined, diagnostics: [] } : normalise(read.file);
  if (process.env['SHOW']) console.log(text);

  test('is a model without errors', () => {
    expect(read.diagnostics).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test('has a main scheme and three to five beside it', () => {
    expect(plan?.schemes[0]?.id).toMatch(/^main/u);
    expect(plan?.schemes.length).toBeGreaterThanOrEqual(1);
    expect(plan?.schemes.length).toBeLessThanOrEqual(6);
  });
});

test('codes of classes are no answers to a survey', () => {
  expect(written('a survey')).toContain('clusters:');
  expect(written('codes of classes a row')).not.toMatch(/clusters:|strongest_need/u);
});
