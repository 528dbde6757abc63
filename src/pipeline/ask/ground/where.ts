import { sql } from '../../../engine/raw.ts';
import { columnsBesideAnswers } from './beside-answers.ts';
import type { Ground } from './ground.ts';
import { diagnose, refuseErrors, InputError } from '../../../diagnostics/diagnostic.ts';
import type { Workspace } from '../../../engine/workspace.ts';
import type { BoundPlan } from '../../../model/bound.ts';
import { readCondition as readAgainst } from '../../../model/condition.ts';
import { namesIn } from '../../../model/expression/names.ts';
import type { ExpressionNode } from '../../../model/expression/tree.ts';
import { all, coalesce, yes } from '../../../sql/build.ts';
import type { Select } from '../../../sql/tree.ts';
import { compileChain, type ChainRequest } from '../../../stages/profile/chain.ts';
import type { Derived } from '../../../stages/profile/derived.ts';
import { catalogueIn } from '../../../stages/profile/money.ts';
import { deriveAll } from '../../../stages/segment/profile.ts';
import { pinColumns } from '../../../stages/segment/pins.ts';
import type { Project } from '../../project.ts';
import { pinKindsOf } from '../../pins/pins.ts';
import type { Progress } from '../../progress.ts';
import { standingOf } from './standing.ts';
import { groundStart } from './start.ts';

/**
 * The ground questions of a project stand on now. It is read once and kept with the workspace for as long as model, data and newest run
 * are the same: a count while a rule is edited then costs the count.
 */
export async function groundOf(project: Project): Promise<Ground> {
  const { workspace } = project;
  const key = await standingOf(project);
  const kept = grounds.get(workspace);
  if (kept?.key === key) return kept.ground;
  const ground = { ...(await readGround(project)), version: key };
  grounds.set(workspace, { key, ground });
  return ground;
}

const grounds = new WeakMap<Workspace, { readonly key: string; readonly ground: Ground }>();

async function readGround(project: Project): Promise<Omit<Ground, 'version'>> {
  const session = project.workspace.engine;
  const { catalogue, run, learned, ground: start } = await groundStart(project);
  const ground = {
    ...start,
    artefacts: learned,
    pins: run === undefined ? [] : await pinKindsOf(session, run.number),
    counts: new Map<string, number>(),
  };
  if (run === undefined) return ground;
  if (run.profile.length === 0 || run.model !== project.model.plan.hash) return { ...ground, run };
  if (run.dataVersion === catalogue.dataVersion) {
    return { ...ground, run, stage: { table: run.profile, columns: run.columns } };
  }
  const [data] = await session.rows(sql`SELECT rows_version FROM meta.workspace`);
  if (run.dataVersion < Number(data?.['rows_version'])) return { ...ground, run };
  const derived = deriveAll(ground.bound, ground.moment.asOf, learned, ground.pins);
  const columns = columnsBesideAnswers(ground.bound, derived, run.columns);
  return columns.length === 0
    ? { ...ground, run }
    : { ...ground, run, stage: { table: run.profile, columns, partial: true } };
}

/**
 * Reads a condition and holds it against the model; segments stand by name or id.
 * @throws InputError when it does not read, names something unknown, or is no yes-or-no question
 */
export function readCondition(text: string, bound: BoundPlan, work: Progress = {}): ExpressionNode {
  const catalogue = catalogueIn(bound.plan.currency, bound.catalogue);
  const { condition, diagnostics } = readAgainst(text, { ...bound, catalogue });
  refuseErrors(diagnostics);
  if (condition === undefined) throw new Error('a condition without errors was not read');
  if (diagnostics.length > 0) work.onWarning?.(diagnostics);
  return condition.tree;
}

/** The column that says whether the condition holds. */
export const whereColumn = '_where';

/**
 * The companies the condition holds for, with the columns wanted and more that are computed from them: the engine need not look further once a part of it
 * fails.
 */
