const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
};

/** An id made of a name: lower-case ASCII words joined by hyphens; `Vekst & partnere` → `vekst-partnere`. Never empty. */
export function slug(name: string): string {
  const spelled = name.toLowerCase().replaceAll(/[æøåäöüßðþ]/gu, (letter) => letters[letter] ?? letter);
  const plain = spelled.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('+', ' plus ');
  return plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '') || 'segment';
}
