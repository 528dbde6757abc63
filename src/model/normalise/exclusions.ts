import type { ExceptionPlan, ExclusionPlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import { slug } from '../slug.ts';
import { placeOf, report, type Context } from './context.ts';
import { readExpression } from './expression.ts';

type ExclusionData = NonNullable<ModelData['exclusions']>[number];
type QualifierData = NonNullable<ModelData['qualifiers']>[number];

/** Exclusions and qualifiers become one list: what they do to a company is the same. */
export function normaliseExclusions(data: ModelData, context: Context): readonly ExclusionPlan[] {
  const ids = new Map<string, string>();
  const plans = [
    ...(data.exclusions ?? []).map((each, index) =>
      normaliseExclusion(each, false, ['exclusions', index], ids, context),
    ),
    ...(data.qualifiers ?? []).map((each, index) =>
      normaliseExclusion(each, true, ['qualifiers', index], ids, context),
    ),
  ];
  return plans.filter((plan) => plan !== undefined);
}

function normaliseExclusion(
  data: ExclusionData | QualifierData,
  isQualifier: boolean,
  path: readonly [string, number],
  ids: Map<string, string>,
  context: Context,
): ExclusionPlan | undefined {
  const when = readExpression(context, [...path, 'when']);
  const id = uniqueId(data.name, isQualifier ? 'qualifier' : 'exclusion', path, ids, context);
  if (when === undefined) return undefined;
  return {
    id,
    name: data.name,
    kind: data.kind ?? 'fit',
    when,
    qualifier: isQualifier,
    ...(data.reason === undefined ? {} : { reason: data.reason }),
    ...(data.until === undefined ? {} : { until: data.until }),
    place: placeOf(context, path),
  };
}

export function normaliseExceptions(data: ModelData, context: Context): readonly ExceptionPlan[] {
  const ids = new Map<string, string>();
  return (data.exceptions ?? []).map((each, index) => {
    const path = ['exceptions', index] as const;
    if (each.companies === undefined && each.when === undefined) {
      report(context, path, 'model/missing-part', {
        what: 'The exception names no company',
        expected: 'companies or when',
      });
    }
    const when = each.when === undefined ? undefined : readExpression(context, [...path, 'when']);
    return {
      id: uniqueId(each.name, 'exception', path, ids, context),
      name: each.name,
      companies: each.companies ?? [],
      ...(when === undefined ? {} : { when }),
      reason: each.reason,
      owner: each.owner,
      review: each.review,
      place: placeOf(context, path),
    };
  });
}

function uniqueId(
  name: string,
  what: string,
  path: readonly [string, number],
  ids: Map<string, string>,
  context: Context,
): string {
  const id = slug(name);
  const other = ids.get(id);
  if (other !== undefined) report(context, [...path, 'name'], 'model/same-id', { what, name, other, id });
  ids.set(id, name);
  return id;
}
