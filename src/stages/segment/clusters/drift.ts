import { aggregate, all, any, column, integer, isKnown, not, select, table } from '../../../sql/build.ts';
import type { Select, SqlExpression, TableName } from '../../../sql/tree.ts';
import type { ClustersPlan } from '../../../model/clusters.ts';
import { probabilityName } from '../../../model/normalise/names.ts';
import type { SchemePlan } from '../../../model/plan.ts';
import { itemValue } from '../../profile/cluster-query.ts';
import type { ClusterModel } from '../../profile/clusters.ts';
import type { Lower } from '../../profile/derived.ts';
import { outside } from '../frame.ts';
import { isLevel } from './sql/coordinates.ts';

/** Words and answers a model knows, by variable; numbers that are measured are no answers. */
function knownAnswers(model: ClusterModel): ReadonlyMap<string, readonly string[]> {
  if (model.method === 'lca') return new Map(model.items.map(({ name, levels }) => [name, levels]));
  if (model.method === 'tree')
    return new Map(model.items.flatMap(({ name, levels }) => (levels === null ? [] : [[name, levels] as const])));
  return new Map(
    model.recipe.flatMap((each) =>
      each.kind === 'indicators' || each.kind === 'categorical' ? [[each.name, each.levels] as const] : [],
    ),
  );
}

/** The column that counts companies whose answer to a variable is new, by the variable's place. */
export const driftColumn = (index: number): string => `drift_${index}`;

/**
 * For each variable with answers, how many of the companies the scheme is about gave one that was not there when clusters were found: it
 * counts as unknown. Undefined where no variable has answers.
 */
export function driftQuery(
  scheme: SchemePlan,
  plan: ClustersPlan,
  model: ClusterModel,
  profile: TableName,
  lower: Lower,
): Select | undefined {
  const answers = knownAnswers(model);
  const counts = plan.items.flatMap((item, index) => {
    const levels = answers.get(item.name);
    if (levels === undefined) return [];
    const value = itemValue(item, lower);
    const fresh = all([isKnown(value), not(any(levels.map((level) => isLevel(item, value, level))))]);
    return [{ value: aggregate('count', [integer(1)], { where: fresh }), as: driftColumn(index) }];
  });
  if (counts.length === 0) return undefined;
  return select({ columns: counts, from: table(profile), where: not(any(outside(scheme))) });
}

/** Whether a company is less sure of its cluster than the model asks. */
export const isUncertain = (scheme: string, { lowConfidence }: ClustersPlan): SqlExpression => ({
  kind: 'binary',
  operator: '<',
  left: column(probabilityName(scheme)),
  right: { kind: 'literal', type: 'DOUBLE', value: lowConfidence },
});
