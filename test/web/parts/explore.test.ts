import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bin, Binning } from '../../../src/contract/explore.ts';
import { readLooking, writeLooking, type Looking } from '../../../web/src/screens/explore/address.ts';
import { crossAll, sumChosen } from '../../../web/src/screens/explore/crossed.ts';
import { countAll, countPairs, type Dimension } from '../../../web/src/screens/explore/cube.ts';
import { allOf, keyOf, ruleOf } from '../../../web/src/screens/explore/rule.ts';

/** Three variables of some companies, bars chosen in each (none: all), and money. */
const market = fc.integer({ min: 1, max: 40 }).chain((companies) =>
  fc.record({
    columns: fc.array(fc.array(fc.nat(3), { minLength: companies, maxLength: companies }), {
      minLength: 3,
      maxLength: 3,
    }),
    chosen: fc.array(fc.option(fc.subarray([0, 1, 2, 3])), { minLength: 3, maxLength: 3 }),
    money: fc.array(fc.nat(1000), { minLength: companies, maxLength: companies }),
  }),
);

test('each variable is counted by what is chosen in the others, with and without what is known before', () => {
  fc.assert(
    fc.property(market, ({ columns, chosen, money }) => {
      const dimensions = columns.map((codes): Dimension => ({ codes: Uint8Array.from(codes), bars: 4 }));
      const marks = chosen.map((bars) =>
        bars === null ? null : Uint8Array.from([0, 1, 2, 3], (bar) => (bars.includes(bar) ? 1 : 0)),
      );
      const failed = new Uint16Array(money.length);
      const [, , by = null] = dimensions;
      const passes = (at: number, beside: number): boolean =>
        chosen.every((bars, other) => other === beside || bars === null || bars.includes(columns[other]?.[at] ?? -1));
      const companies = money.map((_, at) => at);
      const left = companies.filter((at) => passes(at, -1));
      const base = countAll(dimensions, [], Float32Array.from(money), null, failed);
      for (const counted of [
        countAll(dimensions, marks, Float32Array.from(money), by, failed),
        countAll(dimensions, marks, Float32Array.from(money), null, failed, base),
      ]) {
        expect(counted.companies).toBe(left.length);
        expect(counted.money).toBe(left.reduce((sum, at) => sum + (money[at] ?? 0), 0));
        for (const [index, { companies: bars, money: sums }] of counted.dimensions.entries()) {
          const inBar = (bar: number) => companies.filter((at) => columns[index]?.[at] === bar && passes(at, index));
          expect([...bars]).toEqual([0, 1, 2, 3].map((bar) => inBar(bar).length));
          expect([...sums]).toEqual(
            [0, 1, 2, 3].map((bar) => inBar(bar).reduce((sum, at) => sum + (money[at] ?? 0), 0)),
          );
        }
      }
      const [first, second] = dimensions;
      if (first === undefined || second === undefined) throw new Error('no variables');
      expect(countPairs(first, second, failed).reduce((sum, each) => sum + each, 0)).toBe(left.length);
      const parted = countAll(dimensions, marks, null, by, failed).dimensions[0];
      expect(parted?.groups.reduce((sum, each) => sum + each, 0)).toBe(
        parted?.companies.reduce((sum, each) => sum + each, 0),
      );
    }),
    { seed: 11 },
  );
});

test('a variable that is drawn over is counted from what it was crossed with as it is by passing over the companies again', () => {
  fc.assert(
    fc.property(market, fc.nat(2), fc.boolean(), ({ columns, chosen, money }, at, isParted) => {
      const dimensions = columns.map((codes): Dimension => ({ codes: Uint8Array.from(codes), bars: 4 }));
      const marks = chosen.map((bars) =>
        bars === null ? null : Uint8Array.from([0, 1, 2, 3], (bar) => (bars.includes(bar) ? 1 : 0)),
      );
      const by = isParted ? (dimensions[2] ?? null) : null;
      const worth = Float32Array.from(money);
      const crossed = crossAll(dimensions, marks, at, worth, by, new Uint16Array(money.length));
      for (const own of [marks[at] ?? null, null, Uint8Array.from([0, 1, 1, 0])]) {
        const wanted = marks.with(at, own);
        expect(sumChosen(crossed, own)).toEqual(countAll(dimensions, wanted, worth, by, new Uint16Array(money.length)));
      }
    }),
    { seed: 12 },
  );
});

const range = (from: number | null, to: number | null): { bin: Bin; when: string } => ({
  bin: { kind: 'range', from, to, above: false },
  when: '',
});
const binning = (bins: Binning['bins'], whole = true): Binning => ({
  name: 'n',
  label: 'N',
  type: 'number',
  term: 'n',
  whole,
  log: false,
  unit: null,
  bins,
});
const unknown = { bin: { kind: 'unknown' }, when: 'n is unknown' } as const;
const value = (text: string) => ({
  bin: { kind: 'value', value: text, label: '' } as const,
  when: `n = '${text}'`,
});

test('neighbours become one range, values a list, unknown and the ends what they are', () => {
  const numbers = binning([unknown, range(null, 0), range(0, 10), range(10, 20), range(20, 21), range(21, null)]);
  expect(ruleOf(numbers, [3, 2])).toBe('n between 0 and 19');
  expect(ruleOf(numbers, [4])).toBe('n = 20');
  expect(ruleOf(numbers, [1, 3])).toBe('n < 0 or n between 10 and 19');
  expect(ruleOf(numbers, [0, 4, 5])).toBe('n is unknown or n >= 20');
  expect(ruleOf({ ...numbers, whole: false }, [2, 3])).toBe('n >= 0 and n < 20');
  const texts = binning([unknown, value('a'), value('b'), { bin: { kind: 'others' }, when: "n not in ('a', 'b')" }]);
  expect(ruleOf(texts, [1])).toBe("n = 'a'");
  expect(ruleOf(texts, [1, 2, 3])).toBe("n in ('a', 'b') or n not in ('a', 'b')");
  const codes = binning([
    { bin: { kind: 'under', value: 'F', label: '' }, when: "n under 'F'" },
    { bin: { kind: 'under', value: 'G', label: '' }, when: "n under 'G'" },
  ]);
  expect(ruleOf(codes, [0, 1])).toBe("n under ('F', 'G')");
  expect(allOf(['a = 1 or a = 2', 'b = 1'])).toBe('(a = 1 or a = 2) and b = 1');
});

test('what is looked at comes back from its address, whatever bars are called', () => {
  const usual = ['a', 'b'];
  const looking: Looking = {
    where: "main = 'x'",
    show: ['employees', 'a,b'],
    by: 'main',
    only: { city: [keyOf({ kind: 'value', value: 'a|b, 100% é', label: '' }), '?', '*'] },
    pair: ['a,b', 'city'],
  };
  const address = new URLSearchParams(writeLooking(looking, usual).toString());
  expect(readLooking(address, usual)).toEqual(looking);
  expect(writeLooking({ where: '', show: usual, by: '', only: { a: [] }, pair: null }, usual).toString()).toBe('');
});
