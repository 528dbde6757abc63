import { fail } from '../../../diagnostics/diagnostic.ts';

/** How much of a packed file is let in, so that a few kilobytes cannot fill disk or memory. */
export interface UnpackLimits {
  /** Bytes of a file in an archive, or of a gzip file, that is read in pieces. */
  readonly streamed: number;
  /** Bytes of a workbook, which is held in memory, at some ten times its size. */
  readonly workbook: number;
  /** Below so many bytes nothing is called a bomb. */
  readonly harmless: number;
  /** How many times larger than packed data are let in. Text of tables packs to a tenth, at best to a fiftieth. */
  readonly ratio: number;
}

export const unpackLimits: UnpackLimits = {
  streamed: 64 * 2 ** 30,
  workbook: 160 * 10 ** 6,
  harmless: 64 * 2 ** 20,
  ratio: 250,
};

/** The most bytes packed data of a size may unpack to. */
export const mostUnpacked = (packed: number, most: number, limits: UnpackLimits): number =>
  Math.min(most, Math.max(limits.harmless, packed * limits.ratio));

/** Refuses a workbook that would not fit into memory as it must be read (`import/workbook-too-large`). */
export function refuseWorkbook(file: string, unpacked: number): never {
  const parameters = { file, unpacked: sizeText(unpacked), most: sizeText(unpackLimits.workbook) };
  return fail('import/workbook-too-large', parameters, { file });
}

/** Refuses a file that unpacks to more than is let in (`import/unpacks-too-large`). */
export function refuseUnpacking(file: string, packed: number, most: number): never {
  return fail('import/unpacks-too-large', { file, packed: sizeText(packed), most: sizeText(most) }, { file });
}

function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** power).toLocaleString('en', { maximumFractionDigits: 1 })} ${units[power]}`;
}
