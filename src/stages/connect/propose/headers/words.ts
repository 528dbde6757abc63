/** Letters headers are compared without. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ö: 'o',
  ä: 'a',
  ü: 'u',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

/**
 * A header in the form it is compared in: its words in lower case without accents or marks, camel case taken apart.
 * `CustomerID` → `customer id`, `Ant. ansatte` → `ant ansatte`, `Umsatz (T€)` → `umsatz t`.
 */
export function headerWords(header: string): string {
  return header
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[æøåöäüßðþ]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
