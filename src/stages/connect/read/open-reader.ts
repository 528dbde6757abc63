import path from 'node:path';
import { diagnose, fail, InputError } from '../../../diagnostics/diagnostic.ts';
import { systemFault } from '../../../diagnostics/system.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Session } from '../../../engine/engine.ts';
import type { ReadOptions } from '../../../model/plan.ts';
import type { FileWork, TidiedSheet } from './file-work.ts';
import type { RecordOrder } from './record-order.ts';
import { readCsvDirectly, readParquet, type Reader } from './reader.ts';
import { headerOf, sniffDialect, sniffFile, type Sniffed } from '../recognise/sniff.ts';
import type { StagedFile } from '../incoming/staging.ts';
import { isLarge, type SampleSize } from '../incoming/sample.ts';
import { readTidied } from './tidied-reader.ts';
import type { Tidied } from './tidy.ts';
import { between, within, type Watch } from './watch.ts';
import { mostUnpacked, refuseUnpacking, refuseWorkbook, unpackLimits } from '../incoming/unpacking.ts';
import { checkEntry, unzip, zipEntries, type ZipEntry } from '../incoming/zip.ts';

/** How a file is to be opened: by DuckDB where it can, or `carefully`, record by record, after DuckDB could not. */
export interface Opening {
  readonly options: ReadOptions;
  readonly session: Session;
  readonly staging: string;
  readonly carefully: boolean;
  /** The workbook's sheet, where it was read before. */
  readonly tidied?: Tidied;
  /** Only a look is asked for: of a very large text records from all over it. */
  readonly sample?: SampleSize;
  readonly work: FileWork;
  readonly watch: Watch;
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
    between(opening.watch);
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
  const { options, session, carefully, work, watch } = opening;
  const sniffed = await sniffFile(staged.path, staged.name, options);
  const of = { path: staged.path, name: staged.name };
  switch (sniffed.format) {
    case 'parquet':
      return readParquet(staged, session);
    case 'csv': {
      const sample = await sampled(staged, sniffed, opening);
      if (sample !== undefined) return sample;
      const dialect = sniffDialect(sniffed.head, options);
      if (sniffed.encoding === 'utf-8' && !carefully && !hasMixedLines(sniffed.head) && dialect.delimiter !== blanks)
        return readCsvDirectly(staged, sniffed, options, work, watch);
      return tidied(
        { ...of, format: 'csv', sniffed, dialect, headers: headerOf(sniffed.head, dialect) },
        opening,
        staged,
      );
    }
    case 'ndjson':
    case 'json':
      return (
        (await sampled(staged, sniffed, opening)) ??
        tidied({ ...of, format: 'json', sniffed, unfold: opening.unfold ?? [] }, opening, staged)
      );
    case 'excel': {
      const { sheet, header = true, skip } = options;
      const order = { ...of, format: 'sheet', sheet, header, skip } as const;
      if (opening.tidied === undefined) await checkWorkbook(staged, watch);
      const reader =
        opening.tidied === undefined
          ? await tidied(order, opening, staged)
          : readTidied(opening.tidied, order, work, watch);
      return remarked(staged, reader);
    }
    case 'zip':
      return open(await unpacked(staged, opening), opening);
  }
}

/** DuckDB takes every blank for a delimiter of its own. */
const blanks = ' ';

/** DuckDB settles on one kind of line end, and takes a file with another kind for a single record. */
function hasMixedLines(head: string): boolean {
  const crlf = head.includes('\r\n');
  return /\r(?!\n)./su.test(head) || (crlf && /(?:^|[^\r])\n/u.test(head));
}

async function tidied(order: RecordOrder, { work, watch, staging }: Opening, staged: StagedFile): Promise<Reader> {
  const to = path.join(staging, `${staged.sha256}.tidy.csv`);
  return readTidied(await work.tidy({ records: order, to }, watch), order, work, watch);
}

/** A reader of records from all over a text, where only a look is asked for and it is very large; undefined where all of it is read. */
async function sampled(staged: StagedFile, sniffed: Sniffed, opening: Opening): Promise<Reader | undefined> {
  const { sample, work, watch, staging, options } = opening;
  if (sample === undefined || !(await isLarge(staged.path, sniffed.gzip, sample.above))) return undefined;
  const to = path.join(staging, `${staged.sha256}.sample${sniffed.format === 'csv' ? '.csv' : '.json'}`);
  const dialect = sniffed.format === 'csv' ? sniffDialect(sniffed.head, options) : undefined;
  const order = { path: staged.path, name: staged.name, sniffed, dialect, to, ...sample };
  const { share } = await work.sample(order, within(watch, 0, 0.5));
  const { encoding: _encoding, ...rest } = options;
  const { sample: _sample, ...whole } = opening;
  const how = { ...whole, options: rest, carefully: true, watch: within(watch, 0.5, 1) };
  const reader = await open({ ...staged, path: to }, how);
  // Where a record stands in the sample is nowhere in the file.
  return { ...reader, share, flaws: reader.flaws.map((flaw) => ({ ...flaw, line: null })) };
}

/** The whole of a workbook is unpacked in memory, so what its directory says is held against what is there. */
async function refuseBomb(staged: StagedFile, entries: readonly ZipEntry[], { signal }: Watch): Promise<void> {
  const sum = (of: 'size' | 'packed'): number => entries.reduce((total, entry) => total + entry[of], 0);
  const most = mostUnpacked(sum('packed'), Number.POSITIVE_INFINITY, unpackLimits);
  if (sum('size') > most) refuseUnpacking(staged.name, sum('packed'), most);
  if (sum('size') > unpackLimits.workbook) refuseWorkbook(staged.name, sum('size'));
  for (const entry of entries) await checkEntry(staged.path, entry, signal);
}

/** A workbook's reader, with a word on the macros in it. */
async function remarked(staged: StagedFile, reader: Reader): Promise<Reader> {
  const hasMacros = (await zipEntries(staged.path)).some((entry) => entry.name === 'xl/vbaProject.bin');
  if (!hasMacros) return reader;
  return { ...reader, remarks: [diagnose('import/macros', { file: staged.name }, { file: staged.name }, 'warning')] };
}

/** @throws InputError `import/unpacks-too-large`, `import/workbook-too-large` where a workbook would unpack to more than is read */
async function checkWorkbook(staged: StagedFile, watch: Watch): Promise<void> {
  await refuseBomb(staged, await zipEntries(staged.path), watch);
}

/**
 * The sheets of a workbook that hold anything, ready to be read.
 * @throws InputError where it would unpack to more than is read
 */
export async function workbookSheets(
  staged: StagedFile,
  { work, watch, staging }: Pick<Opening, 'work' | 'watch' | 'staging'>,
): Promise<readonly TidiedSheet[]> {
  await checkWorkbook(staged, watch);
  return work.sheets({ path: staged.path, name: staged.name, to: path.join(staging, staged.sha256) }, watch);
}

/** The file of an archive that is asked for, or its only one, unpacked beside it. */
async function unpacked(staged: StagedFile, { staging, options: { member }, watch }: Opening): Promise<StagedFile> {
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
  await unzip(staged.path, entry, target, watch.signal);
  return { ...staged, path: target };
}

/** A member the source names and the archive does not have. */
function absent(staged: StagedFile, part: 'member', wanted: string, known: readonly string[]): never {
  const parameters = { file: staged.name, part, wanted, known: known.slice(0, 10), nearest: nearest(wanted, known) };
  return fail('import/no-part', parameters, { file: staged.name });
}
