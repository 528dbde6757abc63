import path from 'node:path';
import type { TableKind } from '../../../model/types.ts';
import type { Meaning } from './columns/meaning.ts';
import { headerWords } from './headers/words.ts';
import { kindEvidence } from './kinds.ts';
import { scoreFor, type UnderstoodColumn } from './columns/understand.ts';

export interface RecognisedKind {
  readonly kind: TableKind | 'ignore';
  readonly confidence: number;
  readonly because: string;
}

/** Below this a column does not count as meaning something. */
const meant = 0.4;
/** What a file's name is worth beside its columns. */
const nameWeight = 2.5;
/** Points from which a kind is taken. */
const enough = 4;

/**
 * What kind of rows a file holds, by what its columns may mean, whether a company stands on one row or many, and the file's name; a table
 * of its own where no kind has enough for it. Surveys are told by their share of answers.
 */
export function recogniseKind(file: string, columns: readonly UnderstoodColumn[], rows: number): RecognisedKind {
  const aside = beside(columns, rows);
  if (aside !== undefined) return aside;
  const scored = (Object.keys(kindEvidence) as TableKind[])
    .map((kind) => ({ kind, ...scoreOf(kind, file, columns, rows) }))
    .sort((left, right) => right.score - left.score);
  const [best, second] = scored;
  const isNameless = columns.every(({ facts }) => /^column_\d+$/.test(facts.header));
  if (best === undefined || best.score < (isNameless ? enough / 2 : enough))
    return { kind: 'table', confidence: 0.5, because: 'no kind of rows known here: a list of its own' };
  const lead = best.score - Math.max(0, second?.score ?? 0);
  const confidence = Math.min(0.98, 0.5 + best.score / 40 + Math.min(0.3, lead / 15));
  const told = kindEvidence[best.kind]?.told ?? '';
  return { kind: best.kind, confidence, because: `${told}: ${best.found.join(', ')}` };
}

/** How well a kind fits, and the headers that spoke for it. Each column speaks once, for the meaning that weighs most. */
function scoreOf(
  kind: TableKind,
  file: string,
  columns: readonly UnderstoodColumn[],
  rows: number,
): { readonly score: number; readonly found: readonly string[] } {
  const evidence = kindEvidence[kind];
  if (evidence === undefined) return { score: 0, found: [] };
  const means = (meanings: readonly Meaning[]): boolean =>
    columns.some((column) =>
      meanings.some((meaning) => scoreFor(column, meaning) >= meant || column.candidates[0]?.meaning === meaning),
    );
  if (!evidence.needs.every(means)) return { score: 0, found: [] };
  const named = evidence.named.test(headerWords(path.posix.basename(file))) ? nameWeight : 0;
  const spoken = new Map<Meaning, { readonly points: number; readonly header: string }>();
  for (const column of columns) {
    const [best] = column.candidates
      .filter(({ meaning, score }) => (evidence.speaks[meaning] ?? 0) > 0 && score >= meant)
      .map(({ meaning, score }) => ({ meaning, points: (evidence.speaks[meaning] ?? 0) * score }))
      .sort((left, right) => right.points - left.points);
    if (best === undefined) continue;
    const there = spoken.get(best.meaning);
    if (there === undefined || there.points < best.points)
      spoken.set(best.meaning, { points: best.points, header: column.facts.header });
  }
  const points = [...spoken.values()].sort((left, right) => right.points - left.points);
  const sum = points.reduce((total, each) => total + each.points, 0);
  const { score, found } = shaped(kind, columns, rows, sum);
  return {
    score: sum === 0 && score <= 0 ? 0 : score + named,
    found: [...points.slice(0, 4).map(({ header }) => header), ...found],
  };
}

/** What the shape of the rows adds or takes: companies stand on one row each, answers fill a survey. */
function shaped(
  kind: TableKind,
  columns: readonly UnderstoodColumn[],
  rows: number,
  sum: number,
): { readonly score: number; readonly found: readonly string[] } {
  if (kind === 'companies') {
    const names = columns.filter((column) => companyKeys.some((meaning) => scoreFor(column, meaning) >= meant));
    const most = Math.max(
      0,
      ...names.map(({ facts }) =>
        facts.filled === 0 ? 0 : (facts.distinct / facts.filled) * Math.min(1, facts.filled / Math.max(1, rows * 0.5)),
      ),
    );
    // A list of names with nothing else may be of anything.
    const isBare = sum < 2 && names.every((column) => scoreFor(column, 'company_name') < surely);
    return { score: most >= 0.9 && !isBare ? sum + 2.5 : most >= 0.6 ? sum : sum - 5, found: [] };
  }
  if (kind === 'survey') {
    const answers = columns.filter(
      ({ candidates }) => candidates[0]?.meaning === 'rating' || candidates[0]?.meaning === 'yes_no',
    );
    const share = answers.length / Math.max(1, columns.length);
    if (answers.length < 3 || share < 0.35) return { score: sum > 0 && answers.length >= 2 ? sum : 0, found: [] };
    return { score: sum + 3 + share * 5, found: [`${answers.length} columns of answers`] };
  }
  return { score: sum, found: [] };
}

/** A header that says `customer` names companies; one that says `name` may name anything. */
const surely = 0.9;

const companyKeys: readonly Meaning[] = ['org_number', 'company_name', 'company_id', 'lei', 'domain'];

/** Files that concern no company: descriptions of data, and calendars. */
function beside(columns: readonly UnderstoodColumn[], rows: number): RecognisedKind | undefined {
  const headers = columns.map(({ facts }) => facts.header.toLowerCase());
  const describes = headers.some((header) =>
    /^(?:variables?|fields?|columns?|attributes?|feature|field name|column name|variable name)$/.test(header.trim()),
  );
  if (
    describes &&
    headers.some((header) => /descri|meaning|definition|explanation|comment/.test(header)) &&
    columns.length <= 6
  )
    return { kind: 'ignore', confidence: 0.9, because: 'a description of data: names of columns and what they mean' };
  const dates = columns.find(
    ({ facts, candidates }) =>
      facts.distinct === rows && (candidates[0]?.content.kind === 'date' || candidates[0]?.content.kind === 'instant'),
  );
  const calendar = headers.filter((header) =>
    /day|week|month|quarter|year|semester|holiday|dag|uke|maned|kvartal|monat|quartal/.test(header),
  ).length;
  if (dates !== undefined && rows > 27 && calendar >= columns.length * 0.5 && calendar >= 3)
    return { kind: 'ignore', confidence: 0.9, because: `a calendar: one row a day in ${dates.facts.header}` };
  return undefined;
}
