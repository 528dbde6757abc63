import { array, assert, constantFrom, integer, option, property, string, tuple, type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { createCsvReader } from '../../../../src/stages/connect/recognise/csv.ts';

const letters = array(constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', 'ø', '\u{1f600}', '='), { maxLength: 8 }).map(
  (each) => each.join(''),
);
const cell: Arbitrary<string | null> = option(letters, { nil: null });
const table = integer({ min: 2, max: 5 }).chain((width) =>
  array(array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
);

const written = (rows: readonly (readonly (string | null)[])[], delimiter: string, end: string): string =>
  rows
    .map((row) => row.map((each) => (each === null ? '' : `"${each.replaceAll('"', '""')}"`)).join(delimiter) + end)
    .join('');

/** Reads a text that comes in pieces cut anywhere. */
function read(
  text: string,
  delimiter: string,
  cuts: readonly number[],
): ReturnType<ReturnType<typeof createCsvReader>['push']> {
  const reader = createCsvReader({ delimiter, quote: '"' });
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((left, right) => left - right);
  const pieces = [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length));
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

test('what is written by the rules is read back, wherever the text is cut', () => {
  assert(
    property(
      table,
      constantFrom(',', ';', '\t'),
      constantFrom('\n', '\r\n'),
      array(integer({ min: 0, max: 10_000 }), { maxLength: 6 }),
      (rows, delimiter, end, cuts) => {
        const records = read(written(rows, delimiter, end), delimiter, cuts);
        expect(records.map((record) => record.cells)).toEqual(rows);
        expect(records.every((record) => record.flaw === undefined)).toBe(true);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});

test('any text at all is read to its end, every line of it accounted for', () => {
  assert(
    property(
      tuple(
        string({ unit: constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 60 }),
        array(integer({ min: 0, max: 100 }), { maxLength: 3 }),
      ),
      ([text, cuts]) => {
        const records = read(text, ',', cuts);
        const glued = records.map((record) => record.raw).join('');
        expect(glued.replaceAll(/[\r\n]/g, '')).toBe(text.replaceAll(/[\r\n]/g, ''));
        const lines = records.map((record) => record.line);
        expect(lines).toEqual([...lines].sort((left, right) => left - right));
      },
    ),
    { seed: 1, numRuns: 3000 },
  );
});
