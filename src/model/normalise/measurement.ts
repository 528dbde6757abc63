import type { MeasurementPlan } from '../measurement-plan.ts';
import type { ModelData } from '../schema/model.ts';
import { placeOf, report, type Context } from './context.ts';
import { readExpression } from './expression.ts';

/** What is measured; undefined where the model says nothing of it. */
export function normaliseMeasurement(
  data: ModelData['measurement'],
  sources: readonly { readonly id: string }[],
  context: Context,
): MeasurementPlan | undefined {
  const penetration = data?.penetration;
  if (penetration === undefined) return undefined;
  const path = ['measurement', 'penetration'];
  for (const name of penetration.register ?? [])
    if (!sources.some((each) => each.id === name))
      report(context, [...path, 'register'], 'model/unknown-source', {
        name,
        known: sources.map((each) => each.id),
      });
  const customers = penetration.customers === undefined ? undefined : readExpression(context, [...path, 'customers']);
  return {
    penetration: {
      ...(customers === undefined ? {} : { customers }),
      ...(penetration.register === undefined ? {} : { register: penetration.register }),
      place: placeOf(context, path),
    },
  };
}
