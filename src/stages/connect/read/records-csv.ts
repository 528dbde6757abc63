import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { createCsvReader, type CsvDialect, type CsvRecord } from '../recognise/csv.ts';
import { decodedText, noneSeen } from './text.ts';
import type { RecordSource, TidyRecord } from './record-source.ts';
import type { Sniffed } from '../recognise/sniff.ts';

/** Delimited text read here: for other encodings, and for files whose structure is broken somewhere. */
export function csvRecords(
  file: string,
  sniffed: Sniffed,
  dialect: CsvDialect,
  headers: readonly string[],
  name: string,
): RecordSource {
  let seen = noneSeen();
  return {
    strict: true,
    delimiter: dialect.delimiter,
    headers: () => headers,
    remarks() {
      if (!seen.utf8 || seen.windows === 0) return [];
      const parameters = { file: name, lines: seen.windows, first: seen.first };
      return [diagnose('import/two-encodings', parameters, { file: name, line: seen.first }, 'warning')];
    },
    async *batches(watch) {
      const reader = createCsvReader(dialect);
      let isHeader = dialect.header;
      seen = noneSeen();
      const take = (records: ReturnType<typeof reader.push>): readonly TidyRecord[] => {
        const below = records.filter(({ line }) => line > dialect.skip);
        const first = isHeader ? 1 : 0;
        if (below.length > 0) isHeader = false;
        return (first === 0 ? below : below.slice(first)).map((record) =>
          isWhole(record, headers.length) ? record : tidied(record, dialect, headers.length),
        );
      };
      for await (const text of decodedText(file, sniffed, seen, watch)) yield take(reader.push(text));
      yield take(reader.end());
    },
  };
}

/** A plain line with a cell for every column, which is most of them. */
const isWhole = (record: CsvRecord, width: number): record is CsvRecord & { readonly flaw?: never } =>
  record.plain === width;

function tidied({ line, cells, raw, flaw }: CsvRecord, dialect: CsvDialect, width: number): TidyRecord {
  const inner = flaw === undefined && cells.length === 1 ? unwrapped(cells[0] ?? '', dialect, width) : undefined;
  if (inner !== undefined) return { line, cells: inner, raw, repaired: true };
  return { line, cells, raw, ...(flaw === undefined ? {} : { flaw: worded(flaw) }) };
}

/** The cells of a record that some program put, whole, within one pair of quotes; undefined where that does not give every column its cell. */
function unwrapped(cell: string, dialect: CsvDialect, width: number): readonly (string | null)[] | undefined {
  if (width < 2 || !cell.includes(dialect.delimiter)) return undefined;
  const reader = createCsvReader(dialect);
  const [record, ...more] = [...reader.push(cell), ...reader.end()];
  return record?.flaw === undefined && more.length === 0 && record?.cells.length === width ? record.cells : undefined;
}

function worded(flaw: 'open-quote' | 'text-after-quote'): NonNullable<TidyRecord['flaw']> {
  const code = `import/${flaw}` as const;
  return { code, message: diagnose(code, {}).message };
}
