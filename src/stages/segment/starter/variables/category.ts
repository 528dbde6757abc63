import { quoted } from '../../../../model/normalise/templates/spell.ts';
import type { Meaning } from '../../../connect/propose/columns/meaning.ts';
import { distinctNames } from '../names.ts';
import { free, nameAfter, type Column, type Ground } from '../ground.ts';
import type { Say } from '../words/say.ts';
import type { Category } from './size.ts';
import { lowerFirst } from './turnover.ts';

/** What a company is, as opposed to what one did with it: tells segments apart better than other categories. */
const telling: ReadonlySet<Meaning> = new Set(['industry', 'sector', 'legal_form', 'country', 'region']);
const tellingWords =
  /\b(?:segment|channel|region|sector|industry|type|kind|class|group|market|business|specialization|line|source|size|tier|origin|route|occupation|product)\b/iu;
/** Headers of names and numbers of something else (a bank, an employee, a territory's key): they repeat, and yet say nothing of what companies are. */
const nameWords =
  /\b(?:names?|navn|namn|nimi|ids?|keys?|nøkkel|nyckel|number|nummer|numero|nr|no|uuid|guid|initials|username|bank)\b/iu;
/** Numbered or written by hand, about people, or about the import: no way of seeing a market. */
const never: ReadonlySet<Meaning> = new Set([
  'org_number',
  'company_id',
  'company_name',
  'person_name',
  'first_name',
  'last_name',
  'domain',
  'website',
  'email',
  'phone',
  'address',
  'postal_code',
  'rating',
  'bankrupt',
  'consent',
  'owner',
  'parent',
  'employees',
  'revenue',
  'industry_code',
]);

const fewestValues = 2;
/** Values that fewer companies than this share on average are names of them. */
const fewestOfValue = 2;
/** More values than this cannot be listed in a model and read; the largest are, and the rest is `Other`. */
const mostValues = 12;
const kept = 8;
/** More numbers than this are counted, not named. */
const mostCodes = 9;

/** Categories of companies by how well they tell companies apart, best first. */
export function categoriesOf(ground: Ground, but: readonly Column[] = []): readonly Category[] {
  return ground.attributes
    .filter((each) => isCategory(each) && !but.includes(each) && each.distinct * fewestOfValue <= ground.companies)
    .map((each) => ({ each, worth: worthOf(each) }))
    .filter(({ worth }) => worth > 0.25)
    .toSorted((left, right) => right.worth - left.worth || wordsIn(right.each) - wordsIn(left.each))
    .map(({ each }) => each)
    .filter((each, index, all) => !all.slice(0, index).some((before) => isSame(before, each)))
    .map((each) => categoryOf(ground, inWords(each, ground.attributes)));
}

/** A code's name in another column, where there is one that parts companies alike and can be listed: people read `Limited company`, not `AS`. */
function inWords(column: Column, all: readonly Column[]): Column {
  const twins = all.filter((each) => !each.personal && each.type === 'category' && isSame(each, column));
  const [wordiest] = twins.toSorted((left, right) => wordsIn(right) - wordsIn(left));
  return wordiest === undefined || wordsIn(wordiest) <= wordsIn(column) ? column : wordiest;
}

/** How much the values say: names come before the codes that stand for them. */
const wordsIn = ({ categories }: Column): number => categories.reduce((sum, { value }) => sum + value.length, 0);

/** A code and its name part companies alike: the first of two is enough. */
function isSame(one: Column, other: Column): boolean {
  const counts = ({ categories }: Column): string => categories.map(({ rows }) => rows).join(' ');
  return one.categories.length > 2 && counts(one) === counts(other);
}

function isCategory(column: Column): boolean {
  return (
    !column.personal &&
    (telling.has(column.meaning) || !isNameOrNumber(column)) &&
    (isNumber(column)
      ? isCode(column)
      : !never.has(column.meaning) && ['category', 'text', 'boolean'].includes(column.type)) &&
    column.categories.length >= fewestValues &&
    column.filled >= 0.5
  );
}

