import type { Happening } from '../../../../src/contract/companies/timeline.ts';

/** As much of a reader's language as lines of what happened need. */
interface Voice {
  readonly say: (word: 'company.yes' | 'company.no') => string;
  readonly number: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
}

/** What one table tells of one day: three lines of an order are one thing that happened. */
export interface Happened {
  /** `2026-06-30`. */
  readonly day: string;
  readonly table: string;
  /** At least one, newest first. */
  readonly rows: readonly Happening[];
}

/** Rows that stand newest first, gathered by day and table. */
export function happenedOf(happenings: readonly Happening[]): readonly Happened[] {
  const gathered = new Map<string, { day: string; table: string; rows: Happening[] }>();
  for (const each of happenings) {
    const day = each.at.slice(0, 10);
    const key = `${day} ${each.table}`;
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { day, table: each.table, rows: [each] });
    else known.rows.push(each);
  }
  return [...gathered.values()];
}

/** A row with all it says: `email · opened`, `safety-1 · visit · amount: NOK 4,200`. */
export function rowText({ says }: Happening, currency: string, { say, number, money }: Voice): string {
  return says
    .map(({ label, value, money: isMoney }) => {
      if (typeof value === 'number') return `${inWords(label)}: ${isMoney ? money(value, currency) : number(value)}`;
      return typeof value === 'boolean'
        ? `${inWords(label)}: ${say(value ? 'company.yes' : 'company.no')}`
        : inWords(value);
    })
    .join(' · ');
}

/** Several rows in one line: their money together, and what they are by words, the same once: `NOK 31,400 · web page view × 2, email opened`. */
export function gist(rows: readonly Happening[], currency: string, { money }: Pick<Voice, 'money'>): string {
  const words = new Map<string, number>();
  for (const { says } of rows) {
    const text = says.flatMap(({ value }) => (typeof value === 'string' ? [inWords(value)] : [])).join(' ');
    if (text !== '') words.set(text, (words.get(text) ?? 0) + 1);
  }
  const sums = rows.flatMap(({ says }) => says.find((each) => each.money)?.value ?? []);
  const total = sums.reduce((sum: number, each) => (typeof each === 'number' ? sum + each : sum), 0);
  return [
    ...(sums.length === 0 ? [] : [money(total, currency)]),
    [...words].map(([text, n]) => (n === 1 ? text : `${text} × ${String(n)}`)).join(', '),
  ].join(' · ');
}

/** Names that programs give (`page_view`) without their joints. */
const inWords = (text: string): string => (/^[a-z]+(?:_[a-z]+)+$/u.test(text) ? text.replaceAll('_', ' ') : text);
