import { join, quote, sql, type Fragment } from '../../../engine/raw.ts';

/** Mail services anybody can use: a shared domain of theirs says nothing about a company. */
const freeMail = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.no',
  'hotmail.se',
  'hotmail.dk',
  'hotmail.fi',
  'hotmail.co.uk',
  'outlook.com',
  'outlook.dk',
  'live.com',
  'live.no',
  'live.se',
  'live.dk',
  'msn.com',
  'yahoo.com',
  'yahoo.no',
  'yahoo.se',
  'yahoo.co.uk',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'online.no',
  'broadpark.no',
  'getmail.no',
  'lyse.net',
  'frisurf.no',
  'telia.com',
  'bredband.net',
  'spray.se',
  'comhem.se',
  'jubii.dk',
  'mail.dk',
  'stofanet.dk',
  'suomi24.fi',
  'luukku.com',
  'kolumbus.fi',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'web.de',
  't-online.de',
  'mail.com',
  'mail.ru',
  'yandex.ru',
  'proton.me',
  'protonmail.com',
  'qq.com',
  '163.com',
];

/**
 * An organisation number without blanks, points and the letters of a VAT number: `NO 923 609 016 MVA` → `923609016`. Of the address of a
 * register's page on a unit, the number at its end.
 */
export function organisationNumber(text: Fragment): Fragment {
  const own = sql`CASE WHEN starts_with(${text}, 'http') THEN split_part(${text}, '/', -1) ELSE ${text} END`;
  const bare = sql`upper(regexp_replace(${own}, '[^0-9A-Za-z]', '', 'g'))`;
  return sql`CASE WHEN length(${text}) = 9 AND TRY_CAST(${text} AS INTEGER) > 99999999 THEN ${text}
    ELSE nullif(regexp_replace(${bare}, '^(NO)?([0-9]{9})(MVA)?$', '\\2'), '') END`;
}

/** The host of a website, address or e-mail, lower-case. What has neither path nor blank in it needs no pattern, and most have none. */
export function hostOf(text: Fragment): Fragment {
  const marks = ['/', ':', ' ', ',', ';', '?', '#'].map((mark) => sql`contains(${text}, ${quote(mark)})`);
  const pattern = quote(String.raw`[^/:?#,;\s]+\.[^/:?#,;\s.]{2,}`);
  return sql`CASE WHEN ${join(marks, ' OR ')} THEN regexp_extract(split_part(lower(${text}), '@', -1), ${pattern})
    ELSE lower(substr(${text}, instr(${text}, '@') + 1)) END`;
}

/** A host as the domain of a company, without `www.`; null for free mail and for what is no host. */
export function companyDomain(host: Fragment): Fragment {
  const free = sql`contains(${quote(` ${freeMail.join(' ')} `)}, concat(' ', ${host}, ' '))`;
  return sql`CASE WHEN contains(${host}, '.') AND NOT ${free} THEN CASE WHEN starts_with(${host}, 'www.') THEN substr(${host}, 5) ELSE ${host} END END`;
}

/** The domain a text names; the host is found anew for each use, so where rows are many `hostOf` is computed first. */
export const domainOf = (text: Fragment): Fragment => companyDomain(hostOf(text));
