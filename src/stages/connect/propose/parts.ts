import type { ReadOptions } from '../../../model/plan.ts';
import { readSheets } from '../records-excel.ts';
import { sniffFile } from '../sniff.ts';
import type { StagedFile } from '../staging.ts';
import { zipEntries } from '../zip.ts';

/** One table within a file: the file itself, a sheet of a workbook, a member of an archive. */
export interface Part {
  readonly part?: string;
  readonly options: ReadOptions;
}

/** What a file holds: sheets with nothing in them are no parts. A file of one part needs no naming of it. */
export async function partsOf(staged: StagedFile): Promise<readonly Part[]> {
  const { format } = await sniffFile(staged.path, staged.name, {});
  const named = async (): Promise<readonly string[]> => {
    if (format === 'excel')
      return (await readSheets(staged.path))
        .filter(({ data }) => data.some((row) => row.some((cell) => cell !== null && cell !== '')))
        .map(({ sheet }) => sheet);
    if (format === 'zip') return (await zipEntries(staged.path)).map((entry) => entry.name);
    return [];
  };
  const parts = await named();
  if (parts.length < 2) return [{ options: {} }];
  const key = format === 'excel' ? 'sheet' : 'member';
  return parts.map((part) => ({ part, options: { [key]: part } }));
}
