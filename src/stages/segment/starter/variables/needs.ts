import { distinctNames } from '../names.ts';
import { free, type Column, type Ground } from '../ground.ts';
import type { Category } from './size.ts';

/** Fewer items than this are no survey of needs. */
const fewestItems = 3;

/** Small whole numbers that say a class of size or money are codes of it, and no answers, whatever their scale. */
const classHeader =
  /\b(?:size|revenue|turnover|count|categor(?:y|ies)|class|classes|code|band|bracket|tier|omsetning|størrelse|klasse|kategori)\b/iu;

/** Rating items of companies' own rows, or of the answers to a survey (the latest answer of each company). */
export function itemsOf(ground: Ground): readonly { readonly label: string; readonly spelled: string }[] {
  const own = itemsIn(ground.attributes);
  if (own.length >= fewestItems) return own.map(({ label, spelled }) => ({ label, spelled }));
  const table = ground.tables.find(({ columns }) => itemsIn(columns).length >= fewestItems);
  if (table === undefined) return [];
  return itemsIn(table.columns).map(({ label, spelled }) => ({ label, spelled: `${table.name}.${spelled}` }));
}

/** Columns of ratings, and, beside three or more of them, other numbers on their scale. */
function itemsIn(columns: readonly Column[]): readonly Column[] {
  const numbers = columns.filter((each) => each.type === 'number' && !classHeader.test(each.label));
  const rated = numbers.filter((each) => each.meaning === 'rating');
  if (rated.length < fewestItems) return [];
  const [least, most] = [
    Math.min(...rated.map((each) => each.least ?? 0)),
    Math.max(...rated.map((each) => each.most ?? 0)),
  ];
  const isOnScale = (each: Column): boolean =>
    each.least !== undefined &&
    each.most !== undefined &&
    each.least >= least &&
    each.most <= most &&
    each.most > 2 &&
    each.distinct > 2;
  return numbers.filter((each) => each.meaning === 'rating' || isOnScale(each));
}

/** What each company rates highest, as a category: the first of equals in the order of the items. */
export function strongestNeed(ground: Ground): Category | undefined {
  const found = itemsOf(ground);
  const labels = distinctNames(
    found.map(({ label }) => label),
    ground.say,
  );
  const items = found.map(({ spelled }, index) => ({ spelled, label: labels[index] ?? spelled }));
  if (items.length < fewestItems) return undefined;
  const name = free(ground, 'strongest_need');
  const most = `greatest(${items.map((each) => each.spelled).join(', ')})`;
  const when = Object.fromEntries(items.map(({ label, spelled }) => [label, `${spelled} = ${most}`]));
  return {
    variable: {
      name,
      why: ground.say`What each rates highest. Of equals the first counts, in the order of the items; unknown where an item has no answer.`,
      value: { when, label: ground.say`Strongest need` },
    },
    name,
    label: ground.say`Strongest need`,
    values: items.map(({ label }) => label),
  };
}
