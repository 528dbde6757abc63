import { appendFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { SourcePlan } from '../../../../src/model/plan.ts';
import { textCell, workbook, zip } from '../zip.ts';

/** One way a file can be bad: what it is, what an import does with it, and by which diagnostic it says so. */
export interface BadInput {
  /** As the documentation tells it. */
  readonly input: string;
  readonly does: string;
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** The first file, as companies, when nothing is said. */
  readonly source?: Partial<SourcePlan>;
  /** The code of what is said first; undefined where there is nothing to say. */
  readonly says: string | undefined;
  /** Rows that stand afterwards; undefined where the import is refused. */
  readonly loaded?: number;
  /** Done to the file while it is read. */
  readonly meanwhile?: (file: string) => void;
}

const orders: Partial<SourcePlan> = { as: 'orders' };
const days = (...texts: readonly string[]): string =>
  `order_id,at,amount\n${texts.map((text, index) => `${index},${text},1\n`).join('')}`;
const numbers = (...texts: readonly string[]): string =>
  `order_id;at;amount\n${texts.map((text, index) => `${index};2024-01-31;${text}\n`).join('')}`;
const firms = (count: number): string =>
  `name,city\n${Array.from({ length: count }, (_, index) => `Firm ${index},Oslo\n`).join('')}`;
/** More than packed tables come to: a hundred megabytes in a hundred kilobytes. */
const zeros = Buffer.alloc(80 * 2 ** 20, '0');
/** What does not pack: so large a workbook is no bomb. */
const noise = Buffer.from(
  Array.from({ length: 2 ** 20 }, (_, at) => (at * at * 31 + ((at * 2654435761) >>> 13)) & 255),
);

export const badInputs: readonly BadInput[] = [
  { input: 'an empty file', does: 'refused', files: { 'empty.csv': '' }, says: 'import/empty-file' },
  { input: 'a file of blanks', does: 'refused', files: { 'blank.csv': '  \n\n' }, says: 'import/empty-file' },
  {
    input: 'a header without rows',
    does: 'read as a table without rows',
    files: { 'header.csv': 'org_number,name\n' },
    says: 'import/no-rows',
    loaded: 0,
  },
  {
    input: 'the same header twice',
    does: 'all columns are kept, under names of their own',
    files: { 'twice.csv': 'name,sum,Sum\nAlfa,1,2\n' },
    says: 'import/repeated-header',
    loaded: 1,
  },
  {
    input: 'a file that is not there',
    does: 'refused',
    files: { 'here.csv': firms(1) },
    source: { read: 'there.csv' },
    says: 'import/no-file',
  },
  {
    input: 'a folder',
    does: 'its files are read, each whole or not at all; hidden ones and those in folders within it are left',
    files: { 'in/a.csv': firms(1), 'in/.b.csv': 'x', 'in/deep/c.csv': firms(1) },
    source: { read: 'in' },
    says: undefined,
    loaded: 1,
  },
  {
    input: 'a folder without files',
    does: 'refused',
    files: { 'in/deep/a.csv': firms(1) },
    source: { read: 'in' },
    says: 'import/empty-folder',
  },
  {
    input: 'bytes that are no text',
    does: 'refused',
    files: { 'bytes.csv': Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 7) % 256)) },
    says: 'import/binary-file',
  },
  {
    input: 'a PDF, a picture, a program, a database, an archive that is not read, called `.csv`',
    does: 'refused, by what it is',
    files: { 'list.csv': '%PDF-1.7\n%âãÏÓ\n' },
    says: 'import/other-format',
  },
  {
    input: 'an old Excel workbook (`.xls`)',
    does: 'refused, with what to do',
    files: { 'old.xls': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]) },
    says: 'import/other-format',
  },
  {
    input: 'a web page called `.xls` or `.csv`',
    does: 'refused, with what to do',
    files: { 'export.xls': '<html><body><table><tr><td>name</td></tr></table></body></html>' },
    says: 'import/other-format',
  },
  {
    input: 'gzip that breaks off, or fails its sum',
    does: 'refused; nothing of it stays',
    files: { 'part.csv.gz': gzipSync(firms(20_000)).subarray(0, 20_000) },
    says: 'import/damaged-file',
  },
  {
    input: 'a gzip bomb: a few kilobytes that unpack to very much',
    does: 'refused before anything reads it',
    files: { 'bomb.csv.gz': gzipSync(zeros) },
    says: 'import/unpacks-too-large',
  },
  {
    input: 'a zip bomb',
    does: 'refused before it is unpacked; one that lies about its size stops where it says it ends',
    files: { 'bomb.zip': zip([['list.csv', zeros]]) },
    says: 'import/unpacks-too-large',
  },
  {
    input: 'an Excel bomb',
    does: 'refused before it is unpacked; a workbook may be 160 MB unpacked',
    files: { 'bomb.xlsx': zip([['xl/workbook.xml', zeros]]) },
    says: 'import/unpacks-too-large',
  },
  {
    input: 'a workbook of more than 160 MB unpacked',
    does: 'refused, for a workbook is held in memory whole',
    files: { 'large.xlsx': zip([['xl/workbook.xml', noise]], 200_000_000) },
    says: 'import/workbook-too-large',
  },
  {
    input: 'a zip archive with several files',
    does: 'refused, unless the source names one (`options: {member: …}`)',
    files: {
      'two.zip': zip([
        ['a.csv', firms(1)],
        ['b.csv', firms(1)],
      ]),
    },
    says: 'import/many-in-archive',
  },
  {
    input: 'a quote that is never closed',
    does: 'that line is set aside, the others stand',
    files: { 'quote.csv': `${firms(20)}"Open,Oslo\nLast,Bergen\n` },
    says: 'import/open-quote',
    loaded: 21,
  },
  {
    input: 'text after a closing quote',
    does: 'that line is set aside',
    files: { 'quote.csv': `${firms(20)}"Open" AS,Oslo\nLast,Bergen\n` },
    says: 'import/text-after-quote',
    loaded: 21,
  },
  {
    input: 'an extra cell in line 40,000',
    does: 'that line is set aside, by its number',
    files: { 'long.csv': firms(40_000).replace('Firm 39998,Oslo', 'Firm 39998,Oslo,Norway') },
    says: 'import/extra-cells',
    loaded: 39_999,
  },
  {
    input: 'a line with too few cells',
    does: 'that line is set aside',
    files: { 'short.csv': `${firms(20)}Short\n` },
    says: 'import/missing-cells',
    loaded: 20,
  },
  {
    input: 'two encodings in one file',
    does: 'each line is read in its own',
    files: { 'glued.csv': Buffer.concat([Buffer.from('name\nBlåbær\n'), Buffer.from('Sønn\n', 'latin1')]) },
    says: 'import/two-encodings',
    loaded: 2,
  },
  {
    input: 'an encoding that is not known',
    does: 'refused',
    files: { 'list.csv': firms(1) },
    source: { options: { encoding: 'ebcdic' } },
    says: 'import/unknown-encoding',
  },
  {
    input: 'a date in year 0, or on 30 February',
    does: 'that row is set aside: years from 1000 are dates',
    files: { 'days.csv': days(...Array.from({ length: 20 }, () => '2024-01-31'), '0000-01-01', '2024-02-30') },
    source: orders,
    says: 'import/bad-value',
    loaded: 20,
  },
  {
    input: 'dates in two orders in one column',
    does: 'read as most are written; what can only be the other order is set aside',
    files: { 'days.csv': days(...Array.from({ length: 20 }, () => '12/31/2024'), '31/12/2024') },
    source: orders,
    says: 'import/mixed-dates',
    loaded: 20,
  },
  {
    input: 'dates that could be either order',
    does: 'read day first, and said',
    files: { 'days.csv': days('01/02/2024', '03/04/2024') },
    source: orders,
    says: 'import/ambiguous-dates',
    loaded: 2,
  },
  {
    input: 'organisation numbers that fail their check digit',
    does: 'kept as they are written, counted',
    files: { 'list.csv': 'org_number\n974760673\n923609016\n923609017\n' },
    says: 'import/check-digits',
    loaded: 3,
  },
  {
    input: 'ids with leading zeros',
    does: 'kept letter by letter: 007 and 7 are two',
    files: { 'ids.csv': 'id,postal_code\n007,0150\n7,1500\n' },
    says: undefined,
    loaded: 2,
  },
  {
    input: '`1.234,50` and `1,234.50` in one column',
    does: 'read as most are written; the others are set aside, never taken for another size',
    files: { 'sums.csv': numbers(...Array.from({ length: 20 }, () => '1.234,50'), '1,234.50') },
    source: orders,
    says: 'import/mixed-decimals',
    loaded: 20,
  },
  {
    input: '`1.234`, which may be a thousand',
    does: 'read as decimals, and said',
    files: { 'sums.csv': numbers('1.234', '12.500', '3.000') },
    source: orders,
    says: 'import/ambiguous-thousands',
    loaded: 3,
  },
  {
    input: 'text that a spreadsheet would run (`=1+1`, `@SUM(A1)`)',
    does: 'kept as text, never run; an export for a spreadsheet writes it so that it stays text',
    files: { 'list.csv': `name,note\nAlfa,=1+1\nBeta,"=HYPERLINK(""http://example.com"")"\n` },
    says: undefined,
    loaded: 2,
  },
  {
    input: 'formulas in Excel',
    does: 'read by the result saved with them; a formula without one is an empty cell',
    files: {
      'sums.xlsx': workbook([
        textCell('A1', 'name') + textCell('B1', 'sum'),
        `${textCell('A2', 'Alfa')}<c r="B2"><f>1+1</f><v>2</v></c>`,
        `${textCell('A3', 'Beta')}<c r="B3"><f>1+1</f></c>`,
      ]),
    },
    says: undefined,
    loaded: 2,
  },
  {
    input: 'macros in Excel',
    does: 'never run; the cells are read',
    files: { 'book.xlsm': workbook([textCell('A1', 'name'), textCell('A2', 'Alfa')], [['xl/vbaProject.bin', 'x']]) },
    says: 'import/macros',
    loaded: 1,
  },
  {
    input: 'a file that changes while it is read',
    does: 'refused; nothing of it stays',
    files: { 'list.csv': firms(3) },
    says: 'import/file-changed',
    meanwhile: (file) => appendFileSync(file, 'More,Oslo\n'),
  },
  {
    input: 'more bad rows than tolerated (one in five, unless the source says another share)',
    does: 'refused; nothing of it stays',
    files: { 'list.csv': 'name,city\nAlfa,Oslo\nBeta\nGamma\n' },
    says: 'import/too-many-rejected',
  },
  {
    input: 'nothing that names a company',
    does: 'refused, unless the source says that each row is one (`company_by: row`)',
    files: { 'list.csv': 'colour,size\nred,3\n' },
    says: 'import/no-identifier',
  },
];
