import { fail } from '../../../diagnostics/diagnostic.ts';
import type { PreparationOptions } from '../../../kernels/index.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import type { Variable } from '../../../stages/segment/discover/types.ts';
import { usualScaling } from '../../../stages/segment/clusters/find/usual-scaling.ts';
import { turnoverName } from '../../../stages/segment/turnover.ts';
import { groundOf } from '../../ask/ground/where.ts';
import type { Project } from '../../project.ts';
import type { Work } from '../../work.ts';
import type { ExploreOptions } from '../options.ts';
import { readCompanies, type CompanyTable, type ReadVariable } from './read.ts';
import { bothConditions, clusterSchemeOf, ownClusters, type ClusterScheme } from './scheme.ts';
import { MOST_LEVELS, type Companies } from '../find/shape-companies.ts';

/** Companies with the variables asked for, as they are. */
export interface Read {
  readonly scheme: ClusterScheme | undefined;
  readonly table: CompanyTable;
  readonly on: readonly ReadVariable[];
  /** Variables that should differ between segments but take no part. */
  readonly outcomes: readonly ReadVariable[];
  /** What segments are to tell, where they are. */
  readonly target: ReadVariable | undefined;
}

/**
 * Reads what segments are to be looked for in.
 *
 * @throws InputError when a variable does not read, or there are too few
 */
export async function readMaterial(
  project: Project,
  options: ExploreOptions,
  work: Work,
): Promise<Read & { readonly companies: Companies }> {
  const read = await readVariables(project, options, work);
  const { on, outcomes, target, scheme, table } = read;
  if (on.length < (target === undefined ? 2 : 1)) fail('discover/too-few-variables', { found: on.length });
  const preparation = preparationOf(on, options, scheme?.clusters);
  const own = scheme === undefined ? undefined : ownClusters(scheme, table);
  return { ...read, companies: { on, outcomes, target, preparation, own } };
}

/**
 * Reads the variables segments are to be looked for by, and those that should differ.
 *
 * @throws InputError when a variable does not read
 */
export async function readVariables(project: Project, options: ExploreOptions, work: Work): Promise<Read> {
  const { bound } = await groundOf(project);
  const scheme = options.scheme === undefined ? undefined : clusterSchemeOf(bound, options.scheme);
  const wanted = options.target ?? scheme?.clusters.target?.text;
  const { on, outcomes } = chosenVariables(bound, options, scheme, wanted);
  work.onStep?.('Reading companies', 0);
  const within = bothConditions(scheme?.within, options.within);
  const held = scheme === undefined ? [] : Object.values(scheme.columns);
  const table = await readCompanies(
    project,
    [...on, ...outcomes, ...held, ...(wanted === undefined ? [] : [wanted])],
    { within, ignoreExclusions: scheme?.scheme.applyExclusions === false },
    work,
  );
  const read = (text: string): ReadVariable[] => {
    const found = table.variables.get(text);
    return found === undefined ? [] : [found];
  };
  const named = options.on !== undefined || scheme !== undefined;
  const variables = named ? on.flatMap(read) : on.flatMap(read).filter(isTold).slice(0, MOST_DEFAULT);
  const target = wanted === undefined ? undefined : table.variables.get(wanted);
  return { scheme, table, on: variables, outcomes: outcomes.flatMap(read).filter(isTelling), target };
}

/** Where nobody says by what, so many of the model's variables are used: those that are known of most and differ. */
const MOST_DEFAULT = 10;
const [KNOWN, DIFFERENT] = [0.8, 0.05];

function isTold({ column }: ReadVariable): boolean {
  const cells = column.kind === 'numeric' ? Array.from(column.values) : Array.from(column.codes);
  const known = cells.filter((cell) => (column.kind === 'numeric' ? !Number.isNaN(cell) : cell >= 0));
  const counts = new Map<number, number>();
  for (const cell of known) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const commonest = Math.max(0, ...counts.values());
  return known.length >= KNOWN * cells.length && commonest <= (1 - DIFFERENT) * known.length;
}

function chosenVariables(
  bound: BoundPlan,
  options: ExploreOptions,
  scheme: ClusterScheme | undefined,
  target: string | undefined,
) {
  const { plan, names } = bound;
  const usable = plan.variables
    .filter(({ name, origin }) => origin.variable === name && names[name]?.personal !== true)
    .filter(({ name }) => ['number', 'money', 'boolean', 'category'].includes(names[name]?.type.kind ?? ''))
    .map(({ name }) => name);
  const own = scheme?.clusters.items.map(({ text }) => text);
  const on = options.on ?? own ?? usable.filter((name) => name !== turnoverName(bound) && name !== target);
  if (target !== undefined && on.includes(target)) fail('clusters/target-asked', { target });
  const numbers = usable.filter((name) => ['number', 'money'].includes(names[name]?.type.kind ?? ''));
  return {
    on,
    outcomes:
      options.outcomes ?? numbers.filter((name) => !on.includes(name) && name !== target).slice(0, MOST_OUTCOMES),
  };
}

/** How variables are made comparable: as asked, else as the scheme has it, else by what they hold. */
export function preparationOf(
  variables: readonly Variable[],
  options: Pick<ExploreOptions, 'missing' | 'transform'>,
  clusters: ClustersPlan | undefined,
): Required<PreparationOptions> {
  const missing = options.missing ?? (clusters !== undefined && placesGaps(clusters) ? 'fill' : 'leave-out');
  return {
    scaling: clusters?.scale ?? usualScaling(variables.map(({ column }) => column)),
    mostLevels: MOST_LEVELS,
    missing,
    transform: options.transform ?? (clusters === undefined ? 'propose' : transformsOf(clusters)),
  };
}

/** A scheme speaks of its variables by name, a table by their texts. */
function transformsOf({ transform = 'propose', items }: ClustersPlan): Required<PreparationOptions>['transform'] {
  if (typeof transform === 'string') return transform;
  return Object.fromEntries(items.map(({ name, text }) => [text, transform[name] ?? 'propose']));
}

/** Whether a scheme places companies with gaps: they then belong to what is told of it. */
const placesGaps = ({ method, missing }: ClustersPlan): boolean =>
  missing === 'fill' || method === 'lca' || method === 'kmedoids' || method === 'tree';

const MOST_OUTCOMES = 12;

/** Something is known and differs. */
function isTelling({ column }: Variable): boolean {
  if (column.kind === 'categorical') return column.levels.length > 1 && column.levels.length <= MOST_LEVELS;
  return new Set(column.values.filter((value) => !Number.isNaN(value))).size > 1;
}
