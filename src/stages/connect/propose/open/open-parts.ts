import path from 'node:path';
import { diagnose, InputError, type Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Engine } from '../../../../engine/engine.ts';
import type { ReadOptions } from '../../../../model/plan.ts';
import { filesOf } from '../../incoming/files.ts';
import { lookSizes, type SampleSize } from '../../incoming/sample.ts';
import { filesHere, type FileWork } from '../../read/file-work.ts';
import { damaged, openReader } from '../../read/open-reader.ts';
import type { Reader } from '../../read/reader.ts';
import type { Watch } from '../../read/watch.ts';
import { stageFile, unstage, type StagedFile } from '../../incoming/staging.ts';
import { notData, partsOf, type Part } from './parts.ts';
import type { RecognisedKind } from '../recognise-kind.ts';
import { factsOf, readTexts, type ColumnFacts, type TextTable } from './profile-table.ts';

/** A table found in the files, read into the database and counted. */
export interface OpenPart {
  readonly file: string;
  readonly part?: string;
  readonly options: ReadOptions;
  readonly texts: TextTable;
  readonly facts: readonly ColumnFacts[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where files are read: a database that may read one folder. */
export interface Reading {
  readonly engine: Engine;
  readonly staging: string;
  /** The model's folder: files are named relative to it. */
  readonly folder: string;
  /** The workspace knows companies already: rows are of them, and make none. */
  readonly hasCompanies?: boolean;
  /** What people said a table's rows are, in place of what would be recognised. */
  readonly told?: (file: string, part: string | undefined) => RecognisedKind['kind'] | undefined;
  /** Told of each file, and of the share of all that was looked at. */
  readonly onFile?: (file: string, share: number) => void;
  readonly signal?: AbortSignal;
  /** Where files are read that the database cannot read by itself. */
  readonly work?: FileWork;
  /** How much of a very large text is looked at. */
  readonly sample?: SampleSize;
}

/** The files that paths, folders and patterns name, each once; what is no data in a folder is passed over. */
export async function filesNamed(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const named of paths) {
    const files = await filesOf(named, folder);
    const [only] = files;
    const isNamed = files.length === 1 && only === path.resolve(folder, named);
    found.push(...(isNamed ? files : files.filter((file) => !notData.test(file))));
  }
  return [...new Set(found)];
}

/** Reads every table of a file; what cannot be read is said, and does not keep the others from being read. */
export async function openParts(
  file: string,
  reading: Reading,
  next: () => string,
): Promise<{ readonly parts: readonly OpenPart[]; readonly failed: readonly Diagnostic[] }> {
  const parts: OpenPart[] = [];
  const failed: Diagnostic[] = [];
  const collect = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof InputError) || reading.signal?.aborted === true) throw error;
      failed.push(...error.diagnostics.map((each) => ({ ...each, severity: 'warning' as const })));
    }
  };
  await collect(async () => {
    const tell = (share: number): void => reading.onFile?.(path.relative(reading.folder, file) || file, share);
    tell(0);
    const staged = await stageFile(file, reading.folder, reading.staging, { watch: watchOf(reading), look: true });
    try {
      const { staging, work = filesHere } = reading;
      const found = await partsOf(staged, {
        staging,
        work,
        watch: watchOf(reading, (share) => tell(share * steps.opened)),
      }).catch((error: unknown) => (error instanceof InputError ? Promise.reject(error) : damaged(staged, error)));
      for (const [index, part] of found.entries()) {
        const within = (share: number): void => tell((index + share) / found.length);
        await collect(async () => void parts.push(await openPart(staged, part, reading, next(), within)));
      }
      await staged.verify();
    } finally {
      await unstage(staged, reading.staging);
    }
  });
  return { parts, failed };
}

/** Shares of the time a part takes: until it can be read, until it is in the database; the rest its columns take. */
const steps = { opened: 0.5, read: 0.7 };

const watchOf = ({ signal }: Reading, onShare?: (share: number) => void): Watch => ({
  ...(signal === undefined ? {} : { signal }),
  ...(onShare === undefined ? {} : { onShare }),
});

async function openPart(
  staged: StagedFile,
  part: Part,
  reading: Reading,
  table: string,
  tell: (share: number) => void,
): Promise<OpenPart> {
  const { engine, staging, work = filesHere, sample = lookSizes.proposal } = reading;
  const read = async (carefully: boolean): Promise<{ readonly reader: Reader; readonly texts: TextTable }> => {
    const reader = await openReader(staged, {
      options: part.options,
      session: engine,
      staging,
      carefully,
      sample,
      work,
      watch: watchOf(reading, (share) => tell(share * steps.opened)),
      ...(part.tidied === undefined ? {} : { tidied: part.tidied }),
    });
    const reads = (share: number): void => tell(steps.opened + share * (steps.read - steps.opened));
    return { reader, texts: await readTexts(engine, reader, table, watchOf(reading, reads)) };
  };
  const { reader, texts } = await read(false).catch((error: unknown) => {
    if (error instanceof InputError) throw error;
    return read(true).catch((second: unknown) =>
      second instanceof InputError ? Promise.reject(second) : damaged(staged, second),
    );
  });
  const counts = (share: number): void => tell(steps.read + share * (1 - steps.read));
  return {
    file: staged.name.split(path.sep).join('/'),
    ...(part.part === undefined ? {} : { part: part.part }),
    options: part.options,
    texts,
    facts: await factsOf(engine, texts, watchOf(reading, counts)),
    diagnostics: [...lookedOf(texts, staged.name), ...repairsOf(reader, staged.name)],
  };
}

/** Of a very large file only a part was looked at: what is said of it says so. */
function lookedOf({ looked, rows, part }: TextTable, file: string): readonly Diagnostic[] {
  if (part === 'all') return [];
  return [diagnose('import/looked-at-part', { file, looked, rows, part }, { file }, 'warning')];
}

/** What was wrong with the file's structure, and how it is read nevertheless. */
function repairsOf(reader: Reader, file: string): readonly Diagnostic[] {
  const rows = reader.repaired ?? 0;
  const repaired = rows === 0 ? [] : [diagnose('import/unwrapped-rows', { file, rows }, { file }, 'warning')];
  // Of a sample it is known that records are broken, not how many.
  const [first] = reader.share === undefined ? reader.flaws : [];
  const place = { file, ...(first?.line === null || first?.line === undefined ? {} : { line: first.line }) };
  const broken =
    first === undefined
      ? []
      : [
          diagnose(
            'import/broken-records',
            { file, rows: reader.flaws.length, first: first.message },
            place,
            'warning',
          ),
        ];
  return [...(reader.remarks ?? []), ...repaired, ...broken];
}
