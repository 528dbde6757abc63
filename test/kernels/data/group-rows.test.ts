import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctRows, matrixOf } from '../../../src/kernels/index.ts';
import { groupRows } from '../../../src/kernels/data/group-rows.ts';

describe('groupRows', () => {
  it('groups as a map of texts would, in order of first appearance, also when every hash is the same', () => {
    const items = fc.array(fc.record({ text: fc.string({ maxLength: 2 }), weight: fc.integer({ min: 0, max: 2 }) }));
    fc.assert(
      fc.property(items, fc.boolean(), (rows, collide) => {
        const counted = rows.filter(({ weight }) => weight > 0);
        const texts = [...new Set(counted.map(({ text }) => text))];
        const { position, first, weights } = groupRows(
          rows.length,
          (row) => (collide ? 7 : (rows[row]?.text.codePointAt(0) ?? 0)),
          (row, other) => rows[row]?.text === rows[other]?.text,
          rows.map(({ weight }) => weight),
        );
        expect([...first].map((row) => rows[row]?.text)).toEqual(texts);
        expect([...position]).toEqual(rows.map(({ text, weight }) => (weight > 0 ? texts.indexOf(text) : -1)));
        const total = (text: string) =>
          counted.filter((each) => each.text === text).reduce((sum, { weight }) => sum + weight, 0);
        expect([...weights]).toEqual(texts.map(total));
      }),
      { seed: 31 },
    );
  });

  it('keeps thousands of groups apart', () => {
    const rows = Array.from({ length: 9000 }, (_, row) => [row % 3000, -(row % 3000)]);
    const { distinct, weights } = distinctRows(matrixOf(rows));
    expect(distinct.rows).toBe(3000);
    expect(weights.every((weight) => weight === 3)).toBe(true);
  });

  it('takes 0 and −0 for equal', () => {
    expect(distinctRows(matrixOf([[0], [-0], [1]])).position).toEqual(Int32Array.of(0, 0, 1));
  });
});
