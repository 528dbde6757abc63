import { distinctNames } from '../names.ts';
import { free, type Column, type Ground } from '../ground.ts';
import type { Category } from './size.ts';

/** Fewer items than this are no survey of needs. */
const fewestItems = 3;

/** Rating items of companies' own rows, or of the answers to a survey (the latest answer of each company). */
export function itemsOf(ground: Ground): readonly { readonly label: string; readonly spelled: string }[] {
  const isItem = (column: Column): boolean => column.meaning === 'rating' && column.type === 'number';
  const own = ground.attributes.filter((each) => isItem(each));
  if (own.length >= fewestItems) return own.map(({ label, spelled }) => ({ label, spelled }));
  const table = ground.tables.find(({ columns }) => columns.filter((each) => isItem(each)).length >= fewestItems);
  if (table === undefined) return [];
  return table.columns
    .filter((each) => isItem(each))
    .map(({ label, spelled }) => ({ label, spelled: `${table.name}.${spelled}` }));
}

/** What each company rates highest, as a category: the first of equals in the order of the items. */
export function strongestNeed(ground: Ground): Category | undefined {
  const found = itemsOf(ground);
  const labels = distinctNames(found.map(({ label }) => label));
  const items = found.map(({ spelled }, index) => ({ spelled, label: labels[index] ?? spelled }));
  if (items.length < fewestItems) return undefined;
  const name = free(ground, 'strongest_need');
  const most = `greatest(${items.map((each) => each.spelled).join(', ')})`;
  const when = Object.fromEntries(items.map(({ label, spelled }) => [label, `${spelled} = ${most}`]));
  return {
    variable: {
      name,
      why: 'What each rates highest. Of equals the first counts, in the order of the items; unknown where an item has no answer.',
      value: { when, label: 'Strongest need' },
    },
    name,
    label: 'Strongest need',
    values: items.map(({ label }) => label),
  };
}
