import type { Meaning } from '../columns/meaning.ts';
import { senses } from './senses.data.ts';
import { headerWords } from './words.ts';

/** A meaning a header may have, and how sure the header alone makes it: 1 where it says exactly that. */
export interface Sense {
  readonly meaning: Meaning;
  readonly strength: number;
  /** The phrase of the dictionary it was told by. */
  readonly phrase: string;
}

interface Entry {
  readonly meaning: Meaning;
  readonly phrase: string;
  /** Its place in its line: earlier phrases are the more usual. */
  readonly place: number;
}

const compact = (words: string): string => words.replaceAll(' ', '');

/** Phrase without blanks → the meanings it may have, in the dictionary's order. */
const dictionary: ReadonlyMap<string, readonly Entry[]> = (() => {
  const entries = new Map<string, Entry[]>();
  for (const [meaning, lines] of Object.entries(senses) as [Meaning, readonly string[]][])
    for (const line of lines)
      for (const [place, phrase] of line.split(', ').entries()) {
        const key = compact(phrase);
        const there = entries.get(key) ?? [];
        if (there.every((each) => each.meaning !== meaning)) there.push({ meaning, phrase, place });
        entries.set(key, there);
      }
  return entries;
})();

/** Words that name a language, a unit, a currency or a rank, and leave the meaning as it is. */
const asides =
  /\b(?:english|primary|main|current|latest|total|usd|eur|nok|sek|dkk|gbp|chf|kr|tkr|mnok|tnok|tsek|teur|1000|1 000|hele|tuhatta|tuhansia|tusen|tusental|thousands?|tausend|tsd|mill|millions?|millioner|mio|kroner|kronor|euro|euroa|t|m|k|i|in|of|the|for|eks|ekskl|ex|excl|incl|inkl|mva|moms|vat|tax|netto|net|pr|per|stk|er|ar|\d{4})\b/g;

/** Longest run of words tried within a header; shortest phrase that tells anything inside another. */
const mostWords = 5;
const shortestWithin = 4;

/**
 * Meanings a header may have, surest first: it is a phrase of the dictionary; it is one but for asides (`Turnover 2023 NOK`); or it holds one,
 * where the last words weigh most (`Primary Customer Name`).
 */
export function sensesOf(header: string): readonly Sense[] {
  const words = headerWords(header);
  const exact = found(words, 1);
  if (exact.length > 0) return exact;
  const bare = words.replaceAll(asides, ' ').replaceAll(/ +/g, ' ').trim();
  const nearly = bare === '' ? [] : found(bare, 0.9);
  return nearly.length > 0 ? nearly : within(bare.split(' '));
}

function found(words: string, strength: number): readonly Sense[] {
  const entries = dictionary.get(compact(words)) ?? [];
  // A phrase of several meanings tells less of each.
  return entries.map(({ meaning, phrase, place }, index) => ({
    meaning,
    phrase,
    strength: strength * (vague.has(phrase) ? 0.65 : 1) * (index === 0 ? 1 : 0.95) - place * 0.001,
  }));
}

/** Words that tell nothing beside another: a bank name is no company's, a lead's activity no industry. */
const generic = new Set(
  'name,navn,namn,nimi,bezeichnung,activity,source,service,function,funktion,occupation,payment,value,rate,month,period,title,place,business,trade,type,product,action,origin,medium,street,nation,group,gruppe,reference,count,units,volume,balance,result,resultat,person,case number,time spent,spend,share,branch,staff,site,mail,state,area'.split(
    ',',
  ),
);

/** Everything has a name: companies, people, codes. */
const vague = new Set(['name', 'name 1', 'name1', 'navn', 'namn', 'nimi', 'bezeichnung', 'full legal name']);

/** A whole question that happens to hold a known word means nothing by it. */
const longestHeader = 7;

function within(words: readonly string[]): readonly Sense[] {
  if (words.length > longestHeader) return [];
  for (let length = Math.min(mostWords, words.length - 1); length >= 1; length -= 1)
    for (let end = words.length; end >= length; end -= 1) {
      const phrase = words.slice(end - length, end).join(' ');
      if (compact(phrase).length < shortestWithin || generic.has(phrase)) continue;
      const share = length / words.length;
      const senses = found(phrase, end === words.length ? 0.5 + 0.25 * share : 0.35 + 0.2 * share);
      if (senses.length > 0) return senses;
    }
  return [];
}
