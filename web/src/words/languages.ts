import { tongueOf, type Catalogue, type Tongue } from './tongue.ts';

/** Every folder beside this file with an `index.ts` is a language, called by its code (`nb`, `sv`, `da`, `fi`), and loaded when it is chosen. */
const folders = import.meta.glob<{ readonly default: Catalogue }>('./*/index.ts');

const found: Readonly<Record<string, () => Promise<Catalogue>>> = Object.fromEntries(
  Object.entries(folders).map(([file, load]) => [file.split('/')[1] ?? '', async () => (await load()).default]),
);

/** Codes of the languages there are, English first. */
export const languages: readonly string[] = ['en', ...Object.keys(found).toSorted()];

/** A language in itself: `English`, `Norsk bokmål`. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

export const english: Tongue = tongueOf({ words: {} });

/** Loads a language; English where there is none of that code. */
export async function tongueIn(code: string): Promise<Tongue> {
  const load = Object.hasOwn(found, code) ? found[code] : undefined;
  return load === undefined ? english : tongueOf(await load());
}

/** The language among those there are that a browser's stands for: both Norwegian written forms, and plain Norwegian, are `nb`. */
export function languageFor(wanted: string): string {
  const code = wanted.slice(0, 2).toLowerCase();
  const own = code === 'no' || code === 'nn' ? 'nb' : code;
  return languages.includes(own) ? own : 'en';
}
