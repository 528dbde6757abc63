import { describe, expect, it } from 'vitest';
import { createRandom, type MixedColumn } from '../../../../src/kernels/index.ts';
import { pointsOf } from '../../../../src/stages/segment/discover/typing/points.ts';
import { typingTool } from '../../../../src/stages/segment/discover/typing/typing-tool.ts';
import { drawn, threeClasses } from './columns.ts';

const rows = 300;
const random = createRandom('typing');
const groups = Int32Array.from({ length: rows }, (_, row) => row % 3);

describe('a typing tool', () => {
  it('asks what tells most first, and stops where more adds little', () => {
    const columns: MixedColumn[] = [
      drawn('noise', rows, () => random.normal()),
      drawn('size', rows, (row) => (row % 3) * 10 + random.normal()),
      drawn('other', rows, (row) => (row % 3) * 2 + random.normal()),
    ];
    const tool = typingTool(columns, groups, 3, { random });
    expect(tool.questions.map(({ question }) => question.column)).toEqual([1, expect.any(Number), expect.any(Number)]);
    expect(tool.accuracy[0]).toBeCloseTo(1 / 3, 9);
    expect(tool.accuracy[1]).toBeGreaterThan(0.98);
    expect(tool.enough).toBe(1);
    const [first] = tool.questions;
    expect(first?.question).toEqual({ kind: 'ranges', column: 1, cuts: [5, 15] });
    expect(first?.points.map((points) => points.indexOf(Math.max(...points)))).toEqual([0, 1, 2]);
  });

  it('takes several yes and no where none alone is enough', () => {
    const tool = typingTool(threeClasses(createRandom('answers'), rows), groups, 3, { random });
    expect(tool.enough).toBeGreaterThan(2);
    expect(tool.accuracy[tool.enough]).toBeGreaterThan((tool.accuracy[1] ?? 0) + 0.2);
    expect(tool.questions.every(({ points }) => points.length === 2)).toBe(true);
  });

  it('has whole points from 0 and does not claim to place noise', () => {
    const tool = typingTool([drawn('noise', rows, () => random.normal())], groups, 3, { random });
    expect(tool.accuracy[1]).toBeLessThan(0.45);
    for (const { points } of tool.questions)
      for (const each of points) {
        expect(Math.min(...each)).toBe(0);
        expect(each.every(Number.isInteger)).toBe(true);
      }
  });

  it('counts an unknown answer for nobody', () => {
    const answers = Int32Array.from({ length: rows }, (_, row) => (row < 150 ? -1 : row % 3));
    const points = pointsOf(answers, groups, 3, 3);
    expect(points.map((each) => each.indexOf(Math.max(...each)))).toEqual([0, 1, 2]);
  });
});
