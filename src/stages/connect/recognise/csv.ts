/** How a delimited text file is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Empty: no quotes. */
  readonly quote: string;
  readonly header: boolean;
  /** Physical lines before the header (or the first record). */
  readonly skip: number;
}

/** One record of a delimited file, or what is wrong with its first line. */
export interface CsvRecord {
  /** Physical line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly raw: string;
  readonly flaw?: 'open-quote' | 'text-after-quote';
  /** Of a line without quotes, which says by itself what its cells are: how many. */
  readonly plain?: number;
}

/** An unquoted cell with nothing in it is null. A flawed record is one physical line, so that an open quote swallows nothing. */
export interface CsvReader {
  /** Records that end within the text so far. */
  push(text: string): CsvRecord[];
  /** What is left when no more text comes. */
  end(): CsvRecord[];
}

/** A record longer than this is an open quote, not a record. */
const longestRecord = 4_000_000;

/** Reads records from text that comes in pieces. Blank lines are not records. With a blank for the delimiter, any number of them is one. */
export function createCsvReader(dialect: Pick<CsvDialect, 'delimiter' | 'quote'>): CsvReader {
  if (dialect.delimiter === ' ') return createBlanksReader();
  let pending = '';
  let line = 1;
  const drain = (final: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    const plain = plainLines(pending, dialect);
    let start = 0;
    while (start < pending.length) {
      const lineEnd = plain.endOf(start);
      if (lineEnd !== -1) {
        const raw = pending.slice(start, pending.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd);
        if (raw !== '') records.push(new PlainLine(line, raw, dialect.delimiter));
        line += 1;
        start = lineEnd + 1;
        continue;
      }
      const found = parseRecord(pending, start, dialect, final);
      if (found === 'more' && pending.length - start <= longestRecord) break;
      const flaw = found === 'more' ? 'open-quote' : found.flaw;
      const newline = pending.indexOf('\n', start);
      if (flaw !== undefined && newline === -1 && !final) break;
      const end = found === 'more' || flaw !== undefined ? (newline === -1 ? pending.length : newline + 1) : found.end;
      const cells = found === 'more' ? [] : found.cells;
      const raw = pending.slice(start, end).replace(/\r?\n$|\r$/, '');
      if (raw !== '') records.push({ line, cells, raw, ...(flaw === undefined ? {} : { flaw }) });
      line += newlines(pending, start, end);
      start = end;
    }
    pending = pending.slice(start);
    return records;
  };
  return {
    push(text) {
      pending += text;
      return drain(false);
    },
    end: () => drain(true),
  };
}

/** A line without quotes: most records are one, and are cut into cells only where somebody asks for them. */
class PlainLine implements CsvRecord {
  readonly line: number;
  readonly raw: string;
  readonly plain: number;
  readonly #delimiter: string;

  constructor(line: number, raw: string, delimiter: string) {
    this.line = line;
    this.raw = raw;
    this.plain = cellsIn(raw, delimiter);
    this.#delimiter = delimiter;
  }

  get cells(): readonly (string | null)[] {
    return this.raw.split(this.#delimiter).map((cell) => (cell === '' ? null : cell));
  }
}

function cellsIn(raw: string, delimiter: string): number {
  let count = 1;
  for (let at = raw.indexOf(delimiter); at !== -1; at = raw.indexOf(delimiter, at + delimiter.length)) count += 1;
  return count;
}

/** Tells of a place where a record begins whether it is a plain line, and where its end of line stands; -1 where it is none, or not whole yet. */
function plainLines(text: string, { quote }: Pick<CsvDialect, 'quote'>): { readonly endOf: (start: number) => number } {
  const none = text.length;
  const next = (sign: string, from: number): number => {
    const at = sign === '' ? -1 : text.indexOf(sign, from);
    return at === -1 ? none : at;
  };
  let nextQuote = next(quote, 0);
  let nextReturn = next('\r', 0);
  return {
    endOf(start) {
      const end = text.indexOf('\n', start);
      if (end === -1) return -1;
      if (nextQuote < start) nextQuote = next(quote, start);
      if (nextReturn < start) nextReturn = next('\r', start);
      return nextQuote > end && nextReturn >= end - 1 ? end : -1;
    },
  };
}

/** Cells set apart by blanks, one line a record: such files know no quotes. */
function createBlanksReader(): CsvReader {
  let pending = '';
  let line = 0;
  const take = (text: string): CsvRecord[] =>
    text.split(/\r?\n|\r/).flatMap((raw): CsvRecord[] => {
      line += 1;
      const cells = raw.trim();
      return cells === '' ? [] : [{ line, cells: cells.split(/[ \t]+/), raw }];
    });
  return {
    push(text) {
      pending += text;
      const end = pending.lastIndexOf('\n');
      if (end === -1) return [];
      const whole = pending.slice(0, end).replace(/\r$/, '');
      pending = pending.slice(end + 1);
      return take(whole);
    },
    end() {
      const rest = pending;
      pending = '';
      return rest === '' ? [] : take(rest);
    },
  };
}

type Parsed = { readonly end: number; readonly cells: readonly (string | null)[]; readonly flaw?: CsvRecord['flaw'] };

function parseRecord(
  text: string,
  start: number,
  dialect: Pick<CsvDialect, 'delimiter' | 'quote'>,
  final: boolean,
): Parsed | 'more' {
  const { delimiter, quote } = dialect;
  const cells: (string | null)[] = [];
  let at = start;
  for (;;) {
    let cell: string | null;
    const opening = quote === '' ? -1 : openingQuote(text, at, delimiter, quote);
    if (opening !== -1) {
      at = opening;
      const closing = closingQuote(text, at + 1, quote);
      if (closing === -1) return final ? { end: at, cells: [], flaw: 'open-quote' } : 'more';
      if (closing + 1 >= text.length && !final) return 'more';
      cell = text.slice(at + 1, closing).replaceAll(quote + quote, quote);
      at = closing + 1;
      at = pastBlanks(text, at, delimiter);
      if (at < text.length && !text.startsWith(delimiter, at) && text[at] !== '\n' && text[at] !== '\r')
        return { end: at, cells: [], flaw: cell.includes('\n') ? 'open-quote' : 'text-after-quote' };
    } else {
      const end = cellEnd(text, at, delimiter);
      if (end === -1 && !final) return 'more';
      const stop = end === -1 ? text.length : end;
      cell = stop === at ? null : text.slice(at, stop);
      at = stop;
    }
    cells.push(cell);
    if (text.startsWith(delimiter, at) && at < text.length) {
      at += delimiter.length;
      continue;
    }
    if (text[at] === '\r') {
      if (at + 1 >= text.length && !final) return 'more';
      at += text[at + 1] === '\n' ? 2 : 1;
    } else if (text[at] === '\n') at += 1;
    return { end: at, cells };
  }
}

/** Where a quoted cell's quote stands, blanks before it skipped as DuckDB skips them; -1 where the cell is not quoted. */
function openingQuote(text: string, from: number, delimiter: string, quote: string): number {
  const at = pastBlanks(text, from, delimiter);
  return text[at] === quote ? at : -1;
}

function pastBlanks(text: string, from: number, delimiter: string): number {
  if (delimiter === ' ') return from;
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function closingQuote(text: string, from: number, quote: string): number {
  let at = text.indexOf(quote, from);
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || (code === first && text.startsWith(delimiter, at))) return at;
  }
  return -1;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
