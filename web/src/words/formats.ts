/** How a language of the pages writes numbers and dates. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A number's format, made once: making one takes a hundred times as long as using it. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const there = numbers.get(key);
  if (there !== undefined) return there;
  const made = new Intl.NumberFormat(localeOf(language), options);
  numbers.set(key, made);
  return made;
}

/** A date's format, made once for the same reason. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const there = dates.get(key);
  if (there !== undefined) return there;
  const made = new Intl.DateTimeFormat(localeOf(language), options);
  dates.set(key, made);
  return made;
}
