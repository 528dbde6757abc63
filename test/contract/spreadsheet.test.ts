import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, quoted, unguarded } from '../../src/contract/spreadsheet.ts';

/** Texts people and their attackers write: signs that begin formulas, what parts cells, telephones, and anything else. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
        "'",
        '"',
        ';',
        ',',
        '\t',
        '\r',
        '\n',
        ' ',
        '(',
        '.',
        '0',
        '47',
        '\u00A0',
      ),
      fc.constantFrom('=cmd|', '+47 22 22 22 22', '=HYPERLINK("http://x")', '-12,5', 'A1', '+SUM(A1)', '- Oslo'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** The cells a spreadsheet makes of one line of CSV: RFC 4180 by a sign of its own choosing. A quote counts where a cell begins with it. */
function cellsBy(line: string, sign: ',' | ';'): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted, isBegun] = ['', false, false];
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (isQuoted && letter === '"' && line[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (isQuoted && letter === '"') isQuoted = false;
    else if (isQuoted) cell += letter;
    else if (letter === '"' && !isBegun) [isQuoted, isBegun] = [true, true];
    else if (letter === sign || letter === '\n' || letter === '\r') {
      cells.push(cell);
      [cell, isBegun] = ['', false];
    } else [cell, isBegun] = [cell + letter, true];
  }
  return [...cells, cell];
}

/** Nothing in it names a cell, a function or a program, or reckons. */
const isHarmless = (cell: string): boolean =>
  !/^[\s"]*[=+\-@＝＋－＠]/u.test(cell) || /^[+-]\d[\d\s.,()]*$/u.test(cell);

describe('a text that leaves for a spreadsheet', () => {
  it('begins no formula in any cell, whichever sign the spreadsheet parts cells by', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const line = ['c1', first, second].map((each) => quoted(guarded(each))).join(',');
        for (const sign of [',', ';'] as const)
          expect(cellsBy(line, sign).filter((each) => !isHarmless(each))).toEqual([]);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(unguarded(guarded(each))).toBe(each);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });

  it('has telephones and numbers as they are written', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '4', '7', ' ', '\u00A0', '.'), maxLength: 14 });
    fc.assert(
      fc.property(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 999 }), digits, (sign, code, rest) => {
        expect(guarded(`${sign}${code}${rest}`)).toBe(`${sign}${code}${rest}`);
      }),
      { seed: 7, numRuns: 1000 },
    );
    for (const each of ['+47 22 22 22 22', '+4722222222', '+44 (0)20 7946 0958', '-12,5'])
      expect(guarded(each)).toBe(each);
    // What a spreadsheet would reckon, or look up, is no telephone.
    expect(guarded('+47-22-22')).toBe("'+47-22-22");
    expect(guarded('+1 A1')).toBe("'+1 A1");
    expect(guarded('=HYPERLINK("x")')).toBe(`'=HYPERLINK("x")`);
    expect(guarded(`Oslo;=cmd|'/c calc'!A0;x`)).toBe(`Oslo;'=cmd|'/c calc'!A0;x`);
  });
});
