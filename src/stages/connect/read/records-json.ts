import { diagnose } from '../../../diagnostics/diagnostic.ts';
import { elements } from './json-elements.ts';
import type { Sniffed } from '../recognise/sniff.ts';
import { decodedText } from './text.ts';
import type { RecordSource, TidyRecord } from './record-source.ts';

/** Records handed on at a time. */
const batchRecords = 500;
/** Objects nested deeper than this stay JSON text. */
const deepest = 5;

/**
 * Objects of a JSON array, or of lines of JSON, as records: nested objects become dotted columns, lists of plain values are joined. An
 * object with the lists named by `unfold`, one within the other, is as many records as there are innermost elements.
 */
export function jsonRecords(file: string, sniffed: Sniffed, unfold: readonly string[] = []): RecordSource {
  const columns = new Map<string, number>();
  const byLine = isJson(sniffed.head.slice(0, sniffed.head.indexOf('\n')));
  return {
    strict: false,
    headers: () => [...columns.keys()],
    async *batches(watch) {
      let batch: TidyRecord[] = [];
      for await (const { text, line } of elements(decodedText(file, sniffed, undefined, watch), byLine)) {
        for (const inner of byLine ? [text] : enveloped(text)) batch.push(...recordsOf(inner, line, columns, unfold));
        if (batch.length < batchRecords) continue;
        yield batch;
        batch = [];
      }
      yield batch;
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

function* recordsOf(
  text: string,
  line: number,
  columns: Map<string, number>,
  unfold: readonly string[],
): Generator<TidyRecord> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    yield flawed(text, line, `The record is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (!isObject(parsed)) {
    yield flawed(text, line, 'The record is not an object.');
    return;
  }
  for (const record of unfolded(parsed, unfold)) {
    const cells: (string | null)[] = Array.from({ length: columns.size }, () => null);
    flatten(record, '', 1, (path, value) => {
      const index = columns.get(path) ?? columns.size;
      columns.set(path, index);
      cells[index] = value;
    });
    yield { line, cells, raw: record === parsed ? text : JSON.stringify(record) };
  }
}

/** The object once for each element of the list it holds under a key, the element in the list's place; and so on inwards. */
function unfolded(record: object, [key, ...inner]: readonly string[]): readonly object[] {
  const list: unknown = key === undefined ? undefined : Object.entries(record).find(([name]) => name === key)?.[1];
  if (key === undefined || !Array.isArray(list)) return [record];
  return list
    .filter(isObject)
    .flatMap((element) => unfolded(element, inner).map((each) => ({ ...record, [key]: each })));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flawed(raw: string, line: number, reason: string): TidyRecord {
  return {
    line,
    cells: [],
    raw,
    flaw: { code: 'import/bad-record', message: diagnose('import/bad-record', { reason }).message },
  };
}

/** A list of plain values as one, an address' lines say; what is empty leaves no comma. */
const joined = (list: readonly unknown[]): string | null =>
  list.filter((each) => each !== null && each !== '').join(', ') || null;

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
      put(
        path,
        inner.every((each) => each === null || typeof each !== 'object') ? joined(inner) : JSON.stringify(inner),
      );
    else if (typeof inner === 'string') put(path, inner);
    else if (typeof inner !== 'object') put(path, JSON.stringify(inner));
    else if (depth < deepest) flatten(inner, `${path}.`, depth + 1, put);
    else put(path, JSON.stringify(inner));
  }
}
