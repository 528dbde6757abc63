import { quoted } from '../../../../model/normalise/templates/spell.ts';
import { free, type Column, type Ground } from '../ground.ts';
import type { Say } from '../words/say.ts';
import type { StarterVariable } from '../types.ts';

/** How it ended with each row, where rows are leads or opportunities: won, converted, bought. */
export interface Outcome {
  readonly variable: StarterVariable;
  readonly name: string;
  /** `converted`, `won`. */
  readonly good: string;
  readonly bad: string;
}

const goodWords = /^(?:won|win|closed won|converted|yes|true|1|success|sold|customer|vunnet|ja)$/iu;
const badWords = /^(?:lost|loss|lose|closed lost|no|false|0|failed|not converted|tapt|nei)$/iu;
const aboutOutcome = /\b(?:outcome|result|won|win|status|converted|conversion|sold|bought|purchased|success)\b/iu;

/** The column that says how it ended, by its header and by both of its values being words for good and bad. */
export function outcomeOf(ground: Ground): { readonly found: Outcome; readonly column: Column } | undefined {
  const column = ground.attributes.find((each) => isOutcome(each));
  if (column === undefined) return undefined;
  const name = free(ground, 'outcome');
  const good = column.categories.find(({ value }) => goodWords.test(value.trim()));
  const bad = column.categories.find(({ value }) => badWords.test(value.trim()));
  if (good === undefined || bad === undefined) return undefined;
  const [yes, no] = wordsFor(column, good.value, bad.value, ground.say);
  const literal = (value: string): string => {
    if (column.type === 'boolean') return goodWords.test(value) ? 'true' : 'false';
    return column.type === 'number' ? value : quoted(value);
  };
  const found: Outcome = {
    variable: {
      name,
      why: ground.say`How it ended, by ${column.label}.`,
      value: {
        when: {
          [yes]: `${column.spelled} = ${literal(good.value)}`,
          [no]: `${column.spelled} = ${literal(bad.value)}`,
        },
        label: ground.say`Outcome`,
      },
    },
    name,
    good: yes,
    bad: no,
  };
  return { found, column };
}

function isOutcome(column: Column): boolean {
  const values = column.categories.map(({ value }) => value.trim());
  return (
    !column.personal &&
    ['category', 'text', 'boolean', 'number'].includes(column.type) &&
    (column.type !== 'number' || values.every((value) => /^\d+$/u.test(value))) &&
    aboutOutcome.test(column.label) &&
    values.length >= 2 &&
    values.length <= 3 &&
    values.some((value) => goodWords.test(value)) &&
    values.some((value) => badWords.test(value))
  );
}

/** The header's words where it has some: `Converted` 1 and 0 are `Converted` and `Not converted`; else the file's own, or plain ones. */
function wordsFor(column: Column, good: string, bad: string, say: Say): readonly [string, string] {
  const word = /\b(converted|sold|bought|purchased)\b/iu.exec(column.label)?.[1]?.toLowerCase();
  if (word === 'converted') return [say`Converted`, say`Not converted`];
  if (word === 'sold') return [say`Sold`, say`Not sold`];
  if (word !== undefined) return [say`Bought`, say`Not bought`];
  if (/^(?:won|win|closed won|vunnet)$/iu.test(good.trim()) || /\bwon\b/iu.test(column.label))
    return [say`Won`, say`Lost`];
  return /^\p{L}{4,}/u.test(good) && !/^true$/iu.test(good) ? [good, bad] : [say`Yes`, say`No`];
}
