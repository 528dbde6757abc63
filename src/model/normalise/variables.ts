import type { VariablePlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import { entriesInOrder, type Context } from './context.ts';
import { expandBands, expandQuantiles } from './templates/bands.ts';
import { expandEarlyvangelist, expandEngagement, expandJourney } from './templates/behaviour.ts';
import { expandFormula, expandWhen } from './templates/formula.ts';
import { expandContribution, expandGrowth, expandRhythm, expandStatus } from './templates/purchases.ts';
import { expandRfm } from './templates/rfm.ts';
import type { Author } from './templates/template.ts';

type VariableData = NonNullable<ModelData['variables']>[string];

/** The model's variables with every template expanded, in the order written. */
export function normaliseVariables(data: ModelData['variables'], context: Context): readonly VariablePlan[] {
  return entriesInOrder(context, ['variables'], data ?? {}).flatMap(([name, variable]) =>
    expand(name, variable, context),
  );
}

function expand(name: string, data: VariableData, context: Context): readonly VariablePlan[] {
  const author = (template: string): Author => ({
    name,
    template,
    ...(typeof data === 'string' || data.label === undefined ? {} : { label: data.label }),
    ...(typeof data === 'string' || data.description === undefined ? {} : { description: data.description }),
    path: ['variables', name],
    context,
  });
  if (typeof data === 'string' || 'formula' in data) return expandFormula(data, author('expression'));
  if ('bands' in data) return expandBands(data, author('bands'));
  if ('quantiles' in data) return expandQuantiles(data, author('quantiles'));
  if ('when' in data) return expandWhen(data, author('when'));
  if ('rfm' in data) return expandRfm(data, author('rfm'));
  if ('status' in data) return expandStatus(data, author('status'));
  if ('contribution' in data) return expandContribution(data, author('contribution'));
  if ('growth' in data) return expandGrowth(data, author('growth'));
  if ('rhythm' in data) return expandRhythm(data, author('rhythm'));
  if ('engagement' in data) return expandEngagement(data, author('engagement'));
  if ('journey' in data) return expandJourney(data, author('journey'));
  return expandEarlyvangelist(data, author('earlyvangelist'));
}
