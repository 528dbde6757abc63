import type { Session } from '../../engine/engine.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import type { ReadOptions } from '../../model/plan.ts';
import { readCsvDirectly, readParquet, type Reader } from './reader.ts';
import { sniffFile } from './sniff.ts';
import type { StagedFile } from './staging.ts';

/** A reader for what a staged file turns out to be. */
export async function openReader(
  staged: StagedFile,
  options: ReadOptions,
  session: Session,
  _staging: string,
): Promise<Reader> {
  const sniffed = await sniffFile(staged.path, staged.name, options);
  switch (sniffed.format) {
    case 'csv':
      return readCsvDirectly(staged, sniffed, options);
    case 'parquet':
      return readParquet(staged, session);
    case 'ndjson':
    case 'json':
    case 'excel':
    case 'zip':
      return fail('import/binary-file', { file: staged.name }, { file: staged.name });
  }
}
