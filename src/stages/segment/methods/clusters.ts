import type { BoundPlan } from '../../../model/bound.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import { namesIn } from '../../../model/expression/names.ts';
import { expectedName, probabilityName, secondName } from '../../../model/normalise/names.ts';
import { binary, call, caseOf, column, equals, integer, isKnown, literal, text, unknown } from '../../../sql/build.ts';
import type { SqlExpression } from '../../../sql/tree.ts';
import type { Derived } from '../../profile/derived.ts';
import { itemValue } from '../../profile/cluster-query.ts';
import type { ClusterArtefact } from '../../profile/clusters.ts';
import type { Artefact } from '../../profile/fit.ts';
import { aboutWhom } from '../about.ts';
import { clusterColumns } from '../columns.ts';
import { coordinatesOf, greatest, knowsSomething, variablesOf } from '../clusters/sql/coordinates.ts';
import { definitionOf } from '../clusters/definition.ts';
import { logsOf } from '../clusters/sql/logs.ts';
import { exclusiveValue, frameUses, type FrameContext } from '../frame.ts';

/**
 * Every company in its likeliest cluster (the first on a tie), how likely that is, and the next. Before clusters are found there are the
 * same columns, waiting.
 */
export function deriveClusters(
  context: FrameContext,
  plan: ClustersPlan,
  bound: BoundPlan,
  artefact: Artefact | undefined,
): readonly Derived[] {
  if (artefact?.kind !== 'clusters' || !fits(artefact, plan)) return waiting(context, plan, bound);
  const { scheme } = context;
  const names = clusterColumns(scheme.id);
  const ids = artefact.clusters.map(({ id }) => id);
  const likeliest = column(names.likeliest);
  return [
    ...placing(scheme.id, plan, artefact),
    {
      name: scheme.id,
      // What the variables are read from stays in the profile: every answer about a company names their values.
      uses: [...new Set([...frameUses(scheme), names.likeliest, ...plan.items.flatMap((item) => namesIn(item.tree))])],
      trees: plan.items.map((item) => item.tree),
      value: () =>
        exclusiveValue(
          context,
          ids.map((id, cluster) => ({ segment: id, when: equals(likeliest, integer(cluster + 1)) })),
        ),
    },
    ...beside(scheme.id, ids),
    ...expected(scheme.id, artefact),
  ];
}

/** Whether the clusters go by variables that are there. */
const fits = ({ model }: ClusterArtefact, plan: ClustersPlan): boolean =>
  variablesOf(model).every((name) => plan.items.some((item) => item.name === name));

/** The steps from variables to the likeliest cluster; no table keeps them. */
function placing(scheme: string, plan: ClustersPlan, { model, clusters }: ClusterArtefact): readonly Derived[] {
  const names = clusterColumns(scheme);
  const coordinates = coordinatesOf(model, plan.items);
  const used = new Set(coordinates.map((each) => each.item));
  const logs = logsOf(
    model,
    coordinates.map((_, index) => column(names.coordinate(index))),
  );
  const step = (name: string, uses: readonly string[], value: SqlExpression): Derived => ({
    name,
    uses,
    trees: [],
    value: () => value,
    passing: true,
  });
  const values = [...used].map((item) => names.value(item));
  const logNames = logs.map((_, cluster) => names.log(cluster));
  return [
    ...plan.items.flatMap((item, index): readonly Derived[] => {
      const value = (lower: Parameters<Derived['value']>[0]) => itemValue(item, lower);
      const about = { name: names.value(index), uses: namesIn(item.tree), trees: [item.tree], value };
      return used.has(index) ? [{ ...about, passing: true }] : [];
    }),
    ...coordinates.map(({ item, of }, index) =>
      step(names.coordinate(index), [names.value(item)], of(column(names.value(item)))),
    ),
    ...logs.map((log, cluster) =>
      step(
        names.log(cluster),
        coordinates.map((_, index) => names.coordinate(index)),
        log,
      ),
    ),
    step(
      names.top,
      [...logNames, ...values],
      caseOf([
        {
          when: knowsSomething(values.map((name) => column(name))),
          then: greatest(logNames.map((name) => column(name))),
        },
      ]),
    ),
    step(
      names.likeliest,
      [names.top, ...logNames],
      caseOf(
        clusters.map((_, cluster) => ({
          when: equals(column(names.log(cluster)), column(names.top)),
          then: integer(cluster + 1),
        })),
      ),
    ),
  ];
}

