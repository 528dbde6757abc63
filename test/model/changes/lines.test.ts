import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from '../../../src/model/changes/lines.ts';
import { mergeTexts } from '../../../src/model/changes/merge.ts';
import { shownLines } from '../../../src/model/changes/shown.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
const seed = 20261122;

test('what changed makes one text of the other, and nothing that stayed is among it', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const hunks = diffLines(before, after);
      let at = 0;
      const made = hunks.flatMap(({ from, to, start, end }) => {
        const kept = before.slice(at, from);
        at = to;
        return [...kept, ...after.slice(start, end)];
      });
      expect([...made, ...before.slice(at)]).toEqual(after);
      const removed = hunks.reduce((sum, each) => sum + each.to - each.from, 0);
      expect(before.length - removed).toBe(longestCommon(before, after));
    }),
    { seed },
  );
});

test('changes in different places come together; in the same place nobody’s wins', () => {
  const base = ['1', '2', '3', '4', '5', '6', '7'].join('\n');
  const mine = base.replace('2', 'two');
  expect(mergeTexts(base, mine, base.replace('6', 'six'))).toBe(mine.replace('6', 'six'));
  expect(mergeTexts(base, mine, base.replace('2', 'zwei'))).toBeUndefined();
  expect(mergeTexts(base, mine, base.replace('3', 'three'))).toBeUndefined();
  expect(mergeTexts(base, mine, mine)).toBe(mine);
  expect(mergeTexts(base, base.replace('2\n', ''), `${base}\n8`)).toBe(`${base.replace('2\n', '')}\n8`);
});

test('a merge with no change on one side is the other side', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const [base, changed] = [one.join('\n'), other.join('\n')];
      expect(mergeTexts(base, changed, base)).toBe(changed);
      expect(mergeTexts(base, base, changed)).toBe(changed);
    }),
    { seed },
  );
});

test('a difference is shown with the lines around it, each once', () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n');
  const after = before.replace('line 5\n', '').replace('line 8', 'line 8\nnew').replace('line 19', 'line nineteen');
  const shown = shownLines(before, after, 2);
  expect(
    shown.map(({ kind, before: left, after: right, text }) => `${kind[0]} ${left ?? '-'} ${right ?? '-'} ${text}`),
  ).toEqual([
    's 3 3 line 3',
    's 4 4 line 4',
    'r 5 - line 5',
    's 6 5 line 6',
    's 7 6 line 7',
    's 8 7 line 8',
    'a - 8 new',
    's 9 9 line 9',
    's 10 10 line 10',
    's 17 17 line 17',
    's 18 18 line 18',
    'r 19 - line 19',
    'a - 19 line nineteen',
    's 20 20 line 20',
  ]);
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = one.map(() => other.map(() => 0));
  for (const [row, left] of one.entries())
    for (const [column, right] of other.entries()) {
      const cells = table[row];
      if (cells === undefined) continue;
      cells[column] =
        left === right
          ? 1 + (table[row - 1]?.[column - 1] ?? 0)
          : Math.max(table[row - 1]?.[column] ?? 0, cells[column - 1] ?? 0);
    }
  return table.at(-1)?.at(-1) ?? 0;
}
