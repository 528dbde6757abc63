import type { CsvDialect } from '../recognise/csv.ts';
import { takeSample, type SampleOrder, type Sampled } from '../incoming/sample.ts';
import { locate, type Located } from './locate.ts';
import { readSheets, sheetRecords } from './records-excel.ts';
import { recordsOf, type RecordOrder } from './record-order.ts';
import { relocate, tidy, type Tidied } from './tidy.ts';
import type { Watch } from './watch.ts';

export interface TidyOrder {
  readonly records: RecordOrder;
  /** The file to write. */
  readonly to: string;
}

export interface SheetsOrder {
  readonly path: string;
  readonly name: string;
  /** What the files to write begin with. */
  readonly to: string;
}

/** Where records stand: in a text whose dialect is sound, or as one of our own readers cut it. */
export interface LocateOrder {
  readonly rows: readonly number[];
  readonly among:
    | { readonly format: 'text'; readonly path: string; readonly dialect: CsvDialect; readonly gzip: boolean }
    | RecordOrder;
}

/** A sheet of a workbook with anything in it. */
export interface TidiedSheet {
  readonly sheet: string;
  readonly tidied: Tidied;
}

/**
 * Work on files in pieces or whole that takes long, and the processor with it: plain data in, plain data out, so that a server can have it done in threads of
 * their own. Each throws InputError `engine/cancelled` once its watch says so.
 */
export interface FileWork {
  readonly tidy: (order: TidyOrder, watch: Watch) => Promise<Tidied>;
  readonly sheets: (order: SheetsOrder, watch: Watch) => Promise<readonly TidiedSheet[]>;
  readonly locate: (order: LocateOrder, watch: Watch) => Promise<readonly (readonly [number, Located])[]>;
  readonly sample: (order: SampleOrder, watch: Watch) => Promise<Sampled>;
}

/** Done in the thread that asks, which hears of other things between two pieces. */
export const filesHere: FileWork = {
  tidy: async ({ records, to }, watch) => tidy(await recordsOf(records), to, records.name, watch),
  async sheets({ path, name, to }, watch) {
    const found: TidiedSheet[] = [];
    for (const [index, { sheet, data }] of (await readSheets(path)).entries())
      if (data.some((row) => row.some((cell) => cell !== null && cell !== '')))
        found.push({
          sheet,
          tidied: await tidy(sheetRecords(data, true, undefined), `${to}.${index}.tidy.csv`, name, watch),
        });
    return found;
  },
  locate: async ({ rows, among }, watch) => [
    ...(among.format === 'text'
      ? await locate(among.path, among, rows, watch)
      : await relocate(await recordsOf(among), rows, watch)),
  ],
  sample: takeSample,
};
