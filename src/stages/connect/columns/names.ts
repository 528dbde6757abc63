import { slug } from '../../../model/slug.ts';

/**
 * A header as a column's name: lower-case ASCII words joined by underscores, never empty, never beginning with an underscore or digit,
 * and unlike any name taken before (then numbered). `Org.nr.` → `org_nr`, `Årsverk` → `aarsverk`.
 */
export function columnName(header: string, taken: ReadonlySet<string>): string {
  const letters = /[\p{L}\p{N}]/u.test(header)
    ? slug(header.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')).replaceAll('-', '_')
    : '';
  const plain =
    letters === '' || (letters === 'segment' && !/segment/i.test(header)) ? 'column' : letters.slice(0, 100);
  const base = /^[a-z]/.test(plain) ? plain : `column_${plain}`;
  return unused(base, taken);
}

/** The name itself, or with the first free number from 2. */
export function unused(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

/** A column's header as people read it: `harRegistrertAntallAnsatte` → `har registrert antall ansatte`, `hjelpeenhetskode.kode` → `hjelpeenhetskode`. Words stay as they are. */
export function readableHeader(header: string): string {
  if (!/^\p{Ll}[\p{L}\p{N}.]*$/u.test(header) || !/\.|\p{Ll}\p{Lu}/u.test(header)) return header;
  return header
    .replace(/\.kode$/u, '')
    .replaceAll(/(\p{Ll})(?=\p{Lu}|\p{N})/gu, '$1 ')
    .replaceAll('.', ', ')
    .toLowerCase();
}
