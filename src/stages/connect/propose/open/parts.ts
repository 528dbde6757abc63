import type { ReadOptions } from '../../../../model/plan.ts';
import { workbookSheets } from '../../read/open-reader.ts';
import type { Tidied } from '../../read/tidy.ts';
import { sniffFile } from '../../recognise/sniff.ts';
import type { StagedFile } from '../../incoming/staging.ts';
import { zipEntries } from '../../incoming/zip.ts';

/** One table within a file: the file itself, a sheet of a workbook, a member of an archive. */
export interface Part {
  readonly part?: string;
  readonly options: ReadOptions;
  /** Of a workbook, which is read once for all its parts. */
  readonly tidied?: Tidied;
}

/** What lies beside data in a folder or archive and is none. */
export const notData =
  /(?:^|[/\\])(?:readme|source|licen[cs]e|changelog|notes?)(?:\.[a-z]+)?$|\.(?:md|ya?ml|html?|pdf|docx?|pptx?|png|jpe?g|gif|svg|py|r|rda|rdata|ipynb|sql|js|ts|sh|log|bak|tmp|lock|duckdb)$/i;

/** What a file holds: sheets with nothing in them are no parts. A file of one part needs no naming of it. */
export async function partsOf(staged: StagedFile, how: Parameters<typeof workbookSheets>[1]): Promise<readonly Part[]> {
  const { format } = await sniffFile(staged.path, staged.name, {});
  if (format === 'excel') {
    const sheets = await workbookSheets(staged, how);
    const [only] = sheets;
    if (sheets.length < 2) return [{ options: {}, ...(only === undefined ? {} : { tidied: only.tidied }) }];
    return sheets.map(({ sheet, tidied }) => ({ part: sheet, options: { sheet }, tidied }));
  }
  const members = format === 'zip' ? (await zipEntries(staged.path)).map((entry) => entry.name) : [];
  if (members.length < 2) return [{ options: {} }];
  return members.filter((member) => !notData.test(member)).map((member) => ({ part: member, options: { member } }));
}
