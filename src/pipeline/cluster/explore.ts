import type { ClusterAnswer } from '../../contract/cluster.ts';
import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createRandom, type Random } from '../../kernels/index.ts';
import { choose, type Candidate, type Choice } from '../../stages/segment/discover/choose.ts';
import { explain, type Explanation } from '../../stages/segment/discover/explain.ts';
import { methods } from '../../stages/segment/discover/methods/index.ts';
import { shape, subset } from '../../stages/segment/discover/shape.ts';
import type { DiscoverMethod, Shaped, Solution, Variable } from '../../stages/segment/discover/types.ts';
import { turnoverName } from '../../stages/segment/turnover.ts';
import { groundOf } from '../ask/where.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { clusterAnswer } from './answer.ts';
import { readCompanies, type CompanyTable, type ReadVariable } from './read.ts';

export interface ExploreOptions {
  /** Names or expressions to find segments by; default: the model's own numbers and categories. */
  readonly on?: readonly string[];
  /** Variables that should differ but take no part; default: the model's other numbers. */
  readonly outcomes?: readonly string[];
  /** Only companies for which this holds. */
  readonly within?: string;
  readonly ks?: readonly number[];
  readonly methods?: readonly DiscoverMethod[];
  readonly seed?: string;
  /** Rows with a gap: left out by default. */
  readonly missing?: 'leave-out' | 'fill';
  /** Pairs of bootstrap samples and reference sets. */
  readonly pairs?: number;
  readonly references?: number;
  /** Told once how long it will take. */
  readonly onEstimate?: (seconds: number) => void;
}

/** A comparison with everything it rests on: for reports, rules and questionnaires made of it. */
export interface Exploration {
  readonly answer: ClusterAnswer;
  readonly table: CompanyTable;
  readonly on: readonly ReadVariable[];
  readonly outcomes: readonly ReadVariable[];
  readonly choice: Choice;
  readonly data: Shaped;
  readonly solution: Solution | undefined;
  readonly explanation: Explanation | undefined;
}

/** Companies a solution is told of by; beyond, they are stood for by a sample. */
const [EXPLAINED, EXPLAINED_PAIRS] = [5000, 2000];

/**
 * Finds out whether companies part into groups by some variables, which and how many, and tells of the groups. Reads the workspace and changes
 * nothing; an interrupt ends it between two fits.
 *
 * @throws InputError when a variable does not read, fewer than two are left, or no method can be fitted
 */
export async function exploreClusters(
  project: Project,
  options: ExploreOptions = {},
  work: Work = {},
): Promise<Exploration> {
  const begun = performance.now();
  const { on, outcomes } = await chosenVariables(project, options);
  work.onStep?.('Reading companies', 0);
  const table = await readCompanies(project, [...on, ...outcomes], options.within, work);
  const read = (text: string): ReadVariable[] => {
    const found = table.variables.get(text);
    return found === undefined ? [] : [found];
  };
  const variables = on.flatMap(read);
  const others = outcomes.flatMap(read).filter(isTelling);
  if (variables.length < 2) fail('discover/too-few-variables', { found: variables.length });
  const data = shape(
    variables.map(({ column }) => column),
    { scaling: scalingFor(variables), mostLevels: MOST_LEVELS, missing: options.missing ?? 'leave-out' },
  );
  if (data.matrix.rows < FEWEST)
    fail('statistics/too-few-rows', { method: 'Finding segments', found: data.matrix.rows, needed: FEWEST });
  const random = createRandom(options.seed ?? 'cluster');
  const ks = (options.ks ?? [2, 3, 4, 5, 6, 7, 8]).filter((k) => k <= Math.floor(data.matrix.rows / 5));
  const choice = await choose(data, {
    ks,
    random,
    outcomes: others,
    now: () => performance.now(),
    onStep: pausing(work),
    ...(options.methods === undefined ? {} : { methods: options.methods }),
    ...(options.pairs === undefined ? {} : { pairs: options.pairs }),
    ...(options.references === undefined ? {} : { references: options.references }),
    ...(options.onEstimate === undefined ? {} : { onEstimate: options.onEstimate }),
  });
  const { candidate, because } = shownOf(choice, options);
  const solved = candidate === undefined ? undefined : solve(data, choice, candidate, random);
  const explanation =
    solved === undefined ? undefined : explain(solved.data, solved.solution, [...variables, ...others]);
  const notes: Diagnostic[] = [...data.notes, ...choice.notes];
  if (table.among > table.companies.length)
    notes.push(diagnose('discover/sampled', { read: table.companies.length, among: table.among }, {}, 'note'));
  const found = {
    table,
    on: variables,
    outcomes: others,
    choice,
    data: solved?.data ?? data,
    solution: solved?.solution,
    explanation,
  };
  const answer = await clusterAnswer(project, found, {
    because,
    used: data.matrix.rows,
    seconds: (performance.now() - begun) / 1000,
    notes,
  });
  return { ...found, answer };
}