const isNameOrNumber = ({ meaning, label }: Column): boolean =>
  meaning === 'id' || meaning === 'key' || (nameWords.test(label) && !tellingWords.test(label));

const isNumber = ({ type }: Column): boolean => type === 'number' || type === 'money';

/** Small whole numbers that come back again and again are codes of something, not measures; answers on a scale are neither. */
function isCode({ meaning, categories, label }: Column): boolean {
  if (!categories.every(({ value }) => /^-?\d+(?:\.\d+)?$/u.test(value.trim()))) return false;
  const isWhole = categories.every(({ value }) => /^\d{1,3}$/u.test(value.trim()));
  return meaning === 'category' || (isWhole && categories.length <= mostCodes && tellingWords.test(label));
}

/** What forms leave in a field nobody filled in. */
const placeholder = /^(?:select|choose|please select|none|n\/?a|unknown|not set|not specified|-+|\?+)$/iu;

/**
 * How evenly the values part companies (entropy over the most it could be with six values), whether one of them takes nearly all, and whether the
 * header speaks of what companies are.
 */
function worthOf(column: Column): number {
  const rows = column.categories.reduce((sum, each) => sum + each.rows, 0);
  if (rows === 0) return 0;
  const bits = column.categories.reduce((sum, each) => sum - (each.rows / rows) * Math.log2(each.rows / rows), 0);
  const parted = Math.min(1, bits / Math.log2(6)) * column.filled;
  const isTelling = telling.has(column.meaning) || tellingWords.test(column.label);
  const largest = Math.max(...column.categories.map((each) => each.rows)) / rows;
  return (
    parted *
    Math.min(1, 2.5 * (1 - largest)) *
    (isTelling ? 1.5 : 1) *
    (column.categories.length > mostValues ? 0.7 : 1)
  );
}

function categoryOf(ground: Ground, column: Column): Category {
  const name = free(ground, `by_${nameAfter(ground, column)}`);
  const { spelled, label } = column;
  const categories = column.categories.filter(({ value }) => !placeholder.test(value.trim()));
  const isWhole = categories.length === column.categories.length;
  const { say } = ground;
  const base = { name, label };
  const most = categories.toSorted((left, right) => right.rows - left.rows);
  const shown = categories.length > mostValues ? most.slice(0, kept) : most;
  if (column.type === 'boolean') return yesOrNo(name, column, say);
  const isBare = shown.every(({ value }) => /^[\d.]*$/u.test(value));
  const names = distinctNames(
    shown.map(({ value }) => (isBare ? `${label} ${value}` : value)),
    say,
  );
  const isAsWritten = shown.every(({ value }, index) => names[index] === value);
  const rest =
    shown.length < categories.length
      ? say`Other ${lowerFirst(label)}, or not told`
      : isWhole
        ? undefined
        : say`Not told`;
  const values = [...names, ...(rest === undefined ? [] : [rest])];
  if (isAsWritten && rest === undefined && column.type === 'category')
    return {
      ...base,
      variable: {
        name,
        why: say`Companies by ${lowerFirst(label)}, as the file has it.`,
        value: { formula: spelled, values, label },
      },
      values,
    };
  const literal = (value: string): string => (isNumber(column) ? value : quoted(value));
  const when = Object.fromEntries(
    shown.map(({ value }, index) => [names[index] ?? value, `${spelled} = ${literal(value)}`]),
  );
  const why = isBare
    ? say`The file has bare codes: give them names that people know.`
    : rest === undefined
      ? say`Companies by ${lowerFirst(label)}, as the file has it.`
      : say`The ${shown.length} most frequent of ${categories.length}; add those you work by.`;
  return {
    ...base,
    variable: { name, why, value: { when, ...(rest === undefined ? {} : { otherwise: rest }), label } },
    values,
  };
}

function yesOrNo(name: string, { label, spelled }: Column, say: Say): Category {
  const values = [label, say`Not ${lowerFirst(label)}`];
  const when = { [label]: spelled, [values[1] ?? '']: `not ${spelled}` };
  return {
    variable: { name, why: say`Companies by ${lowerFirst(label)}: yes or no.`, value: { when, label } },
    name,
    label,
    values,
  };
}
