import { expect, test } from 'vitest';
import { guarded, quoted } from '../../../src/contract/spreadsheet.ts';
import { arranged, shownColumns } from '../../../web/src/parts/table/arrange.ts';
import type { Field } from '../../../web/src/parts/table/field.ts';
import { clipOf, csvOf } from '../../../web/src/parts/table/csv.ts';
import { filterOf, passes } from '../../../web/src/parts/table/filter.ts';
import { read, write, type View } from '../../../web/src/parts/table/view.ts';

interface Company {
  readonly name: string;
  readonly employees: number | null;
  readonly founded: string | null;
}

const rows: readonly Company[] = [
  { name: 'Ånd AS', employees: 12, founded: '2001-05-01' },
  { name: 'Café Nord', employees: null, founded: null },
  { name: 'Bygg 10', employees: 300, founded: '1999-01-01' },
  { name: 'Bygg 9', employees: 12, founded: '2020-12-31' },
];

const columns: readonly Field<Company>[] = [
  { id: 'name', header: 'Name', kind: 'text', value: (row) => row.name },
  { id: 'employees', header: 'Employees', kind: 'number', value: (row) => row.employees },
  { id: 'founded', header: 'Founded', kind: 'date', hidden: true, value: (row) => row.founded },
  { id: 'deeds', header: 'Deeds', kind: 'text', deeds: true, value: () => null },
];

const plain: View = { sort: null, search: '', filters: {}, columns: null };
const names = (view: Partial<View>): readonly string[] =>
  arranged(rows, columns, { ...plain, ...view }).map((each) => each.name);

test('unknown values stand last either way, and equal ones as they came', () => {
  expect(names({ sort: { column: 'employees', down: false } })).toEqual(['Ånd AS', 'Bygg 9', 'Bygg 10', 'Café Nord']);
  expect(names({ sort: { column: 'employees', down: true } })).toEqual(['Bygg 10', 'Ånd AS', 'Bygg 9', 'Café Nord']);
});

test('texts sort by their numbers as people read them', () => {
  expect(names({ sort: { column: 'name', down: false } }).slice(0, 3)).toEqual(['Ånd AS', 'Bygg 9', 'Bygg 10']);
});

test('a search takes no notice of accents and case, but å is not a', () => {
  expect(names({ search: 'CAFE' })).toEqual(['Café Nord']);
  expect(names({ search: 'ånd' })).toEqual(['Ånd AS']);
  expect(names({ search: 'and' })).toEqual([]);
});

test('a range has its ends in it and leaves what is unknown out', () => {
  expect(names({ filters: { employees: { by: 'range', from: '12', to: '' } } })).toHaveLength(3);
  expect(names({ filters: { founded: { by: 'range', from: '', to: '2001-05-01' } } })).toEqual(['Ånd AS', 'Bygg 10']);
  expect(passes({ by: 'range', from: '12,5', to: '' }, 0.125, 'share')).toBe(true);
});

test('few texts are chosen among, many are searched', () => {
  const [name] = columns;
  if (name === undefined) throw new Error('no column');
  expect(filterOf(name, rows).by).toBe('among');
  const many = Array.from({ length: 30 }, (_, index) => ({ name: `c${index}`, employees: 1, founded: null }));
  expect(filterOf(name, many).by).toBe('contains');
});

test('what leaves the page runs in no spreadsheet, by the same rule as every list', () => {
  for (const text of ['=1+1', '+47 22', '-1', '@SUM(A1)', '\tx', 'a=b', 'plain']) {
    const row = [{ name: text, employees: -5, founded: null }];
    const [, line] = clipOf(columns, row).split('\r\n');
    expect(line?.split('\t')[0]).toBe(guarded(text).replaceAll(/[\t\r\n]+/gu, ' '));
    expect(csvOf(columns, row)).toContain(`${quoted(guarded(text))},-5,`);
  }
  expect(csvOf(columns, [{ name: 'a "b", c', employees: null, founded: null }])).toBe(
    '\uFEFFName,Employees,Founded\r\n"a ""b"", c",,\r\n',
  );
});

test('a view comes back from its address, and one as it comes leaves none', () => {
  const view: View = {
    sort: { column: 'employees', down: true },
    search: 'å & b',
    filters: { name: { by: 'among', values: ['', 'x'] } },
    columns: ['name'],
  };
  const search = write(new URLSearchParams('where=a'), 't', view, plain);
  expect(search.get('where')).toBe('a');
  expect(read(new URLSearchParams(search.toString()), 't', plain)).toEqual(view);
  expect(write(search, 't', plain, plain).toString()).toBe('where=a');
  expect(read(new URLSearchParams('t.only={"name":{"by":"nonsense"}}'), 't', plain).filters).toEqual({});
});

test('hidden columns come when they are chosen, deeds always stand', () => {
  const ids = (view: View) => shownColumns(columns, view).map((each) => each.id);
  expect(ids(plain)).toEqual(['name', 'employees', 'deeds']);
  expect(ids({ ...plain, columns: ['founded'] })).toEqual(['founded', 'deeds']);
});
