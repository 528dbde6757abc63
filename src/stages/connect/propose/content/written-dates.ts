/** Dates in forms beside ISO and `31.12.2024`, each with its strptime pattern. English names of months alone: the engine knows no others. */
const forms: readonly {
  readonly form: RegExp;
  readonly format: string;
  readonly shown: string;
  readonly kind: 'date' | 'instant';
}[] = [
  {
    form: /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
    format: '%Y%m%d',
    shown: 'yyyymmdd',
    kind: 'date',
  },
  {
    form: /^(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/,
    format: '%Y/%m/%d',
    shown: 'yyyy/mm/dd',
    kind: 'date',
  },
  { form: /^\d{1,2}[- ][A-Z][a-z]{2}[- ]\d{4}$/, format: '', shown: 'day, month’s name, year', kind: 'date' },
  { form: /^\d{1,2}-[A-Z][a-z]{2}-\d{2}$/, format: '%d-%b-%y', shown: 'day, month’s name, year', kind: 'date' },
  { form: /^[A-Z][a-z]{2} \d{1,2}, \d{4}$/, format: '%b %d, %Y', shown: 'month’s name, day, year', kind: 'date' },
  { form: /^[A-Z][a-z]{3,8} \d{1,2}, \d{4}$/, format: '%B %d, %Y', shown: 'month’s name, day, year', kind: 'date' },
  {
    form: /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d(?::\d\d)? [AP]M$/i,
    format: '',
    shown: 'with AM and PM',
    kind: 'instant',
  },
];

export interface WrittenDate {
  readonly kind: 'date' | 'instant';
  readonly format: string;
  readonly shown: string;
}

/** The one form all values of a column are written in, where it is none `infer` knows; undefined: none. */
export function writtenDate(texts: readonly string[]): WrittenDate | undefined {
  const found = forms.find(({ form }) => texts.every((text) => form.test(text)));
  if (found === undefined) return undefined;
  const [first = ''] = texts;
  if (found.format !== '') return found.format === '%Y%m%d' && texts.length < 2 ? undefined : found;
  if (found.kind === 'date') return { ...found, format: first.includes('-') ? '%d-%b-%Y' : '%d %b %Y' };
  const above = (position: number): boolean => texts.some((text) => Number(text.split('/')[position]) > 12);
  const days = above(0) && !above(1) ? '%d/%m/%Y' : '%m/%d/%Y';
  return { ...found, format: `${days} %I:%M${(first.match(/:/g) ?? []).length > 1 ? ':%S' : ''} %p` };
}
