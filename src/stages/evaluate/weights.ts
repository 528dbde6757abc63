import { turnoverName } from '../segment/turnover.ts';
import type { EvaluationInput } from './types.ts';

/** The turnover the run holds. */
export function turnoverIn({ bound, columns }: EvaluationInput): { readonly turnover?: string } {
  const name = turnoverName(bound);
  return name === undefined || !columns.includes(name) ? {} : { turnover: name };
}

const usual = ['contribution', 'contribution_12m', 'profit', 'margin_12m'];

/** What profit is: the model's choice, else a variable made by the template `contribution`, else one by a usual name. */
export function profitName({ bound, columns, settings }: EvaluationInput): { readonly profit?: string } {
  const isMoney = (name: string): boolean => columns.includes(name) && bound.names[name]?.type.kind === 'money';
  if (settings.profit !== undefined) return columns.includes(settings.profit) ? { profit: settings.profit } : {};
  const made = bound.plan.variables.find((each) => each.origin.template === 'contribution' && isMoney(each.name))?.name;
  const found = made ?? usual.find((name) => isMoney(name));
  return found === undefined ? {} : { profit: found };
}
