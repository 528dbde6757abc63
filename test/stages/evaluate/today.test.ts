import { expect, test } from 'vitest';
import { parseExpression } from '../../../src/model/expression/syntax/parse.ts';
import { comparedWith } from '../../../src/stages/evaluate/cut-points/today.ts';

const breaks = (text: string, whole = true) => {
  const { tree } = parseExpression(text);
  return tree === undefined ? [] : comparedWith([tree], 'staff', whole);
};

test('the lines a rule draws, as the least value above each', () => {
  expect(breaks('staff < 5')).toEqual([5]);
  expect(breaks('staff <= 5 or staff > 20')).toEqual([6, 21]);
  expect(breaks('staff > 5', false)).toEqual([5]);
  expect(breaks('staff between 20 and 100 and revenue > 7')).toEqual([20, 101]);
  expect(breaks('10 <= staff and 50 > staff')).toEqual([10, 50]);
  expect(breaks('9 < staff and 49 >= staff')).toEqual([10, 50]);
  expect(breaks('staff = 5 or other < 3')).toEqual([]);
});
