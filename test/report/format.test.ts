import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatter, unknown } from '../../src/report/format.ts';
import { count, money, share } from '../../src/report/measure.ts';
import { visible } from '../../src/report/visible.ts';

const format = formatter();

describe('numbers for reading', () => {
  it.each([
    [1_234_567, count, '1,234,567', '1.23M'],
    [9_999, count, '9,999', '9,999'],
    [0.412, share, '41.2%', '41%'],
    [0.0032, share, '0.3%', '0.32%'],
    [1.5, share, '150.0%', '150%'],
    [1_234_567, money('NOK'), 'NOK\u00A01,234,567', 'NOK\u00A01.23M'],
    [12, money('points'), 'points\u00A012', 'points\u00A012'],
    [3.0581, { kind: 'number', decimals: 1, unit: 'years' }, '3.1\u00A0years', '3.1\u00A0years'],
    [null, count, unknown, unknown],
    [Number.NaN, count, unknown, unknown],
    [Number.POSITIVE_INFINITY, share, unknown, unknown],
  ] as const)('%j as %j is %j, in short %j', (value, measure, full, compact) => {
    expect(format.full(value, measure)).toBe(full);
    expect(format.compact(value, measure)).toBe(compact);
  });

  it('puts the currency where the locale has it', () => {
    expect(formatter('nb').full(1_234_567, money('NOK'))).toBe('1\u00A0234\u00A0567\u00A0NOK');
  });

  it('leaves the unit of a column to its head', () => {
    expect(format.cell(1_234_567, { kind: 'money', currency: 'NOK' })).toBe('1,234,567');
    expect(format.cell({ value: 0.5, low: 0.4, high: 0.6 }, share)).toBe('50.0% (40.0% to 60.0%)');
    expect(format.cell({ value: null, mark: 'not-enough-data' }, share)).toBe('not enough data');
    expect(format.cell(true, { kind: 'boolean' })).toBe('yes');
  });

  it('writes dates day first, and leaves what is no date', () => {
    expect(format.date('2026-06-30')).toBe('30 June 2026');
    expect(format.date('soon')).toBe('soon');
    expect(format.instant('2026-07-01T06:12:00Z', 'Europe/Oslo')).toBe('1 July 2026, 08:12');
  });
});

describe('text for showing', () => {
  it.each([
    ['plain Ærlig tekst', 'plain Ærlig tekst'],
    ['\u001B[2J', '␛[2J'],
    ['a\tb\r\nc', 'a b c'],
    ['\u202Egnp.exe', '\uFFFDgnp.exe'],
    ['\uD800x', '\uFFFDx'],
    ['\u200Fשלום', '\u200Fשלום'],
    ['😀', '😀'],
  ])('%j is %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('is shown the same when shown again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => visible(visible(text)) === visible(text)),
      { seed: 1 },
    );
  });
});
