/** A JSON value's text and the line it begins on. */
export interface JsonElement {
  readonly text: string;
  readonly line: number;
}

/** Letters of a record, or of a page of them a service answered with: it is held in memory whole. */
const longestElement = 128_000_000;

/**
 * Cuts JSON text into its records without parsing it whole: the elements of an array, or values that follow each other; `byLine`, a value
 * ends with its line, so that a broken one costs that line alone. The caller's parser says what is wrong with one.
 */
export async function* elements(pieces: AsyncIterable<string>, byLine: boolean): AsyncGenerator<JsonElement> {
  let text = '';
  let line = 1;
  let inArray: boolean | undefined;
  let at = 0;
  let start = -1;
  let depth = 0;
  let inString = false;
  let beginsOn = 1;
  for await (const piece of pieces) {
    if (start !== -1 && text.length - start > longestElement)
      throw new RangeError(
        `the record that begins on line ${beginsOn} is longer than ${longestElement / 1e6} million letters`,
      );
    text = start === -1 ? piece : text.slice(start) + piece;
    at = start === -1 ? 0 : at - start;
    start = start === -1 ? -1 : 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) line += 1;
      if (start === -1) {
        if (code <= 32 || code === 0xfeff || code === 44) continue;
        if (inArray === undefined) {
          inArray = code === 91;
          if (inArray) continue;
        }
        if (inArray && code === 93) continue;
        [start, depth, inString, beginsOn] = [at, 0, false, line];
      }
      if (inString) {
        if (code === 92) at += 1;
        else if (code === 34) inString = false;
        else if (code === 10 && byLine) {
          yield { text: text.slice(start, at), line: beginsOn };
          start = -1;
        }
      } else if (code === 10 && byLine) {
        yield { text: text.slice(start, at), line: beginsOn };
        start = -1;
      } else if (code === 34) inString = true;
      else if (code === 123 || code === 91) depth += 1;
      else if (code === 125 || code === 93) {
        depth -= 1;
        if (depth <= 0) {
          yield { text: text.slice(start, depth < 0 ? at : at + 1), line: beginsOn };
          start = -1;
        }
      } else if (depth === 0 && (code === 44 || code === 10)) {
        yield { text: text.slice(start, at), line: beginsOn };
        start = -1;
      }
    }
  }
  if (start !== -1) yield { text: text.slice(start), line: beginsOn };
}
