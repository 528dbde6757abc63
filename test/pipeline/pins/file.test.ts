import fs from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { readPinFile } from '../../../src/pipeline/pins/file.ts';
import { withFolder } from '../project.ts';

test.each([
  ['a column headed', 'Remark,Company\nx,Alfa\ny,Bravo\n', ['Alfa', 'Bravo']],
  ['no heading, no line end', 'Alfa\n\nBravo', ['Alfa', 'Bravo']],
  [
    'quotes, delimiters and line ends inside',
    'name;why\n"Alfa; ""the first""";"a\nb"\r\nBravo;\r\n',
    ['Alfa; "the first"', 'Bravo'],
  ],
  ['tabs and a byte order mark', '\uFEFForg_number\tname\n923609016\tAlfa\n', ['923609016']],
  ['empty', '', []],
])('%s', (_, text, expected) =>
  withFolder(async ({ folder, write }) => {
    await write('list.csv', text);
    expect(await readPinFile('list.csv', folder, {})).toEqual(expected);
  }),
);

test('Latin-1, as older spreadsheets save', () =>
  withFolder(async ({ folder }) => {
    await fs.writeFile(path.join(folder, 'list.csv'), Buffer.from('name\nBjørn Ås\n', 'latin1'));
    expect(await readPinFile('list.csv', folder, {})).toEqual(['Bjørn Ås']);
  }));

test('the first sheet of an Excel workbook', () =>
  withFolder(async ({ folder }) => {
    const rows = [
      [{ value: 'Name' }, { value: 'Id' }],
      [{ value: 'Alfa' }, { value: 923609016 }],
    ];
    await fs.writeFile(path.join(folder, 'list.xlsx'), await writeExcel(rows).toBuffer());
    expect(await readPinFile('list.xlsx', folder, {})).toEqual(['Alfa']);
  }));

test('a file outside the folder, none, and what is no workbook are refused', () =>
  withFolder(async ({ folder, write }) => {
    await write('list.xlsx', 'no workbook');
    for (const file of ['../other.csv', 'missing.csv', 'list.xlsx'])
      await expect(readPinFile(file, folder, {})).rejects.toThrow('pin/file');
  }));
