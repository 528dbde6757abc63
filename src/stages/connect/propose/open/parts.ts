import type { ReadOptions } from '../../../../model/plan.ts';
import { workbookSheets } from '../../read/open-reader.ts';
import type { SheetRows } from '../../recognise/excel-header.ts';
import { sniffFile } from '../../recognise/sniff.ts';
import type { StagedFile } from '../../incoming/staging.ts';
import { zipEntries } from '../../incoming/zip.ts';

/** One table within a file: the file itself, a sheet of a workbook, a member of an archive. */
export interface Part {
  readonly part?: string;
  readonly options: ReadOptions;
  /** The workbook's sheets, read once for all its parts. */
  readonly sheets?: readonly SheetRows[];
}

/** What lies beside data in a folder or archive and is none. */
export const notData =
  /(?:^|[/\\])(?:readme|source|licen[cs]e|changelog|notes?)(?:\.[a-z]+)?$|\.(?:md|ya?ml|html?|pdf|docx?|pptx?|png|jpe?g|gif|svg|py|r|rda|rdata|ipynb|sql|js|ts|sh|log|bak|tmp|lock|duckdb)$/i;

/** What a file holds: sheets with nothing in them are no parts. A file of one part needs no naming of it. */
export async function partsOf(staged: StagedFile): Promise<readonly Part[]> {
  const { format } = await sniffFile(staged.path, staged.name, {});
  if (format === 'excel') {
    const sheets = await workbookSheets(staged);
    const parts = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null && cell !== '')));
    if (parts.length < 2) return [{ options: {}, sheets }];
    return parts.map(({ sheet }) => ({ part: sheet, options: { sheet }, sheets }));
  }
  const members = format === 'zip' ? (await zipEntries(staged.path)).map((entry) => entry.name) : [];
  if (members.length < 2) return [{ options: {} }];
  return members.filter((member) => !notData.test(member)).map((member) => ({ part: member, options: { member } }));
}
