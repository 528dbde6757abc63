import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisOfVariance } from '../../../src/kernels/index.ts';
import { moments, without, type Described } from '../../../src/stages/evaluate/counted.ts';
import { differencesOf } from '../../../src/stages/evaluate/differences.ts';
import {
  effectInterval,
  meanDifference,
  meanEffect,
  shareEffect,
  spreadOf,
} from '../../../src/stages/evaluate/effects.ts';
import { peersOf } from '../../../src/stages/evaluate/peers.ts';
import type { Compared } from '../../../src/stages/evaluate/types.ts';

const momentsOf = (values: readonly number[]) =>
  moments(
    values.length,
    values.reduce((sum, each) => sum + each, 0),
    values.reduce((sum, each) => sum + each * each, 0),
  );
const amount: Compared = { name: 'x', label: 'X', kind: 'number', tells: 'needs' };
const kind: Compared = { name: 'c', label: 'C', kind: 'category', tells: 'response' };
const described = (values: readonly number[], shares: Readonly<Record<string, number>> = {}): Described => ({
  companies: values.length,
  moments: new Map([['x', momentsOf(values)]]),
  shares: new Map([['c', new Map(Object.entries(shares))]]),
});
const few = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 });
const seed = 20251231;

describe('numbers', () => {
  test("Cohen's d by hand: means 2 and 4, both variances 1", () => {
    const effect = meanEffect(momentsOf([1, 2, 3]), momentsOf([3, 4, 5]));
    expect(effect).toMatchObject({ size: 2, companies: 3, more: false });
    expect(effect?.error).toBeCloseTo(Math.sqrt(6 / 9 + 4 / 12), 12);
  });

  test('taking a part from the whole leaves the other part', () => {
    fc.assert(
      fc.property(few, few, (one, other) => {
        const left = without(momentsOf([...one, ...other]), momentsOf(one));
        const straight = momentsOf(other);
        expect(left.n).toBe(straight.n);
        expect(left.mean).toBeCloseTo(straight.mean, 6);
        expect(left.variance).toBeCloseTo(straight.variance, 4);
      }),
      { seed },
    );
  });

  test('the difference is the same whichever comes first', () => {
    fc.assert(
      fc.property(few, few, (one, other) => {
        const [there, back] = [
          meanEffect(momentsOf(one), momentsOf(other)),
          meanEffect(momentsOf(other), momentsOf(one)),
        ];
        expect(there?.size).toEqual(back?.size);
      }),
      { seed },
    );
  });

  test('eta squared is that of the analysis of variance over the same companies', () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 2, maxLength: 4 }), (groups) => {
        const [found] = differencesOf([amount], new Map(groups.map((each, index) => [String(index), described(each)])));
        const test = analysisOfVariance(
          groups.flat(),
          groups.flatMap((each, index) => each.map(() => index)),
        );
        expect(found?.effect ?? 0).toBeCloseTo(test.etaSquared, 6);
        expect(found?.p ?? 1).toBeCloseTo(test.pValue, 6);
      }),
      { seed },
    );
  });
});

test("Cohen's h by hand: half against a quarter is sixty against a hundred and twenty degrees", () => {
  const effect = shareEffect(
    new Map([
      ['a', 50],
      ['b', 50],
    ]),
    new Map([
      ['a', 25],
      ['b', 75],
    ]),
  );
  expect(effect?.size).toBeCloseTo(Math.PI / 2 - Math.PI / 3, 12);
  expect(effect).toMatchObject({ value: 'a', more: true });
});

test('chance alone is no difference between segments', () => {
  expect(meanDifference([{ size: 0.2, error: 0.2, companies: 50, more: true }])).toEqual({ size: 0, variables: 1 });
  expect(meanDifference([{ size: 0.5, error: 0.3, companies: 50, more: true }])?.size).toBeCloseTo(0.4, 12);
  expect(meanDifference([undefined])).toBeUndefined();
});

test('an interval does not go below no difference, and is wider for the largest of many', () => {
  const effect = { size: 0.3, error: 0.2, companies: 20, more: true };
  expect(effectInterval(effect).low).toBe(0);
  expect(effectInterval(effect, 3).high).toBeGreaterThan(effectInterval(effect).high);
});

test('spread: nothing for companies all alike, all for a segment like everyone', () => {
  const [alike, mixed] = [described([3, 3, 3], { a: 3 }), described([1, 5, 9], { a: 1, b: 2 })];
  const { balanced } = peersOf([alike, mixed]);
  expect([spreadOf(amount, alike, balanced), spreadOf(kind, alike, balanced)]).toEqual([0, 0]);
  const { balanced: own } = peersOf([mixed]);
  expect(spreadOf(amount, mixed, own)).toBeCloseTo(1, 9);
});
