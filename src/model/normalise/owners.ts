import type { OwnerPlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import type { Context } from './context.ts';
import { readExpression } from './expression.ts';

export function normaliseOwners(data: ModelData['owners'], context: Context): readonly OwnerPlan[] {
  return (data ?? []).map((each, index) => {
    const when = each.when === undefined ? undefined : readExpression(context, ['owners', index, 'when']);
    return {
      name: each.name,
      ...(when === undefined ? {} : { when }),
      ...(each.capacity === undefined ? {} : { capacity: each.capacity }),
    };
  });
}
