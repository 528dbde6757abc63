import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/diagnostics/diagnostic.ts';
import { normalise } from '../../src/model/normalise.ts';
import { readModel } from '../../src/model/read.ts';

const head = 'firmament: 1\nname: Test\ncurrency: NOK\n';

function planOf(text: string) {
  const { file, diagnostics } = readModel(head + text, 'm.yaml');
  if (file === undefined) throw new Error(diagnostics.map((each) => sentence(each)).join('\n'));
  return normalise(file);
}

describe('normalise', () => {
  it('makes bands an expression people can read', () => {
    const { plan } = planOf('variables: {size: {bands: employees, cuts: [5, 20], names: [small, medium, large]}}\n');
    expect(plan?.variables[0]?.definition).toMatchObject({
      kind: 'expression',
      text: "case\n  when employees < 5 then 'small'\n  when employees < 20 then 'medium'\n  when employees >= 20 then 'large'\nend",
      values: ['small', 'medium', 'large'],
    });
  });

  it('points into the file where an expression is wrong', () => {
    const { plan, diagnostics } = planOf('schemes:\n  main:\n    - {segment: A, when: "a = \'x\\u00e9\' and > 3"}\n');
    expect(plan).toBeUndefined();
    expect(diagnostics.map((each) => each.place)).toEqual([
      { file: 'm.yaml', line: 6, column: 45, path: 'schemes.main[0].when' },
    ]);
  });

  it('gives the same hash to the same meaning', () => {
    const one = planOf('variables: {a: b + 1, c: d}\n').plan?.hash;
    expect(planOf('variables:\n  # why\n  a:   b  +  1\n  c: d\n').plan?.hash).toBe(one);
    expect(planOf('variables: {a: b + 2, c: d}\n').plan?.hash).not.toBe(one);
  });
});
