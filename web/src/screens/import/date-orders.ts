import type { Word } from '../../words/en.ts';

/** A way dates can be written: its strptime form, and its order in words. */
export interface DateOrder {
  readonly format: string;
  readonly word: Word;
}

/** The orders dates like these can be in: day, month and year with the sign and the length of year they have. Usual ones where none is like a date. */
export function dateOrders(samples: readonly string[]): readonly DateOrder[] {
  const like = samples.map((each) => /^(\d{1,4})([^\d\s])\d{1,2}\2(\d{1,4})/u.exec(each)).find((each) => each !== null);
  if (like === undefined)
    return [...ordersWith('.', '%Y').slice(0, 1), ...ordersWith('/', '%Y').slice(0, 2), year('-')];
  const [, first = '', sign = '.', last = ''] = like;
  if (first.length > 2) return [year(sign)];
  return ordersWith(sign, last.length > 2 ? '%Y' : '%y');
}

const ordersWith = (sign: string, years: '%Y' | '%y'): readonly DateOrder[] => [
  { format: ['%d', '%m', years].join(sign), word: 'import.dayFirst' },
  { format: ['%m', '%d', years].join(sign), word: 'import.monthFirst' },
];
const year = (sign: string): DateOrder => ({ format: ['%Y', '%m', '%d'].join(sign), word: 'import.yearFirst' });
