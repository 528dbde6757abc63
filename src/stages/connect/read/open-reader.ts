import path from 'node:path';
import { diagnose, fail, InputError } from '../../../diagnostics/diagnostic.ts';
import { systemFault } from '../../../diagnostics/system.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Session } from '../../../engine/engine.ts';
import type { ReadOptions } from '../../../model/plan.ts';
import { csvRecords } from './records-csv.ts';
import { mainSheet, readSheets, sheetRecords } from './records-excel.ts';
import type { SheetRows } from '../recognise/excel-header.ts';
import { jsonRecords } from './records-json.ts';
import { readCsvDirectly, readParquet, type Reader } from './reader.ts';
import { headerOf, sniffDialect, sniffFile, type Sniffed } from '../recognise/sniff.ts';
import type { StagedFile } from '../incoming/staging.ts';
import { tidy, type RecordSource } from './tidy.ts';
import { mostUnpacked, refuseUnpacking, unpackLimits } from '../incoming/unpacking.ts';
import { checkEntry, unzip, zipEntries, type ZipEntry } from '../incoming/zip.ts';

/** How a file is to be opened: by DuckDB where it can, or `carefully`, record by record, after DuckDB could not. */
export interface Opening {
  readonly options: ReadOptions;
  readonly session: Session;
  readonly staging: string;
  readonly carefully: boolean;
  /** The workbook's sheets, where they were read before. */
  readonly sheets?: readonly SheetRows[];
  /** Lists within a JSON record whose elements are rows of their own, from the outermost in. */
  readonly unfold?: readonly string[];
}

/**
 * A reader for what a staged file turns out to be.
 * @throws InputError `import/binary-file`, `import/damaged-file`, `import/no-columns`
 */
export async function openReader(staged: StagedFile, opening: Opening): Promise<Reader> {
  try {
    const reader = await open(staged, opening);
    if (reader.headers.length > 0) return reader;
    await staged.verify();
    return fail('import/no-columns', { file: staged.name }, { file: staged.name });
  } catch (error) {
    if (error instanceof InputError) throw error;
    return damaged(staged, error);
  }
}

/** Turns what a library says of a file into the user's problem; a fault of the machine, as a full disk, stays one. */
export function damaged(staged: StagedFile, error: unknown): never {
  if (systemFault(error) !== undefined) throw error;
  const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return fail(
    'import/damaged-file',
    { file: staged.name, reason: reason.replaceAll(staged.path, staged.name) },
    { file: staged.name },
  );
}

async function open(staged: StagedFile, opening: Opening): Promise<Reader> {
  const { options, session, staging, carefully } = opening;
  const sniffed = await sniffFile(staged.path, staged.name, options);
  switch (sniffed.format) {
    case 'parquet':
      return readParquet(staged, session);
    case 'csv':
      return sniffed.encoding === 'utf-8' && !carefully && !hasMixedLines(sniffed.head) && !isByBlanks(sniffed, options)
        ? readCsvDirectly(staged, sniffed, options)
        : tidied(staged, staging, carefulCsv(staged, sniffed, options));
    case 'ndjson':
    case 'json':
      return tidied(staged, staging, jsonRecords(staged.path, sniffed, opening.unfold ?? []));
    case 'excel':
      return remarked(
        staged,
        await tidied(staged, staging, workbook(staged, opening.sheets ?? (await workbookSheets(staged)), options)),
      );
    case 'zip':
      return open(await unpacked(staged, staging, options.member), opening);
  }
}

/** DuckDB takes every blank for a delimiter of its own. */
const isByBlanks = ({ head }: Sniffed, options: ReadOptions): boolean => sniffDialect(head, options).delimiter === ' ';

/** DuckDB settles on one kind of line end, and takes a file with another kind for a single record. */
function hasMixedLines(head: string): boolean {
  const crlf = head.includes('\r\n');
  return /\r(?!\n)./su.test(head) || (crlf && /(?:^|[^\r])\n/u.test(head));
}

function tidied(staged: StagedFile, staging: string, records: RecordSource): Promise<Reader> {
  return tidy(records, path.join(staging, `${staged.sha256}.tidy.csv`));
}

function carefulCsv(staged: StagedFile, sniffed: Sniffed, options: ReadOptions): RecordSource {
  const dialect = sniffDialect(sniffed.head, options);
  return csvRecords(staged.path, sniffed, dialect, headerOf(sniffed.head, dialect), staged.name);
}

/** The whole of a workbook is unpacked in memory, so what its directory says is held against what is there. */
async function refuseBomb(staged: StagedFile, entries: readonly ZipEntry[], largest: number): Promise<void> {
  const sum = (of: 'size' | 'packed'): number => entries.reduce((total, entry) => total + entry[of], 0);
  const most = mostUnpacked(sum('packed'), largest, unpackLimits);
  if (sum('size') > most) refuseUnpacking(staged.name, sum('packed'), most);
  for (const entry of entries) await checkEntry(staged.path, entry);
}

/** A workbook's reader, with a word on the macros in it. */
async function remarked(staged: StagedFile, reader: Reader): Promise<Reader> {
  const hasMacros = (await zipEntries(staged.path)).some((entry) => entry.name === 'xl/vbaProject.bin');
  if (!hasMacros) return reader;
  return { ...reader, remarks: [diagnose('import/macros', { file: staged.name }, { file: staged.name }, 'warning')] };
}

/**
 * The sheets of a workbook.
 * @throws InputError where it would unpack to more than is read
 */
export async function workbookSheets(staged: StagedFile): Promise<readonly SheetRows[]> {
  await refuseBomb(staged, await zipEntries(staged.path), unpackLimits.workbook);
  return readSheets(staged.path);
}

function workbook(staged: StagedFile, sheets: readonly SheetRows[], options: ReadOptions): RecordSource {
  const sheet = options.sheet === undefined ? mainSheet(sheets) : sheets.find((each) => each.sheet === options.sheet);
  if (sheet === undefined && options.sheet !== undefined)
    absent(
      staged,
      'sheet',
      options.sheet,
      sheets.map((each) => each.sheet),
    );
  if (sheet === undefined) fail('import/no-columns', { file: staged.name }, { file: staged.name });
  return sheetRecords(sheet.data, options.header ?? true, options.skip);
}

/** The file of an archive that is asked for, or its only one, unpacked beside it. */
async function unpacked(staged: StagedFile, staging: string, member: string | undefined): Promise<StagedFile> {
  const entries = await zipEntries(staged.path);
  const names = entries.map((each) => each.name);
  const entry = member === undefined ? entries[0] : entries.find((each) => each.name === member);
  if (entry === undefined)
    return member === undefined
      ? fail('import/damaged-file', { file: staged.name, reason: 'the archive is empty' }, { file: staged.name })
      : absent(staged, 'member', member, names);
  if (member === undefined && entries.length > 1)
    fail('import/many-in-archive', { file: staged.name, entries: names.slice(0, 10) }, { file: staged.name });
  const most = mostUnpacked(entry.packed, unpackLimits.streamed, unpackLimits);
  if (entry.size > most) refuseUnpacking(staged.name, entry.packed, most);
  const target = path.join(staging, `${staged.sha256}.unpacked${path.extname(entry.name)}`);
  await unzip(staged.path, entry, target);
  return { ...staged, path: target };
}

/** A sheet or member the source names and the file does not have. */
function absent(staged: StagedFile, part: 'sheet' | 'member', wanted: string, known: readonly string[]): never {
  const parameters = { file: staged.name, part, wanted, known: known.slice(0, 10), nearest: nearest(wanted, known) };
  return fail('import/no-part', parameters, { file: staged.name });
}