export const selectHolding = (
  ground: Ground,
  tree: ExpressionNode,
  keep: readonly string[] = [],
  more: readonly Derived[] = [],
): Select => compileChain({ ...chainOf(ground, tree, keep, more), where: whereColumn });

/** Says no for a company only when some part of the condition does: a part that is unknown lets it pass. */
const possibleColumn = '_possible';

/**
 * The companies the condition holds for or cannot be decided for, with `_where`. Each part of an `and` filters for itself, so that the engine looks no
 * further than it would for the count alone.
 */
export function selectPossible(ground: Ground, tree: ExpressionNode): Select {
  const chain = chainOf(ground, tree, []);
  const parts = tree.kind === 'and' ? tree.operands : [tree];
  const possible: Derived = {
    name: possibleColumn,
    uses: namesIn(tree),
    trees: [tree],
    value: (lower) => all(parts.map((part) => coalesce(lower(part), yes))),
  };
  return compileChain({ ...chain, derived: [...chain.derived, possible], where: possibleColumn });
}

/** Companies with a column for each of several conditions, and the columns wanted. */
export const selectMarked = (
  ground: Ground,
  marks: readonly { readonly name: string; readonly tree: ExpressionNode }[],
  keep: readonly string[] = [],
): Select =>
  compileChain(
    chainWith(
      ground,
      marks.map(({ name, tree }) => conditionColumn(name, tree)),
      keep,
    ),
  );

const conditionColumn = (name: string, tree: ExpressionNode): Derived => ({
  name,
  uses: namesIn(tree),
  trees: [tree],
  value: (lower) => lower(tree),
});

const chainOf = (
  ground: Ground,
  tree: ExpressionNode,
  keep: readonly string[],
  more: readonly Derived[] = [],
): ChainRequest => chainWith(ground, [...more, conditionColumn(whereColumn, tree)], keep);

/** The chain up to some columns of a question's own, with the columns wanted. */
function chainWith(ground: Ground, own: readonly Derived[], keep: readonly string[]): ChainRequest {
  const { stage } = ground;
  const derived = deriveAll(ground.bound, ground.moment.asOf, ground.artefacts, ground.pins);
  const wanted = [...keep, ...own.flatMap((each) => each.uses)];
  const needed = closure(wanted, derived, new Set(stage?.columns));
  const unfitted = needed.filter((each) => each.fit !== undefined);
  if (unfitted.length > 0) {
    throw new InputError(unfitted.map((each) => diagnose('ask/not-fitted', { name: each.name })));
  }
  return {
    bound: ground.bound,
    moment: ground.moment,
    derived: [...needed, ...own],
    keep: [...keep, ...own.map((each) => each.name)],
    windows: ground.windows,
    ...(stage === undefined ? {} : { stage }),
    // The whole of a profile has what they decided in it already.
    ...(stage === undefined || stage.partial === true ? { beside: pinColumns(ground.pins, ground.pinTable) } : {}),
  };
}

/** Whether columns can be told now: nothing they lead to waits for a fit that no run has made yet. */
export function canTell(ground: Ground, names: readonly string[]): boolean {
  const derived = deriveAll(ground.bound, ground.moment.asOf, ground.artefacts, ground.pins);
  return closure(names, derived, new Set(ground.stage?.columns)).every((each) => each.fit === undefined);
}

/** What must be computed for some names: the derived columns they lead to that are not there yet, in the model's order. */
export function closure(
  names: readonly string[],
  derived: readonly Derived[],
  there: ReadonlySet<string>,
): readonly Derived[] {
  const byName = new Map(derived.map((each) => [each.name, each]));
  const needed = new Set<string>();
  const visit = (name: string): void => {
    const each = byName.get(name);
    if (each === undefined || there.has(name) || needed.has(name)) return;
    needed.add(name);
    for (const used of each.uses) visit(used);
  };
  for (const name of names) visit(name);
  return derived.filter((each) => needed.has(each.name));
}
