import { describe, expect, test } from 'vitest';
import { sheetHeader } from '../../../../src/stages/connect/recognise/excel-header.ts';

const data = ['Alfa AS', '923609016', 10, 20, 30];

describe('the header of a sheet', () => {
  test('stands below titles', () => {
    expect(
      sheetHeader([['Customers 2024', null, null], [null], ['Name', 'Org.nr', 'Staff'], ['Alfa', '1', 2]], undefined),
    ).toEqual({
      data: 3,
      names: ['Name', 'Org.nr', 'Staff'],
    });
  });

  test('of two rows, where cells were merged across: the group goes before its years', () => {
    const rows = [
      ['Kunder', null, null, null, null],
      ['Bedrift', 'Org.nr', 'Omsetning', null, null],
      [null, null, 2022, 2023, 2024],
      data,
      data,
    ];
    expect(sheetHeader(rows, undefined)).toEqual({
      data: 3,
      names: ['Bedrift', 'Org.nr', 'Omsetning 2022', 'Omsetning 2023', 'Omsetning 2024'],
    });
  });

  test('with a row of groups above it', () => {
    const rows = [[null, null, 'Turnover', null, null], ['Name', 'No', 'First', 'Second', 'Third'], data, data];
    expect(sheetHeader(rows, undefined)).toEqual({
      data: 2,
      names: ['Name', 'No', 'Turnover First', 'Turnover Second', 'Turnover Third'],
    });
  });

  test('a lone title right above is no group, and a first row of data no second header', () => {
    expect(
      sheetHeader(
        [
          ['Customers', null],
          ['Name', 'City'],
          ['Alfa', 'Oslo'],
        ],
        undefined,
      ).names,
    ).toEqual(['Name', 'City']);
    expect(
      sheetHeader(
        [
          ['Name', null, 'City'],
          ['Alfa', 'x', 'Oslo'],
          ['Beta', 'y', 'Bergen'],
        ],
        undefined,
      ),
    ).toEqual({ data: 1, names: ['Name', '', 'City'] });
  });

  test('where the source says how many rows to skip, there it is', () => {
    expect(
      sheetHeader(
        [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
        1,
      ),
    ).toEqual({ data: 2, names: ['c', 'd'] });
  });
});
