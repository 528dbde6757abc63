import { expect, test } from 'vitest';
import { infer } from '../../../../src/stages/connect/columns/infer.ts';

const told = (cells: readonly string[], header = ''): unknown => {
  const { type, reading } = infer(cells, 'NOK', header);
  return [type.kind, 'format' in reading ? reading.format : 'decimal' in reading ? reading.decimal : undefined];
};

test.each([
  [['1', '22', '-3'], '', ['number', '.']],
  [['1.5', '2', 'n/a'], '', ['number', '.']],
  [['1 200,50', '3,10'], '', ['number', ',']],
  [['1.200,50', '13,10'], '', ['number', ',']],
  [['1,234.50', '13.10'], '', ['number', '.']],
  [['0301', '1103'], '', ['text', undefined]],
  [['03.0301', '11.1103'], '', ['text', undefined]],
  [['5003', '9008'], 'postnummer', ['text', undefined]],
  [['62.010', '01.110'], 'naeringskode1.kode', ['code', undefined]],
  [['70.100', '68.209'], 'hjelpeenhetskode.kode', ['text', undefined]],
  [['70.100', '68.209'], 'hours', ['number', '.']],
  [['kr 1 200,50', 'kr 13,-'], '', ['money', ',']],
  [['$1,200.50', '$13'], '', ['money', '.']],
  [['2024-01-31', '2024-02-29'], '', ['date', undefined]],
  [['2024-01-31T10:00:00Z', '2024-02-29'], '', ['instant', undefined]],
  [['31.01.2024', '1.2.2024'], '', ['date', '%d.%m.%Y']],
  [['01/31/2024', '02/01/2024'], '', ['date', '%m/%d/%Y']],
  [['31/01/2024 10:30', '02/01/2024 9:00'], '', ['instant', '%d/%m/%Y %H:%M']],
  [['31/01/2024', '01/31/2024'], '', ['text', undefined]],
  [['ja', 'nei', 'ja'], '', ['boolean', undefined]],
  [['Yes', 'No'], '', ['boolean', undefined]],
  [['NO', 'NO', 'NO', 'NO'], 'country', ['category', undefined]],
  [['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'], '', ['category', undefined]],
  [['', '-', 'n/a'], '', ['text', undefined]],
])('%j under "%s" is %j', (cells, header, expected) => {
  expect(told(cells, header)).toEqual(expected);
});

test('a date whose order nothing settles is taken day first, and says so', () => {
  expect(infer(['01/02/2024', '03/04/2024'], 'NOK')).toMatchObject({
    reading: { format: '%d/%m/%Y' },
    ambiguous: true,
  });
});
