import type { ClusterAnswer } from '../../contract/cluster.ts';
import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Random } from '../../kernels/index.ts';
import type { ClustersPlan } from '../../model/clusters.ts';
import { chooseTree } from '../../stages/segment/discover/choose-tree.ts';
import { choose, judgeSolution, type Candidate, type Choice } from '../../stages/segment/discover/choose.ts';
import { explain, type Explanation } from '../../stages/segment/discover/explain.ts';
import { methodsFor } from '../../stages/segment/discover/methods/index.ts';
import { pickColumn } from '../../stages/segment/discover/shape.ts';
import type { DiscoverMethod, Shaped, Solution } from '../../stages/segment/discover/types.ts';
import type { Project } from '../project.ts';
import type { Work } from '../work.ts';
import { clusterAnswer } from './answer.ts';
import { readMaterial, type Material } from './material.ts';
import { randomOf, type ExploreOptions } from './options.ts';
import type { CompanyTable, ReadVariable } from './read.ts';
import { solve, type Solved } from './solve.ts';
import { partOf, schemeSolution, type SchemeSolution } from './scheme.ts';

export type { ExploreOptions } from './options.ts';

/** Segments with what they rest on: for reports, rules and questionnaires made of them. */
export interface FoundSegments {
  /** Id of the scheme they are of; null when they were only explored. */
  readonly scheme: string | null;
  readonly table: CompanyTable;
  readonly on: readonly ReadVariable[];
  readonly data: Shaped;
  readonly solution: Told | undefined;
  /** Ids and names of the segments, where the model has them. */
  readonly segments: SchemeSolution['segments'] | undefined;
  readonly explanation: Explanation | undefined;
}

export interface Exploration extends FoundSegments {
  readonly answer: ClusterAnswer;
  readonly choice: Choice;
  /** What segments were to tell, where they were. */
  readonly target: ReadVariable | undefined;
  /** The segments of the scheme, judged as the candidates are. */
  readonly current: Candidate | undefined;
}

type Told = Pick<Solution, 'method' | 'k' | 'assignment' | 'probabilities' | 'tree'>;

/**
 * The segments of a scheme of clusters as the newest run has them, without comparing anything.
 *
 * @throws InputError when there is no such scheme or its clusters have not been found
 */
export async function schemeSegments(project: Project, scheme: string, work: Work = {}): Promise<FoundSegments> {
  const { table, on, outcomes, target, data, scheme: own } = await readMaterial(project, { scheme }, work);
  const found = own === undefined ? undefined : schemeSolution(own, table, data);
  if (found === undefined) return fail('discover/no-segments', { scheme });
  const names = found.segments.map(({ name }) => name);
  return {
    scheme: own?.scheme.id ?? null,
    table,
    on,
    data: found.data,
    solution: found.solution,
    segments: found.segments,
    explanation: explain(
      found.data,
      found.solution,
      on,
      target === undefined ? outcomes : [target, ...outcomes],
      names,
    ),
  };
}

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
  const material = await readMaterial(project, options, work);
  const { scheme, table, on, outcomes, data } = material;
  const random = randomOf(options);
  if (data.aim !== undefined) refuseOthers(options, data.aim.label);
  const choice = await (data.aim === undefined ? choose : chooseTree)(data, {
    ...comparedOf(material, options),
    random,
    outcomes,
    now: () => performance.now(),
    onStep: pausing(work),
    ...(options.pairs === undefined ? {} : { pairs: options.pairs }),
    ...(options.references === undefined ? {} : { references: options.references }),
    ...(options.onEstimate === undefined ? {} : { onEstimate: options.onEstimate }),
  });
  const { candidate, because } = shownOf(choice, options);
  const own = scheme === undefined ? undefined : schemeSolution(scheme, table, data);
  const solved: SchemeSolution | Solved | undefined =
    own ?? (candidate === undefined ? undefined : solve(data, choice, candidate, on, random));
  const current = own === undefined ? undefined : await judgeScheme(own, choice, material, random, work);
  const told = material.target === undefined ? outcomes : [material.target, ...outcomes];
  const asked = solved !== undefined && 'names' in solved ? solved.names : undefined;
  const names = own?.segments.map(({ name }) => name) ?? asked;
  const described = solved === undefined ? undefined : explain(solved.data, solved.solution, on, told, names);
  const explanation = described === undefined || asked === undefined ? described : { ...described, names: asked };
  const notes: Diagnostic[] = [...data.notes, ...choice.notes];
  if (table.among > table.companies.length)
    notes.push(diagnose('discover/sampled', { read: table.companies.length, among: table.among }, {}, 'note'));
  const found = {
    scheme: scheme?.scheme.id ?? null,
    table,
    on,
    choice,
    target: material.target,
    current,
    data: solved?.data ?? data,
    solution: solved?.solution,
    segments: own?.segments,
    explanation,
  };
  const answer = await clusterAnswer(project, found, {
    because: own === undefined ? because : 'scheme',
    used: data.matrix.rows,
    seconds: (performance.now() - begun) / 1000,
    notes,
  });
  return { ...found, answer };
}

/** A target is for trees: the other methods do not look at it. */
function refuseOthers({ methods: wanted }: ExploreOptions, target: string): void {
  const other = wanted?.find((each) => each !== 'tree');
  if (other !== undefined) fail('clusters/target-unused', { method: other, target });
}

/** The scheme's own segments on as many rows as were compared. */
async function judgeScheme(
  own: SchemeSolution,
  choice: Choice,
  { outcomes }: Material,
  random: Random,
  work: Work,
): Promise<Candidate> {
  const { part, like } = partOf(own, JUDGED, random.split('current').split('rows'));
  const others = outcomes.map((each) => ({ ...each, column: pickColumn(each.column, part.rows) }));
  const step = pausing(work);
  return judgeSolution(part, like, choice.test, others, {
    pairs: 15,
    starts: 8,
    random: random.split('current'),
    step: () => step('Drawing companies anew: the segments of the model', 1),
  });
}

const JUDGED = 1000;

/** Lets other work and Ctrl-C be heard between pieces of work. */
const pausing =
  (work: Work) =>
  async (doing: string, share: number): Promise<void> => {
    work.onStep?.(doing, share);
    await new Promise((resolve) => setImmediate(resolve));
    if (work.signal?.aborted === true) fail('engine/cancelled', undefined);
  };

const EVERY_NUMBER = [2, 3, 4, 5, 6, 7, 8];

/** Numbers of segments and methods that are compared: as asked, else those that suit the scheme and the data. */
export function comparedOf({ data, scheme }: Material, options: ExploreOptions) {
  const most = Math.floor(data.matrix.rows / 5);
  return {
    ks: numbersOf(options, scheme?.clusters).filter((k) => k <= most),
    methods: options.methods ?? methodsWith(data, scheme?.clusters.method),
  };
}

/** A scheme that names one number is held against its neighbours. */
function numbersOf({ ks }: ExploreOptions, clusters: ClustersPlan | undefined): readonly number[] {
  if (ks !== undefined) return ks;
  if (clusters === undefined) return EVERY_NUMBER;
  const { least, most } = clusters.k;
  const [from, to] = least === most ? [Math.max(2, least - 2), least + 2] : [Math.max(2, least), most];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const methodsWith = (data: Shaped, own: ClustersPlan['method']): readonly DiscoverMethod[] => [
  ...new Set([...(own === undefined ? [] : [own]), ...methodsFor(data)]),
];

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
