import type { MixedColumn, Random } from '../../../../kernels/index.ts';
import { pickColumn } from '../shape.ts';
import { answerCount, answerOf, questionOf, type Question } from './options.ts';
import { basePoints, pointsOf } from './points.ts';

/** A short questionnaire that places a new respondent, with the points that do it. */
export interface TypingTool {
  readonly questions: readonly ScoredQuestion[];
  /** Points of each group before any question. */
  readonly base: readonly number[];
  /** Share of rows placed right by questionnaires made without them, after the first 0, 1, 2, … questions. */
  readonly accuracy: readonly number[];
  /** Questions after which more add less than a point in a hundred. */
  readonly enough: number;
  /** With `enough` questions: share of each group placed right, held out. */
  readonly recall: readonly number[];
}

export interface ScoredQuestion {
  readonly question: Question;
  /** Points by answer, then by group. */
  readonly points: readonly (readonly number[])[];
}

export interface TypingOptions {
  readonly random: Random;
  /** Questions at most. Default 10. */
  readonly most?: number;
}

const FOLDS = 10;
/** A question is worth asking when it places so many more of all. */
const WORTH = 0.01;

/** One way to cut the rows: answers and points learned from nine parts, and the rows of the tenth. */
interface Fold {
  readonly held: Int32Array;
  readonly base: readonly number[];
  /** Per question: the answer of each held row, and the points. */
  readonly answers: readonly Int32Array[];
  readonly points: readonly (readonly (readonly number[])[])[];
}

/**
 * Chooses, one after the other, the questions that place most rows right, by ten-fold cross-validation of everything that is learned: the ranges numbers are
 * asked in and the points. Rows of a negative group take no part.
 *
 * @throws InputError when no row has a group
 */
export function typingTool(
  columns: readonly MixedColumn[],
  groups: ArrayLike<number>,
  k: number,
  { random, most = 10 }: TypingOptions,
): TypingTool {
  const rows = Int32Array.from({ length: groups.length }, (_, row) => row).filter((row) => (groups[row] ?? -1) >= 0);
  const own = columns.map((column) => pickColumn(column, rows));
  const truth = Int32Array.from(rows, (row) => groups[row] ?? 0);
  const folds = foldsOf(own, truth, k, random);
  const chosen: number[] = [];
  const totals = folds.map(({ held, base }) =>
    Float64Array.from({ length: held.length * k }, (_, i) => base[i % k] ?? 0),
  );
  const accuracy = [largestShare(truth, k)];
  const recalls = [recallOf(folds, totals, truth, k)];
  while (chosen.length < Math.min(most, columns.length)) {
    const next = bestQuestion(folds, totals, truth, k, chosen, columns.length);
    if (next === undefined) break;
    chosen.push(next.question);
    addPoints(folds, totals, next.question, k);
    accuracy.push(next.right);
    recalls.push(recallOf(folds, totals, truth, k));
  }
  const enough = enoughOf(accuracy);
  return {
    questions: chosen.map((index) => scored(own, truth, k, index)),
    base: basePoints(truth, k),
    accuracy,
    enough,
    recall: recalls[enough] ?? [],
  };
}

function foldsOf(columns: readonly MixedColumn[], truth: Int32Array, k: number, random: Random): Fold[] {
  const order = random.split('folds').permutation(truth.length);
  const count = Math.min(FOLDS, truth.length);
  return Array.from({ length: count }, (_, fold) => {
    const held = order.filter((__, i) => i % count === fold);
    const inside = order.filter((__, i) => i % count !== fold);
    const groups = Int32Array.from(inside, (row) => truth[row] ?? 0);
    const learned = columns.map((column, index) => {
      const question = questionOf(pickColumn(column, inside), index, groups);
      const answers = Int32Array.from(inside, (row) => answerOf(question, columns, row));
      return {
        answers: Int32Array.from(held, (row) => answerOf(question, columns, row)),
        points: pointsOf(answers, groups, answerCount(question), k),
      };
    });
    return {
      held,
      base: basePoints(groups, k),
      answers: learned.map(({ answers }) => answers),
      points: learned.map(({ points }) => points),
    };
  });
}

/** What is right without any question, when all are put in the largest group. */
function largestShare(truth: Int32Array, k: number): number {
  const sizes = Array.from({ length: k }, (_, group) => truth.filter((own) => own === group).length);
  return Math.max(...sizes) / truth.length;
}

function bestQuestion(
  folds: readonly Fold[],
  totals: readonly Float64Array[],
  truth: Int32Array,
  k: number,
  chosen: readonly number[],
  count: number,
): { readonly question: number; readonly right: number } | undefined {
  let best: { question: number; right: number } | undefined;
  for (let question = 0; question < count; question++) {
    if (chosen.includes(question)) continue;
    const tried = totals.map((each) => each.slice());
    addPoints(folds, tried, question, k);
    const right = rightOf(folds, tried, truth, k);
    if (right > (best?.right ?? -1)) best = { question, right };
  }
  return best;
}

function addPoints(folds: readonly Fold[], totals: readonly Float64Array[], question: number, k: number): void {
  folds.forEach(({ held, answers, points }, fold) => {
    const own = totals[fold];
    if (own === undefined) return;
    for (let i = 0; i < held.length; i++) {
      const given = points[question]?.[answers[question]?.[i] ?? -1];
      if (given === undefined) continue;
      for (let group = 0; group < k; group++) own[i * k + group] = (own[i * k + group] ?? 0) + (given[group] ?? 0);
    }
  });
}

/** The group with the most points, the first on a tie. */
function placed(totals: Float64Array | undefined, i: number, k: number): number {
  const own = totals?.subarray(i * k, (i + 1) * k) ?? new Float64Array();
  return own.indexOf(Math.max(...own));
}

function rightOf(folds: readonly Fold[], totals: readonly Float64Array[], truth: Int32Array, k: number): number {
  let right = 0;
  folds.forEach(({ held }, fold) => {
    held.forEach((row, i) => {
      right += Number(placed(totals[fold], i, k) === truth[row]);
    });
  });
  return right / truth.length;
}

function recallOf(folds: readonly Fold[], totals: readonly Float64Array[], truth: Int32Array, k: number): number[] {
  const [sizes, right] = [new Float64Array(k), new Float64Array(k)];
  folds.forEach(({ held }, fold) => {
    held.forEach((row, i) => {
      const own = truth[row] ?? 0;
      sizes[own] = (sizes[own] ?? 0) + 1;
      if (placed(totals[fold], i, k) === own) right[own] = (right[own] ?? 0) + 1;
    });
  });
  return Array.from(right, (count, group) => count / Math.max(1, sizes[group] ?? 0));
}

/** The first number of questions within a point in a hundred of the best. */
function enoughOf(accuracy: readonly number[]): number {
  const best = Math.max(...accuracy);
  return Math.max(
    1,
    accuracy.findIndex((right) => right >= best - WORTH),
  );
}

function scored(columns: readonly MixedColumn[], truth: Int32Array, k: number, index: number): ScoredQuestion {
  const column = columns[index];
  if (column === undefined) throw new Error('a question about a column that is not there');
  const question = questionOf(column, index, truth);
  const answers = Int32Array.from(truth, (_, row) => answerOf(question, columns, row));
  return { question, points: pointsOf(answers, truth, answerCount(question), k) };
}
