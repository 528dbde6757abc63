import type { Content, ContentKind } from '../content/content.ts';
import { fits } from '../content/fits.ts';
import { formsOf } from '../content/patterns.ts';
import { valuesOf } from '../content/values.ts';
import { sensesOf } from '../headers/sense.ts';
import { aboutCodes } from '../../columns/infer.ts';
import { headerWords } from '../headers/words.ts';
import type { Meaning } from './meaning.ts';
import { isUnique, type ColumnFacts } from '../open/profile-table.ts';

/** One way of understanding a column. */
export interface Candidate {
  readonly meaning: Meaning;
  /** 0-1. */
  readonly score: number;
  readonly because: string;
  readonly content: Content;
  /** Told by the content alone, when nothing better is. */
  readonly isPlain?: true;
}

/** A column with all it may mean, likeliest first; the kind of file chooses among them. Never empty of candidates. */
export interface UnderstoodColumn {
  readonly facts: ColumnFacts;
  readonly contents: readonly Content[];
  readonly candidates: readonly Candidate[];
}

/** How far content alone is believed, where the header says nothing. */
const byContent: readonly (readonly [ContentKind, Meaning, number])[] = [
  ['lei', 'lei', 0.9],
  ['org_number', 'org_number', 0.85],
  ['email', 'email', 0.8],
  ['website', 'website', 0.75],
  ['domain', 'domain', 0.7],
  ['industry_code', 'industry_code', 0.6],
  ['country', 'country', 0.6],
  ['company_name', 'company_name', 0.35],
  ['person_name', 'person_name', 0.35],
];

/** Fewer distinct values than this prove no form: three four-digit numbers are postal codes by chance. */
const fewestByContent = 4;

/** Holds a column's header against its content. */
export function understand(facts: ColumnFacts, currency: string): UnderstoodColumn {
  const values = valuesOf(facts, currency);
  const contents = values[0]?.kind === 'empty' ? values : [...formsOf(facts), ...values];
  const bySense = sensesOf(facts.header).flatMap(({ meaning, strength, phrase }): Candidate[] => {
    const found = contentFor(meaning, contents);
    if (found === undefined || (sized.has(meaning) && isClass(facts, contents))) return [];
    const isSaid = headerWords(facts.header).replaceAll(' ', '') === phrase.replaceAll(' ', '');
    const said = isSaid ? 'the header says so' : `the header reads like '${phrase}'`;
    const also = tells.has(found.content.kind) ? `; ${found.content.because}` : '';
    return [{ meaning, score: strength * found.weight, because: said + also, content: found.content }];
  });
  const isNameless = nameless.test(facts.header);
  const byForm = byContent.flatMap(([kind, meaning, weight]): Candidate[] => {
    const content = contents.find((each) => each.kind === kind);
    if (content === undefined || facts.distinct < fewestByContent || looksLikeKey(facts.header)) return [];
    const score = isNameless ? Math.max(weight, 0.6) : weight * content.share;
    return [{ meaning, score, because: content.because, content }];
  });
  const candidates = [...bySense, ...byForm, ...(isNameless ? byPlace(facts, values) : []), plain(facts, values)].sort(
    (left, right) => right.score - left.score,
  );
  return { facts, contents, candidates };
}

/** The name the reader gives a column that has none. */
const nameless = /^column_\d+$/;

/** In a file without headers dates are taken for when something happened, and numbers with decimals for money. */
function byPlace(facts: ColumnFacts, [first]: readonly Content[]): readonly Candidate[] {
  if (first === undefined) return [];
  const of = (meaning: Meaning): Candidate[] => [
    { meaning, score: 0.5, because: `no header; ${first.because}`, content: first },
  ];
  if (first.kind === 'date' || first.kind === 'instant') return of('order_date');
  if (first.kind === 'number' || first.kind === 'money') return of('amount');
  const isNumbered = facts.some.every(({ value }) => /^\d{3,12}$/.test(value));
  const comesBack = facts.distinct >= 10 && facts.filled >= facts.distinct * 1.5;
  return isNumbered && comesBack
    ? [{ meaning: 'company_id', score: 0.5, because: 'no header; numbers that come back', content: first }]
    : [];
}

