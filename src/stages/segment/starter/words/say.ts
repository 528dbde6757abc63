import type { Language } from '../../../../contract/language.ts';
import { nb } from './nb.ts';

/**
 * Says a sentence in a language: the English text stands where it is said, and is the key of the other languages' catalogues, with `{0}`, `{1}` …
 * for what is put in. Numbers are written as the language groups them; what a catalogue lacks is said in English.
 */
export type Say = (parts: TemplateStringsArray, ...values: readonly (string | number)[]) => string;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: {}, nb };

export function sayIn(language: Language): Say {
  const catalogue = catalogues[language];
  // Groups of digits are parted by a plain blank, which people can type when they change a name.
  const write = (value: string | number): string =>
    typeof value === 'number' ? value.toLocaleString(language).replaceAll(/\s/gu, ' ') : value;
  return (parts, ...values) => {
    const english = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
    const told = Object.hasOwn(catalogue, english) ? catalogue[english] : undefined;
    return (told ?? english).replaceAll(/\{(\d)\}/gu, (_, index: string) => write(values[Number(index)] ?? ''));
  };
}
