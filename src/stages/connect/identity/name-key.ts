import { sql, verbatim, type Fragment } from '../../../engine/raw.ts';

/** Legal forms as words at the end of a name, without points and strokes: `A/S` is `a s`. Norway, Sweden, Denmark, Finland, and those met there. */
const legalForms =
  'as|asa|ans|da|enk|nuf|sa|ba|sf|ks|kf|iks|ab|aktiebolag|hb|kb|aps|ivs|amba|p s|a s|i s|k s|oy|oyj|oy ab|ky|tmi|osakeyhtio|ltd|limited|plc|llp|inc|llc|corp|corporation|co|gmbh|mbh|ag|kg|gmbh co kg|ug|bv|b v|nv|n v|s a|sas|sarl|srl|spa|s p a|sl|se';

/** Words that join names and are left out of some: `Bø & Sønner`, `Bø og Sønner`, `Bø Sønner`. */
const joining = ['og', 'and', 'och', 'und', 'et', 'ja'];

/** A text in small letters without accents, as people type who have no `ø` on their keyboard: `å` and `aa`, `ø`, `ö` and `oe`, `æ`, `ä` and `ae` are each one. */
export const plainLetters = (text: Fragment): Fragment =>
  sql`strip_accents(replace(replace(replace(translate(lower(${text}), 'øöåæä&', 'ooaaa '), 'aa', 'a'), 'oe', 'o'), 'ae', 'a'))`;

/**
 * A company's name as it is compared: small letters without accents (`å` and `aa`, `ø`, `ö` and `oe`, `æ`, `ä` and `ae` are each one), no
 * punctuation, no `&` or `og`, no legal form at its end or `A/S` at its beginning; null when nothing is left.
 */
export function nameKey(text: Fragment): Fragment {
  const words = sql`trim(regexp_replace(${plainLetters(text)}, '[^\\p{L}\\p{N}]+', ' ', 'g'))`;
  const apart = joining.reduce<Fragment>(
    (sofar, word) => sql`replace(${sofar}, ${verbatim(`' ${word} '`)}, ' ')`,
    sql`concat(' ', ${words}, ' ')`,
  );
  const bare = sql`regexp_replace(trim(${apart}), ${verbatim(`'^(?:a s|as) (.)| (?:(?:${legalForms})(?: publ)?)$'`)}, '\\1', 'g')`;
  return sql`nullif(${bare}, '')`;
}

/** A postal code as it is compared: `NO-0151`, `N 0151` and `151` (a spreadsheet's number) → `0151`; other countries' without blanks and dashes. */
export function postalKey(text: Fragment): Fragment {
  const bare = sql`regexp_replace(upper(regexp_replace(${text}, '[^0-9A-Za-z]', '', 'g')), '^(?:NO?|SE?|DK|FIN?|FI)([0-9]+)$', '\\1')`;
  return sql`nullif(CASE WHEN length(${text}) = 4 THEN ${text} WHEN regexp_full_match(${bare}, '[0-9]{1,3}') THEN lpad(${bare}, 4, '0') ELSE ${bare} END, '')`;
}
