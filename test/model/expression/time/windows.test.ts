import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, formatDate, parseDate } from '../../../../src/model/expression/time/calendar.ts';
import type { Window } from '../../../../src/model/expression/tree.ts';
import { dayAfter, startOfDay, windowBounds } from '../../../../src/model/expression/time/windows.ts';
import { treeOf } from '../world.ts';

function windowOf(text: string): Window {
  const node = treeOf(`count(orders) over ${text}`);
  if (node.kind !== 'aggregate') throw new Error('not an aggregate');
  return node.window;
}

describe('bounds of windows', () => {
  it.each([
    ['all time', '2025-12-31', undefined, '2026-01-01'],
    ['last 12 months', '2025-12-31', '2025-01-01', '2026-01-01'],
    ['previous 12 months', '2025-12-31', '2024-01-01', '2025-01-01'],
    ['last 1 month', '2025-03-30', '2025-02-28', '2025-03-31'],
    ['last 1 month', '2024-03-30', '2024-02-29', '2024-03-31'],
    ['last 1 day', '2025-03-01', '2025-03-01', '2025-03-02'],
    ['last 2 weeks', '2025-01-10', '2024-12-28', '2025-01-11'],
    ['last 1 quarter', '2025-06-30', '2025-04-01', '2025-07-01'],
    ['last 3 years', '2024-02-28', '2021-02-28', '2024-02-29'],
    ['last 3 months ending 1 year ago', '2025-12-31', '2024-10-01', '2025-01-01'],
    ['last 30 days ending 1 month ago', '2025-03-30', '2025-01-29', '2025-02-28'],
    ['this year', '2025-05-15', '2025-01-01', '2025-05-16'],
    ['previous year', '2025-05-15', '2024-01-01', '2025-01-01'],
    ['year 2 ago', '2025-05-15', '2023-01-01', '2024-01-01'],
    ['this quarter', '2025-05-15', '2025-04-01', '2025-05-16'],
    ['previous quarter', '2025-02-15', '2024-10-01', '2025-01-01'],
    ['this month', '2025-05-01', '2025-05-01', '2025-05-02'],
    ['previous month', '2025-03-31', '2025-02-01', '2025-03-01'],
    ['this week', '2025-11-23', '2025-11-17', '2025-11-24'],
    ['this week', '2025-11-24', '2025-11-24', '2025-11-25'],
    ['previous week', '2025-11-24', '2025-11-17', '2025-11-24'],
    ['this day', '2025-11-24', '2025-11-24', '2025-11-25'],
    ['last 9999 years', '2025-11-24', '0001-01-01', '2025-11-25'],
  ])('%s as of %s', (text, asOf, from, to) => {
    expect(windowBounds(windowOf(text), asOf)).toEqual(from === undefined ? { to } : { from, to });
  });

  it.each([
    ['this year', '2025-05-15', '2024-07-01', '2025-05-16'],
    ['this year', '2025-07-01', '2025-07-01', '2025-07-02'],
    ['previous year', '2025-06-30', '2023-07-01', '2024-07-01'],
    ['year 2 ago', '2025-12-31', '2023-07-01', '2024-07-01'],
    ['this quarter', '2025-05-15', '2025-04-01', '2025-05-16'],
    ['last 12 months', '2025-12-31', '2025-01-01', '2026-01-01'],
  ])('%s as of %s, in years from July', (text, asOf, from, to) => {
    expect(windowBounds(windowOf(text), asOf, 7)).toEqual({ from, to });
  });

  it('counts quarters from where the year begins', () => {
    expect(windowBounds(windowOf('this quarter'), '2025-01-31', 2)).toEqual({ from: '2024-11-01', to: '2025-02-01' });
  });

  it('puts windows of equal length end to end', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
        (date, count, unit) => {
          const asOf = date.toISOString().slice(0, 10);
          const last = windowBounds({ kind: 'last', length: { count, unit } }, asOf);
          const before = windowBounds({ kind: 'last', length: { count, unit }, ending: { count, unit } }, asOf);
          expect(before.to).toBe(last.from);
          expect(last.to).toBe(dayAfter(asOf));
          expect((before.from ?? '') < before.to).toBe(true);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('plain dates', () => {
  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '0000-01-01', '2025-1-1', '2100-02-29'])('%s is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('moves as the calendar does', () => {
    const date = { year: 2024, month: 2, day: 29 };
    expect(formatDate(addDays(date, 1))).toBe('2024-03-01');
    expect(formatDate(addMonths(date, 12))).toBe('2025-02-28');
    expect(formatDate(addMonths(date, -26))).toBe('2021-12-29');
    expect(formatDate(addDays({ year: 99, month: 12, day: 31 }, 1))).toBe('0100-01-01');
  });
});

describe('where days begin', () => {
  it.each([
    ['2025-01-15', 'UTC', '2025-01-15 00:00:00'],
    ['2025-01-15', 'Europe/Oslo', '2025-01-14 23:00:00'],
    ['2025-07-15', 'Europe/Oslo', '2025-07-14 22:00:00'],
    // The clock goes forward on this day, after midnight.
    ['2025-03-30', 'Europe/Oslo', '2025-03-29 23:00:00'],
    ['2025-03-31', 'Europe/Oslo', '2025-03-30 22:00:00'],
    ['2025-10-27', 'Europe/Oslo', '2025-10-26 23:00:00'],
    ['2025-01-15', 'Asia/Kolkata', '2025-01-14 18:30:00'],
    ['2025-01-15', 'Pacific/Kiritimati', '2025-01-14 10:00:00'],
    ['2025-01-15', 'Pacific/Pago_Pago', '2025-01-15 11:00:00'],
    // Midnight did not exist: the day began at one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04 03:00:00'],
    // A whole day was skipped: its first instant is the next day's.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30 10:00:00'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30 10:00:00'],
  ])('%s in %s', (date, zone, expected) => {
    expect(startOfDay(date, zone)).toBe(expected);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => startOfDay('2025-01-01', 'Europe/Olso')).toThrow(RangeError);
  });
});
