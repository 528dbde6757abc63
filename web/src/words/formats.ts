/** How a language of the pages writes numbers and dates. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const numbers = new Map<string, Intl.NumberFormat>();

/** A number's format, made once: making one takes a hundred times as long as using it. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const there = numbers.get(key);
  if (there !== undefined) return there;
  const made = new Intl.NumberFormat(localeOf(language), options);
  numbers.set(key, made);
  return made;
}