/** Sizes are seldom the same: one to five, over and over, are classes of them. */
const sized: ReadonlySet<Meaning> = new Set(['employees', 'revenue']);
const manyRows = 200;
const isClass = (facts: ColumnFacts, contents: readonly Content[]): boolean =>
  facts.filled >= manyRows && contents.some(({ kind }) => kind === 'rating');

/** Contents worth naming beside what the header says. */
const tells: ReadonlySet<ContentKind> = new Set([
  'org_number',
  'lei',
  'email',
  'industry_code',
  'municipality',
  'country',
  'date',
  'instant',
  'money',
  'year',
]);

function contentFor(
  meaning: Meaning,
  contents: readonly Content[],
): { readonly content: Content; readonly weight: number } | undefined {
  const fit = fits[meaning];
  const sure = contents.find(({ kind }) => fit.sure.includes(kind));
  if (sure !== undefined) return { content: sure, weight: 1 };
  const also = contents.find(({ kind }) => fit.also.includes(kind));
  return also === undefined ? undefined : { content: also, weight: 0.75 };
}

/** True for headers that name a row or something else by number: `ProductKey`, `Order No`, `ID`. */
const looksLikeKey = (header: string): boolean =>
  /(?:^| )(?:id|key|no|nr|number|nummer|code|kode|kod|uuid|guid|ref|reference)$/.test(headerWords(header)) ||
  /(?:id|nr)$/.test(headerWords(header).replaceAll(' ', '').slice(-2));

/** Headers over codes: `Channel` 1 and 2 are no amounts. */
const categorical =
  /(?:^| )(?:channel|region|type|class|category|segment|group|grade|tier|status|level|kind|cluster|territory|kanal|kategori|gruppe|klasse|niva|art|omrade|ryhma|luokka|tyyppi|kategorie)(?:$| )/;
const mostCodes = 30;

/** What a column is when nothing more is known of it. */
function plain(facts: ColumnFacts, values: readonly Content[]): Candidate {
  const [first] = values;
  if (first === undefined) throw new Error('a column without content');
  const of = (meaning: Meaning, content: Content = first, score = 0.2): Candidate => ({
    meaning,
    score,
    because: content.because,
    content,
    isPlain: true,
  });
  const isKeyed = looksLikeKey(facts.header);
  const isCoded =
    facts.distinct <= mostCodes && facts.filled > facts.distinct * 3 && categorical.test(headerWords(facts.header));
  if (isCoded && ['whole', 'year', 'rating'].includes(first.kind)) return of('category');
  if (first.kind === 'text') return isKeyed ? keyOf(facts, of) : of('text');
  if (first.kind === 'whole' || first.kind === 'year')
    return isKeyed ? keyOf(facts, of) : of('measure', values.find(({ kind }) => kind === 'whole') ?? first);
  if (first.kind === 'number' && aboutCodes.test(headerWords(facts.header))) return keyOf(facts, of);
  if (first.kind === 'label') return of(isKeyed ? 'key' : isScale(facts) ? 'rating' : 'category');
  if (first.kind === 'date' || first.kind === 'instant') return of('moment', first, 0.5);
  if (first.kind === 'boolean') return of('yes_no');
  return of(first.kind === 'empty' || first.kind === 'rating' ? first.kind : 'measure');
}

/** Answers on a scale of words, in the languages of the headers. */
const scaleWords =
  /agree|disagree|satisf|important|likely|often|always|never|neutral|neither|somewhat|enig|fornøyd|viktig|sannsynlig|ofte|aldri|alltid|nøytral|verken|håller med|instämmer|nöjd|tilfreds|sällan|samaa mieltä|eri mieltä|tyytyv|tärke|stimme|zufrieden|wichtig|teils|weder|selten|immer|nie$/i;

const isScale = (facts: ColumnFacts): boolean =>
  facts.distinct >= 3 &&
  facts.distinct <= 8 &&
  facts.some.filter(({ value }) => scaleWords.test(value)).length >= facts.distinct * 0.75;

const keyOf = (facts: ColumnFacts, of: (meaning: Meaning, content?: Content, score?: number) => Candidate): Candidate =>
  isUnique(facts) ? { ...of('id', undefined, 0.6), because: 'each row has its own' } : of('key');

/** The best score a column has for a meaning; 0: none. */
export const scoreFor = (column: UnderstoodColumn, meaning: Meaning): number =>
  column.candidates.find((each) => each.meaning === meaning)?.score ?? 0;
