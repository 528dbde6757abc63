import type { BoundPlan } from '../../model/bound.ts';

const usual = ['turnover', 'revenue_12m', 'turnover_12m', 'sales_12m', 'amount_12m', 'revenue', 'sales'];

/**
 * The column that says what a company is worth in listings, funnels and reports: the model's `turnover`, else a money variable by
 * one of the usual names, else the first money variable or attribute. Undefined when the model knows no money.
 */
export function turnoverName(bound: BoundPlan): string | undefined {
  const { turnover } = bound.plan;
  if (turnover !== undefined) return turnover.name;
  const computed = new Set(bound.order.filter((each) => each.kind === 'variable').map((each) => each.name));
  const isMoney = (name: string): boolean => bound.names[name]?.type.kind === 'money';
  return usual.find((name) => computed.has(name) && isMoney(name)) ?? [...computed].find((name) => isMoney(name));
}

/** What the model calls the money companies are weighed by: `Sales in 12 months`; null when it knows none. */
export function worthLabel(bound: BoundPlan): string | null {
  const name = turnoverName(bound);
  if (name === undefined) return null;
  const label = bound.plan.variables.find((each) => each.name === name)?.label ?? 'Turnover';
  // A variable without a label is shown by its bare name.
  return label === name ? label.charAt(0).toUpperCase() + label.slice(1).replaceAll('_', ' ') : label;
}
