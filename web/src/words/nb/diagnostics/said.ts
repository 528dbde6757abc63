import type { Code, Parameters } from '../../../../../src/diagnostics/codes/index.ts';
import type { Wording } from '../../../../../src/diagnostics/wording.ts';

/** What is said of a diagnostic; the nearest match is no matter of language. */
export type Said = Omit<Wording, 'nearest'>;

/** A sentence for every code of an area, from the parameters of that code. */
export type Sentences<Area extends string> = {
  readonly [C in Extract<Code, `${Area}/${string}`>]: (p: Parameters<C>) => Said;
};

/** The sentence, what the reader can do, and what was expected. */
export const said = (message: string, mend?: string, expected?: string): Said => ({
  message,
  ...(mend === undefined ? {} : { mend }),
  ...(expected === undefined ? {} : { expected }),
});

export const number = (value: number): string => value.toLocaleString('nb');
export const counted = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;
export const companies = (count: number): string => counted(count, 'bedrift', 'bedrifter');
export const rows = (count: number): string => counted(count, 'rad', 'rader');
export const oneOf = (known: readonly string[] | string): string =>
  `en av ${typeof known === 'string' ? known : known.join(', ')}`;
export const percent = (share: number): string => `${Math.round(100 * share)} %`;
export const share = (value: number): string => `${(100 * value).toLocaleString('nb', { maximumFractionDigits: 1 })} %`;
