import type { ValueType } from '../types.ts';
import { nameOfCode } from './check.ts';
import { legalFormsNo } from './legal-forms-no.data.ts';
import { sectorsNo } from './sectors-no.data.ts';

/** Columns whose values are codes of a list without levels, by their standard name. */
const lists: Readonly<Record<string, string>> = { legal_form: legalFormsNo, sector: sectorsNo };

const read = new Map<string, ReadonlyMap<string, string>>();

function listOf(column: string): ReadonlyMap<string, string> | undefined {
  const text = Object.hasOwn(lists, column) ? lists[column] : undefined;
  if (text === undefined) return undefined;
  const known = read.get(column) ?? namesIn(text);
  read.set(column, known);
  return known;
}

const namesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );

/** What a code stands for, in the language of its publisher: `62.010` → `Programmeringstjenester`; undefined where it is no code, or not listed. */
export function labelOf(
  column: { readonly name: string; readonly type?: ValueType },
  value: string,
): string | undefined {
  return column.type?.kind === 'code' ? nameOfCode(column.type.scheme, value) : listOf(column.name)?.get(value);
}
