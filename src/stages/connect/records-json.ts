import { diagnose } from '../../diagnostics/diagnostic.ts';
import { elements } from './json-elements.ts';
import type { Sniffed } from './sniff.ts';
import { decodedText } from './text.ts';
import type { RecordSource, TidyRecord } from './tidy.ts';

/** Objects nested deeper than this stay JSON text. */
const deepest = 5;

/** Objects of a JSON array, or of lines of JSON, as records: nested objects become dotted columns, lists of plain values are joined. */
export function jsonRecords(file: string, sniffed: Sniffed): RecordSource {
  const columns = new Map<string, number>();
  const byLine = isJson(sniffed.head.slice(0, sniffed.head.indexOf('\n')));
  return {
    strict: false,
    headers: () => [...columns.keys()],
    async *records() {
      for await (const { text, line } of elements(decodedText(file, sniffed), byLine))
        for (const inner of byLine ? [text] : enveloped(text)) yield recordOf(inner, line, columns);
    },
  };
}

/** Keys services put a page's records under. */
const envelopes: ReadonlySet<string> = new Set([
  '_embedded',
  'data',
  'results',
  'items',
  'records',
  'value',
  'values',
  'content',
]);

/** The records of a page a service answered with, `{"_embedded": {"enheter": […]}, "page": …}`; any other text is a record itself. */
function enveloped(text: string): readonly string[] {
  if (!/^\s*\{[^{[]*"(?:_embedded|data|results|items|records|values?|content)"\s*:/u.test(text)) return [text];
  const list = isJson(text) ? listWithin(JSON.parse(text), 0) : undefined;
  return list === undefined ? [text] : list.map((each) => JSON.stringify(each));
}

function listWithin(value: unknown, depth: number): readonly unknown[] | undefined {
  if (Array.isArray(value))
    return depth > 0 && value.every((each) => typeof each === 'object' && each !== null) ? value : undefined;
  if (typeof value !== 'object' || value === null || depth > 1) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = depth > 0 || envelopes.has(key) ? listWithin(inner, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function recordOf(text: string, line: number, columns: Map<string, number>): TidyRecord {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return flawed(text, line, `The record is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return flawed(text, line, 'The record is not an object.');
  const cells: (string | null)[] = Array.from({ length: columns.size }, () => null);
  flatten(parsed, '', 1, (path, value) => {
    const index = columns.get(path) ?? columns.size;
    columns.set(path, index);
    cells[index] = value;
  });
  return { line, cells, raw: text };
}

function flawed(raw: string, line: number, reason: string): TidyRecord {
  return {
    line,
    cells: [],
    raw,
    flaw: { code: 'import/bad-record', message: diagnose('import/bad-record', { reason }).message },
  };
}

function flatten(
  value: object,
  prefix: string,
  depth: number,
  put: (path: string, value: string | null) => void,
): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const path = prefix + key;
    if (inner === null || inner === undefined) put(path, null);
    else if (Array.isArray(inner))
      put(path, inner.every((each) => typeof each !== 'object') ? inner.join(', ') : JSON.stringify(inner));
    else if (typeof inner === 'string') put(path, inner);
    else if (typeof inner !== 'object') put(path, JSON.stringify(inner));
    else if (depth < deepest) flatten(inner, `${path}.`, depth + 1, put);
    else put(path, JSON.stringify(inner));
  }
}
