import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { createCsvReader, type CsvDialect } from '../recognise/csv.ts';
import { decodedText, noneSeen } from './text.ts';
import type { RecordSource, TidyRecord } from './tidy.ts';
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
    headers: () => headers,
    remarks() {
      if (!seen.utf8 || seen.windows === 0) return [];
      const parameters = { file: name, lines: seen.windows, first: seen.first };
      return [diagnose('import/two-encodings', parameters, { file: name, line: seen.first }, 'warning')];
    },
    async *records() {
      const reader = createCsvReader(dialect);
      let isHeader = dialect.header;
      seen = noneSeen();
      const take = function* (records: ReturnType<typeof reader.push>): Generator<TidyRecord> {
        for (const { line, cells, raw, flaw } of records) {
          if (line <= dialect.skip) continue;
          if (isHeader) {
            isHeader = false;
            continue;
          }
          const inner =
            flaw === undefined && cells.length === 1 ? unwrapped(cells[0] ?? '', dialect, headers.length) : undefined;
          if (inner === undefined) yield { line, cells, raw, ...(flaw === undefined ? {} : { flaw: worded(flaw) }) };
          else yield { line, cells: inner, raw, repaired: true };
        }
      };
      for await (const text of decodedText(file, sniffed, seen)) yield* take(reader.push(text));
      yield* take(reader.end());
    },
  };
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
