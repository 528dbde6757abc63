import { name, quote, sql, join, verbatim } from '../../../engine/raw.ts';
import type { FileWork } from './file-work.ts';
import type { Reader } from './reader.ts';
import type { RecordOrder } from './record-order.ts';
import type { Tidied } from './tidy.ts';
import type { Watch } from './watch.ts';

const bytesPerLetter = 3;
const longestByDefault = 2_000_000;

/** Well-formed CSV as the database reads it; where a record stands is looked up in the file it was written from. */
export function readTidied(tidied: Tidied, order: RecordOrder, work: FileWork, watch: Watch): Reader {
  const { file, headers, delimiter, strict, longest } = tidied;
  const columns = ['_row', '_line', ...headers.map((_, index) => `c${index}`)].map(
    (each) => sql`${quote(each)}: 'VARCHAR'`,
  );
  // Records of unequal length are filled up, which DuckDB does in one thread alone.
  const options = `quote = '"', escape = '"', header = false, ${strict ? '' : 'null_padding = true, parallel = false, '}compression = 'none'`;
  return {
    headers,
    sample: tidied.sample,
    from: sql`read_csv(${quote(file)}, auto_detect = false, columns = {${join(columns, ', ')}}, delim = ${quote(delimiter)}, ${verbatim(options)}${verbatim(roomFor(longest * bytesPerLetter))})`,
    texts: headers.map((_, index) => name(`c${index}`)),
    row: sql`CAST("_row" AS BIGINT)`,
    flaws: tidied.flaws,
    repaired: tidied.repaired,
    remarks: tidied.remarks,
    locate: async (rows) => new Map(await work.locate({ rows, among: order }, { ...watch, onShare: () => undefined })),
  };
}

/** DuckDB sets sixteen times the longest line aside, so a long one gets just the room it needs. */
function roomFor(bytes: number): string {
  return bytes <= longestByDefault ? '' : `, max_line_size = ${bytes}, buffer_size = ${bytes * 2}`;
}
