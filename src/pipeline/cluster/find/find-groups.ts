import { fail, type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Random } from '../../../kernels/index.ts';
import type { ClusterAnswer } from '../../../contract/clusters/cluster.ts';
import { chooseTree } from '../../../stages/segment/discover/choose-tree.ts';
import { choose, judgeSolution, type Choice } from '../../../stages/segment/discover/choose.ts';
import type { Candidate } from '../../../stages/segment/discover/candidate.ts';
import { explain, type Explanation } from '../../../stages/segment/discover/explain.ts';
import { pickColumn } from '../../../stages/segment/discover/shape.ts';
import type { Shaped, Solution } from '../../../stages/segment/discover/types.ts';
import type { Progress } from '../../progress.ts';
import { comparedOf } from './compared.ts';
import { shapeCompanies, type Companies } from './shape-companies.ts';
import { randomOf, type DivideOptions } from '../options.ts';
import { partOf, schemeSolution, type SchemeSolution } from './own-clusters.ts';
import { solve, type Solved } from './solve.ts';

/** Segments with what is said of them; nothing where none were found. */
export interface Groups {
  readonly data: Shaped;
  readonly solution: Told | undefined;
  /** Ids and names of the segments, where the model has them. */
  readonly segments: SchemeSolution['segments'] | undefined;
  readonly explanation: Explanation | undefined;
}

type Told = Pick<Solution, 'method' | 'k' | 'assignment' | 'probabilities' | 'tree'>;

/** What comparing leads to. */
export interface FoundGroups extends Groups {
  readonly choice: Choice;
  /** The segments of the scheme, judged as the candidates are. */
  readonly current: Candidate | undefined;
  readonly because: NonNullable<ClusterAnswer['shown']>['because'];
  /** Companies that take part. */
  readonly used: number;
  readonly notes: readonly Diagnostic[];
}

/** Compares divisions and tells of the one that is asked for or recommended; of a scheme, of its own. An interrupt ends it between two fits. */
export async function findGroups(
  { companies, options }: { readonly companies: Companies; readonly options: DivideOptions },
  work: Progress,
): Promise<FoundGroups> {
  const { on, outcomes, target } = companies;
  const data = shapeCompanies(companies);
  const random = randomOf(options);
  if (data.aim !== undefined) refuseOthers(options, data.aim.label);
  const { pairs, references } = options;
  const choice = await (data.aim === undefined ? choose : chooseTree)(data, {
    ...comparedOf(data, companies.own?.clusters, options),
    random,
    outcomes,
    now: () => performance.now(),
    onStep: pausing(work),
    ...(pairs === undefined ? {} : { pairs }),
    ...(references === undefined ? {} : { references }),
    ...(work.onEstimate === undefined ? {} : { onEstimate: work.onEstimate }),
  });
  const { candidate, because } = shownOf(choice, options);
  const own = companies.own === undefined ? undefined : schemeSolution(companies.own, data);
  const solved: SchemeSolution | Solved | undefined =
    own ?? (candidate === undefined ? undefined : solve(data, choice, candidate, on, random));
  const current = own === undefined ? undefined : await judgeScheme(own, choice, companies, random, work);
  const told = target === undefined ? outcomes : [target, ...outcomes];
  const asked = solved !== undefined && 'names' in solved ? solved.names : undefined;
  const names = own?.segments.map(({ name }) => name) ?? asked;
  const described = solved === undefined ? undefined : explain(solved.data, solved.solution, on, told, names);
  return {
    data: solved?.data ?? data,
    solution: solved?.solution,
    segments: own?.segments,
    explanation: described === undefined || asked === undefined ? described : { ...described, names: asked },
    choice,
    current,
    because: own === undefined ? because : 'scheme',
    used: data.matrix.rows,
    notes: [...data.notes, ...choice.notes],
  };
}

/** A target is for trees: the other methods do not look at it. */
function refuseOthers({ methods: wanted }: DivideOptions, target: string): void {
  const other = wanted?.find((each) => each !== 'tree');
  if (other !== undefined) fail('clusters/target-unused', { method: other, target });
}

/** The scheme's own segments on as many rows as were compared. */
async function judgeScheme(
  own: SchemeSolution,
  choice: Choice,
  { outcomes }: Companies,
  random: Random,
  work: Progress,
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
  (work: Progress) =>
  async (doing: string, share: number): Promise<void> => {
    work.onStep?.(doing, share);
    await new Promise((resolve) => setImmediate(resolve));
    if (work.signal?.aborted === true) fail('engine/cancelled', undefined);
  };

/** What is told of: one number and method that were asked for, else what is recommended, else the steadiest division. */
function shownOf(choice: Choice, { ks, methods: wanted }: DivideOptions) {
  if (ks?.length === 1) {
    const own = choice.candidates.filter(({ solution }) => wanted === undefined || wanted.includes(solution.method));
    const asked = own.toSorted((a, b) => b.stability.mean - a.stability.mean)[0];
    return { candidate: asked, because: 'asked' as const };
  }
  if (choice.recommended !== undefined) return { candidate: choice.recommended, because: 'recommended' as const };
  return { candidate: choice.division, because: 'division' as const };
}
