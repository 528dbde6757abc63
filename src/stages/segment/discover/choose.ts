import type { Candidate } from './candidate.ts';
import { borderDensities, silhouette, type Random } from '../../../kernels/index.ts';
import { InputError, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { methods, methodsFor } from './methods/index.ts';
import { recommend, type Recommendation } from './recommend.ts';
import { referenceTest, type ReferenceTest } from './reference.ts';
import { pickColumn, subset } from './shape.ts';
import { stabilityOf } from './stability.ts';
import { COMPARED, PAIRS, REFERENCES, secondsOf } from './seconds.ts';
import type { DiscoverMethod, Shaped, Solution, Variable } from './types.ts';
import { outcomeDifferences, usefulnessOf } from './usefulness.ts';
import { kindOf } from './verdict.ts';

export interface Choice extends Recommendation {
  /** The rows that were compared. */
  readonly data: Shaped;
  readonly test: ReferenceTest;
  /** By method, then by number of groups. */
  readonly candidates: readonly Candidate[];
  /** Methods and numbers that could not be fitted, and why. */
  readonly notes: readonly Diagnostic[];
  /** What segments were to tell, where they were. */
  readonly aim?: string;
}

export interface ChooseOptions {
  readonly ks: readonly number[];
  readonly random: Random;
  /** Default: those that suit the data. */
  readonly methods?: readonly DiscoverMethod[];
  /** Variables that should differ between segments but take no part in making them; over the rows of the input. */
  readonly outcomes?: readonly Variable[];
  /** Companies compared at most. Default 1,000. */
  readonly mostRows?: number;
  /** Pairs of bootstrap samples a solution. Default 15. */
  readonly pairs?: number;
  /** Reference sets without groups. Default 39. */
  readonly references?: number;
  /** Random starts of a fit. Default 8. */
  readonly starts?: number;
  /** Milliseconds of some clock, for the estimate. */
  readonly now?: () => number;
  /** Told between pieces of work: what is done, and the share. A rejection ends the work and leaves nothing behind. */
  readonly onStep?: (doing: string, share: number) => Promise<void>;
  /** Told once, early: seconds the rest will take. */
  readonly onEstimate?: (seconds: number) => void;
}

/** The rows that are compared: all, or a part that chance draws. */
export function comparedRows(all: Shaped, random: Random, most = MOST_ROWS): Shaped {
  const chosen = random.split('sample').permutation(all.matrix.rows).subarray(0, most).sort();
  return chosen.length === all.matrix.rows ? all : subset(all, chosen);
}

/** One of the solutions that are compared, found as the comparison finds it. */
export const solveOne = (data: Shaped, method: DiscoverMethod, k: number, random: Random, starts = STARTS): Solution =>
  methods[method].solve(data, k, random.split(method).split(k), starts);

const [MOST_ROWS, STARTS] = [1000, 8];

const USUAL = [2, 3, 4, 5, 6];
const COMPARING = 'Comparing with data without groups';

/**
 * Compares methods and numbers of groups by fit, gaps, stability, size and usefulness, and recommends one, or none.
 *
 * @throws InputError when no method can be fitted at all
 */
export async function choose(all: Shaped, options: ChooseOptions): Promise<Choice> {
  const {
    random,
    mostRows = MOST_ROWS,
    pairs = PAIRS,
    references = REFERENCES,
    starts = STARTS,
    now = () => 0,
    outcomes = [],
  } = options;
  const step = options.onStep ?? (() => Promise.resolve());
  const data = comparedRows(all, random, mostRows);
  const own = outcomes.map((each) => ({ ...each, column: pickColumn(each.column, data.rows) }));

  const { solutions, notes } = await solveAll(data, options, starts, step);
  if (solutions.length === 0) throw new InputError(notes.map((each) => ({ ...each, severity: 'error' as const })));
  const fits = [...new Set(solutions.map(({ method }) => method))].flatMap((method) => {
    const own = solutions.filter((each) => each.method === method);
    const last = own.at(-1);
    return last === undefined ? [] : [{ last, fits: own.length }];
  });
  options.onEstimate?.(secondsOf(data, fits, { pairs, references, starts, random, now }));

  const solved = new Set(solutions.map(({ k }) => k));
  // One number alone cannot say that there are no groups: there may be another number of them.
  const ks = [...(solved.size === 1 ? new Set([...USUAL, ...solved]) : solved)].sort((a, b) => a - b);
  const test = await referenceTest(data, {
    ks,
    methods: [...new Set(solutions.map(({ method }) => method))],
    random: random.split('reference'),
    references,
    mostRows: COMPARED,
    step: (share) => step(COMPARING, 0.1 + 0.2 * share),
  });
  const candidates: Candidate[] = [];
  for (const [place, solution] of solutions.entries()) {
    const doing = `Drawing companies anew: ${solution.method}, ${solution.k} segments`;
    const random = options.random.split('stability').split(solution.method).split(solution.k);
    const pace = { pairs, starts, random, step: () => step(doing, 0.3 + (0.7 * place) / solutions.length) };
    candidates.push(await judgeSolution(data, solution, test, own, pace));
  }
  return { data, test, candidates, notes, ...recommend(candidates) };
}

async function solveAll(
  data: Shaped,
  options: ChooseOptions,
  starts: number,
  step: (doing: string, share: number) => Promise<void>,
): Promise<{ solutions: Solution[]; notes: Diagnostic[] }> {
  const wanted = options.methods ?? methodsFor(data);
  const solutions: Solution[] = [];
  const notes: Diagnostic[] = [];
  for (const [place, method] of wanted.entries())
    for (const [at, k] of options.ks.entries()) {
      await step(`Fitting ${method}, ${k} segments`, (0.1 * (place + at / options.ks.length)) / wanted.length);
      try {
        solutions.push(solveOne(data, method, k, options.random, starts));
      } catch (error) {
        // What one method refuses says nothing against the others; it is told.
        if (!(error instanceof InputError)) throw error;
        const fresh = error.diagnostics.filter(({ message }) => notes.every((each) => each.message !== message));
        notes.push(...fresh.map((each) => ({ ...each, severity: 'warning' as const })));
      }
    }
  return { solutions, notes };
}

/**
 * Judges one solution of rows that were held against references: its stability, borders, sizes and usefulness.
 *
 * @param outcomes over the same rows as the data
 */
export async function judgeSolution(
  data: Shaped,
  solution: Solution,
  test: ReferenceTest,
  outcomes: readonly Variable[],
  pace: Parameters<typeof stabilityOf>[2],
): Promise<Candidate> {
  const stability = await stabilityOf(data, solution, { ...pace, starts: Math.ceil(pace.starts / 2) });
  const { matrix } = data;
  const { assignment, k } = solution;
  const densities = borderDensities(matrix, assignment, k);
  const borders = Array.from({ length: k }, (_, group) => Math.max(...densities.subarray(group * k, (group + 1) * k)));
  const border = Math.max(...borders);
  const sizes = Array.from({ length: k }, () => 0);
  for (const group of assignment) sizes[group] = (sizes[group] ?? 0) + 1;
  const differences = outcomeDifferences(outcomes, assignment);
  const accidentalBorder = accidentalBorderOf(test, solution);
  return {
    solution,
    kind: kindOf({ pValue: test.pValue, stability: stability.mean, border, accidentalBorder }),
    stability,
    silhouette: silhouette(matrix, assignment).mean,
    borders,
    border,
    shares: sizes.map((size) => size / assignment.length),
    differences,
    usefulness: usefulnessOf(differences),
  };
}

/** What the references show for the same number of groups: by the same method, else by k-means. */
function accidentalBorderOf({ gains }: ReferenceTest, { method, k }: Solution): number {
  const found = gains.filter((each) => each.k === k);
  return (found.find((each) => each.method === method) ?? found[0])?.accidentalBorder ?? 0;
}
