import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fit, pad, wrap } from '../../../src/cli/terminal/width.ts';

describe('the width of text on a terminal', () => {
  it.each([
    ['Bølgen & Sønner', 15],
    ['e\u0301tude', 5],
    ['株式会社', 8],
    ['👩‍👩‍👧', 2],
    ['\u001B[31mred\u001B[39m', 3],
    ['\u2068شركة\u2069', 4],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts between characters, never through one', () => {
    expect(fit('Bølgen & Sønner', 8)).toBe('Bølgen …');
    expect(fit('株式会社', 6)).toBe('株式…');
    expect(fit('ae\u0301bcd', 3)).toBe('ae\u0301…');
  });

  it('never prints what a terminal would obey, and never more than it was allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const shown = fit(text, width);
        expect(displayWidth(shown)).toBeLessThanOrEqual(width);
        // oxlint-disable-next-line no-control-regex
        expect(shown).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/u);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('shows escape sequences in company names', () => {
    expect(fit('Acme\u001B[2J\u0007 AS')).toBe('Acme␛[2J␇ AS');
  });

  it('fences right-to-left names', () => {
    expect(fit('شركة')).toBe('\u2068شركة\u2069');
  });

  it('pads to either side and the middle', () => {
    expect([pad('å', 3), pad('å', 3, 'right'), pad('å', 4, 'center')]).toEqual(['å  ', '  å', ' å  ']);
  });

  it('breaks lines at spaces', () => {
    expect(wrap('who brings the money', 10)).toEqual(['who brings', 'the money']);
    expect(wrap('unbreakable', 4)).toEqual(['unbreakable']);
  });
});