const MOST_LEVELS = 30;
const FEWEST = 20;

/** Lets other work and Ctrl-C be heard between pieces of work. */
const pausing =
  (work: Work) =>
  async (doing: string, share: number): Promise<void> => {
    work.onStep?.(doing, share);
    await new Promise((resolve) => setImmediate(resolve));
    if (work.signal?.aborted === true) fail('engine/cancelled', undefined);
  };

async function chosenVariables(project: Project, options: ExploreOptions) {
  const { bound } = await groundOf(project);
  const usable = bound.plan.variables
    .filter(({ name, origin }) => origin.variable === name && bound.names[name]?.personal !== true)
    .filter(({ name }) => ['number', 'money', 'boolean', 'category'].includes(bound.names[name]?.type.kind ?? ''))
    .map(({ name }) => name);
  const on = options.on ?? usable.filter((name) => name !== turnoverName(bound));
  const numbers = usable.filter((name) => ['number', 'money'].includes(bound.names[name]?.type.kind ?? ''));
  return { on, outcomes: options.outcomes ?? numbers.filter((name) => !on.includes(name)).slice(0, MOST_OUTCOMES) };
}

const MOST_OUTCOMES = 12;

/** Something is known and differs. */
function isTelling({ column }: Variable): boolean {
  if (column.kind === 'categorical') return column.levels.length > 1 && column.levels.length <= MOST_LEVELS;
  return new Set(column.values.filter((value) => !Number.isNaN(value))).size > 1;
}

/** Answers of yes and no are on one scale as they are; all else is made comparable. */
function scalingFor(variables: readonly Variable[]): 'none' | 'z' {
  const answers = variables.every(
    ({ column }) =>
      column.kind === 'numeric' && column.values.every((value) => Number.isNaN(value) || value === 0 || value === 1),
  );
  return answers ? 'none' : 'z';
}

/** What is told of: one number and method that were asked for, else what is recommended, else the steadiest division. */
function shownOf(choice: Choice, { ks, methods: wanted }: ExploreOptions) {
  if (ks?.length === 1) {
    const own = choice.candidates.filter(({ solution }) => wanted === undefined || wanted.includes(solution.method));
    const asked = own.toSorted((a, b) => b.stability.mean - a.stability.mean)[0];
    return { candidate: asked, because: 'asked' as const };
  }
  if (choice.recommended !== undefined) return { candidate: choice.recommended, because: 'recommended' as const };
  return { candidate: choice.division, because: 'division' as const };
}

/** The solution on more companies than were compared, where there are more. */
function solve(
  all: Shaped,
  choice: Choice,
  { solution }: Candidate,
  random: Random,
): { data: Shaped; solution: Solution } {
  if (all.matrix.rows === choice.data.matrix.rows) return { data: all, solution };
  const most = solution.method === 'kmeans' || solution.method === 'lca' ? EXPLAINED : EXPLAINED_PAIRS;
  const chosen = random.split('explain').permutation(all.matrix.rows).subarray(0, most).sort();
  const data = chosen.length === all.matrix.rows ? all : subset(all, chosen);
  return { data, solution: methods[solution.method].solve(data, solution.k, random.split('solve'), 10) };
}
