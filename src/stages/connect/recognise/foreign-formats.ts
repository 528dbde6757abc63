/** A file that is something else than data to be read, by its first bytes. */
interface Foreign {
  /** With its article, as it stands in a sentence. */
  readonly format: string;
  readonly instead: string;
}

const asWorkbook = 'Open it in a spreadsheet and save it as Excel workbook (.xlsx) or CSV.';
const pictures = 'Get the figures themselves: a picture of a table cannot be read.';
const unpack = 'Unpack it, and import what is in it.';

const marks: readonly (readonly [bytes: string, Foreign])[] = [
  ['%PDF', { format: 'a PDF document', instead: 'Ask whoever sent it for the table it was made from.' }],
  [
    '\u00d0\u00cf\u0011\u00e0',
    { format: 'an old Excel workbook (.xls), or another old Office document', instead: asWorkbook },
  ],
  ['{\\rtf', { format: 'a formatted document (RTF)', instead: asWorkbook }],
  ['SQLite format 3', { format: 'an SQLite database', instead: 'Export its tables as CSV.' }],
  ['\u0089PNG', { format: 'a picture (PNG)', instead: pictures }],
  ['\u00ff\u00d8\u00ff', { format: 'a picture (JPEG)', instead: pictures }],
  ['GIF8', { format: 'a picture (GIF)', instead: pictures }],
  ['MZ', { format: 'a program', instead: 'Check where it came from.' }],
  ['\u007fELF', { format: 'a program', instead: 'Check where it came from.' }],
  ['7z\u00bc\u00af', { format: 'an archive (7z)', instead: unpack }],
  ['Rar!', { format: 'an archive (RAR)', instead: unpack }],
  ['BZh', { format: 'an archive (bzip2)', instead: unpack }],
  ['\u00fd7zXZ', { format: 'an archive (xz)', instead: unpack }],
];

/** What a file is that only looks like data by its name; undefined where it may be data. */
export function foreignFormat(head: Buffer): Foreign | undefined {
  const start = head.subarray(0, 400).toString('latin1');
  const found = marks.find(([bytes]) => start.startsWith(bytes) && (bytes !== 'MZ' || start.includes('\0')));
  if (found !== undefined) return found[1];
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '').toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head)/.test(text)) return { format: 'a web page', instead: asWorkbook };
  if (text.startsWith('<?xml'))
    return { format: 'an XML document', instead: 'Export it as CSV, JSON or an Excel workbook.' };
  return undefined;
}
