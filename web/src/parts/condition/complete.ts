import type { NameSheet } from '../../../../src/contract/segments/overview.ts';

/** One way to go on: what is put in place of the text from `from` to `to`. */
export interface Completion {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly from: number;
  readonly to: number;
}

const most = 8;
const words = ['and', 'or', 'not', 'between', 'in', 'is known', 'is unknown'] as const;

/** A list's values by the name they belong to, where they are known: a category's own, a scheme's segments. */
export type ValuesOf = (name: string) => readonly string[];

/**
 * What a condition can go on with at a place: values behind a comparison of a name that has a list of them (`main = 'Gr`), else names by what they are called or
 * labelled, and the words between them. Nothing inside a text that belongs to no list.
 */
export function completionsAt(
  text: string,
  place: number,
  names: readonly NameSheet[],
  valuesOf: ValuesOf,
): readonly Completion[] {
  const before = text.slice(0, place);
  const value = /([\p{L}_][\p{L}\p{N}_.]*)\s*(?:=|<>|!=|<=?|>=?|\bin\s*\([^)]*)\s*'([^']*)$/iu.exec(before);
  if (value !== null) {
    const [, name = '', begun = ''] = value;
    const end = /^[^']*'/u.exec(text.slice(place));
    return valuesOf(name)
      .filter((each) => contains(each, begun))
      .slice(0, most)
      .map((each) => ({
        text: `'${each.replaceAll("'", "''")}'`,
        label: each,
        hint: '',
        from: place - begun.length - 1,
        to: place + (end?.[0].length ?? 0),
      }));
  }
  if (isInText(before)) return [];
  const begun = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  if (begun === '') return valuesAfter(before, place, valuesOf);
  const from = place - begun.length;
  const named = names
    .filter((each) => contains(each.name, begun) || contains(each.label, begun))
    .toSorted((left, right) => rank(left.name, begun) - rank(right.name, begun))
    .map((each) => ({
      text: each.name,
      label: each.name,
      hint: each.label.toLowerCase() === each.name.replaceAll('_', ' ').toLowerCase() ? '' : each.label,
      from,
      to: place,
    }));
  const between = words
    .filter((each) => each.startsWith(begun.toLowerCase()))
    .map((each) => ({ text: `${each} `, label: each, hint: '', from, to: place }));
  const found = [...between, ...named].slice(0, most);
  // What is written already is no completion.
  return found.length === 1 && found[0]?.text.trim() === begun ? [] : found;
}

/** Right behind a comparison, before anything is written: the list's values. */
function valuesAfter(before: string, place: number, valuesOf: ValuesOf): readonly Completion[] {
  const [, name = ''] = /([\p{L}_][\p{L}\p{N}_.]*)\s*(?:=|<>|!=)\s*$/u.exec(before) ?? [];
  return valuesOf(name)
    .slice(0, most)
    .map((each) => ({ text: `'${each.replaceAll("'", "''")}'`, label: each, hint: '', from: place, to: place }));
}

const contains = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** What begins as it was begun stands first. */
const rank = (name: string, begun: string): number => (name.toLowerCase().startsWith(begun.toLowerCase()) ? 0 : 1);

const isInText = (before: string): boolean => (before.match(/'/gu)?.length ?? 0) % 2 === 1;