/** How surely a company is in its cluster, and the next one; unknown for companies in none. */
function beside(scheme: string, ids: readonly string[]): readonly Derived[] {
  const names = clusterColumns(scheme);
  const logs = ids.map((_, cluster) => column(names.log(cluster)));
  const placed = isKnown(column(scheme));
  const weights = logs.map((log) => call('exp', binary(log, '-', column(names.top))));
  const total = weights.reduce((sum, each) => binary(sum, '+', each));
  const uses = [scheme, names.likeliest, names.top, ...ids.map((_, cluster) => names.log(cluster))];
  const next = `${names.top}:next`;
  const others = ids.map((_, cluster) =>
    caseOf(
      [{ when: equals(column(names.likeliest), integer(cluster + 1)), then: literal('DOUBLE', -Number.MAX_VALUE) }],
      logs[cluster],
    ),
  );
  const second =
    ids.length === 1
      ? unknown('VARCHAR')
      : caseOf(
          ids.map((id, cluster) => ({
            when: {
              kind: 'logic',
              operator: 'AND',
              operands: [
                binary(column(names.likeliest), '<>', integer(cluster + 1)),
                equals(column(names.log(cluster)), column(next)),
              ],
            },
            then: text(id),
          })),
        );
  return [
    { name: next, uses, trees: [], value: () => greatest(others), passing: true },
    {
      name: probabilityName(scheme),
      uses,
      trees: [],
      // Nine decimals: engines' exponentials end in different digits.
      value: () =>
        caseOf([{ when: placed, then: call('round', binary(literal('DOUBLE', 1), '/', total), integer(9)) }]),
    },
    {
      name: secondName(scheme),
      uses: [...uses, next],
      trees: [],
      value: () => caseOf([{ when: placed, then: second }]),
    },
  ];
}

/** Of a tree, what is to be expected of the target in the company's segment: the share of yes, the commonest word, or the mean. */
function expected(scheme: string, { model, clusters }: ClusterArtefact): readonly Derived[] {
  if (model.method !== 'tree') return [];
  const { reads, levels } = model.target;
  const told = (shares: readonly number[]): SqlExpression =>
    reads === 'text'
      ? text(levels[shares.indexOf(Math.max(...shares))] ?? '')
      : literal('DOUBLE', shares[reads === 'boolean' ? 1 : 0] ?? 0);
  const branches = clusters.map(({ id }, leaf) => ({
    when: equals(column(scheme), text(id)),
    then: told(model.leaves[leaf]?.expected ?? []),
  }));
  return [{ name: expectedName(scheme), uses: [scheme], trees: [], value: () => caseOf(branches) }];
}

function waiting(context: FrameContext, plan: ClustersPlan, bound: BoundPlan): readonly Derived[] {
  const { scheme } = context;
  const among = aboutWhom(scheme);
  const trees = [
    ...plan.items.map((item) => item.tree),
    ...(plan.target === undefined ? [] : [plan.target.tree]),
    ...(plan.weights === undefined ? [] : [plan.weights]),
  ];
  const none = (): SqlExpression => unknown('VARCHAR');
  return [
    {
      name: scheme.id,
      uses: [...new Set([...frameUses(scheme), ...trees.flatMap((tree) => namesIn(tree))])],
      trees,
      fit: {
        kind: 'clusters',
        name: scheme.id,
        plan,
        definition: definitionOf(scheme, plan, bound),
        place: scheme.place,
        ...(among === undefined ? {} : { among }),
      },
      value: none,
    },
    { name: probabilityName(scheme.id), uses: [scheme.id], trees: [], value: () => unknown('DOUBLE') },
    { name: secondName(scheme.id), uses: [scheme.id], trees: [], value: none },
    ...(plan.target === undefined
      ? []
      : [
          {
            name: expectedName(scheme.id),
            uses: [scheme.id],
            trees: [],
            value: () => unknown(plan.target?.reads === 'text' ? 'VARCHAR' : 'DOUBLE'),
          },
        ]),
  ];
}
