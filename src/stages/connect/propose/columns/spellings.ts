import type { FileProposal, JoinProposal } from '../types.ts';

/** Letters and digits alone, as two spellings of one thing share them. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** `A+` and `A-` differ in nothing else, and are two things. */
const tellsEnough = (text: string): boolean => (bare(text).match(/\p{L}/gu) ?? []).length >= 3;

/**
 * Spellings that differ from the usual one in blanks, marks or capitals alone are put right: `GTXPro` where the list of products has `GTX Pro`,
 * `retail trade` where most rows have `Retail trade`. Anything less certain is shown, and left to people.
 */
export function withSpellings(files: readonly FileProposal[], joins: readonly JoinProposal[]): readonly FileProposal[] {
  return files.map((file) => ({
    ...file,
    columns: file.columns.map((column) => {
      if (
        column.column === null ||
        (column.type !== 'category' && column.type !== 'text') ||
        column.values !== undefined
      )
        return column;
      const meant = new Map(within(column.type === 'category' ? (column.categories ?? []) : []));
      for (const join of joins)
        if (join.from.source === file.name && join.from.header === column.header)
          for (const { value, nearest } of join.unmatched)
            if (nearest !== undefined && tellsEnough(value) && bare(value) === bare(nearest)) meant.set(value, nearest);
      if (meant.size === 0) return column;
      const [first] = meant;
      const told = first === undefined ? '' : `; '${first[0]}' is read as '${first[1]}'`;
      return { ...column, values: Object.fromEntries(meant), because: column.because + told };
    }),
  }));
}

/** Rarer spellings of a column with the most frequent of the same letters; differences in case alone are left, since a mapping ignores them. */
function within(categories: readonly { readonly value: string }[]): readonly (readonly [string, string])[] {
  const usual = new Map<string, string>();
  return categories.flatMap(({ value }): [string, string][] => {
    const key = bare(value);
    const known = usual.get(key);
    if (known === undefined) usual.set(key, value);
    return known === undefined || !tellsEnough(value) ? [] : [[value, known]];
  });
}
