import type { BoundPlan } from '../../model/bound.ts';
import type { RulePlan, SchemePlan } from '../../model/plan.ts';
import { inputsOf, inputsOfScheme, type Inputs } from './inputs.ts';

/** Which inputs are known of customers alone. */
export type CustomersOnly = (inputs: Inputs) => readonly string[];

/** How a scheme can be told of companies that are no customers. */
export interface Tellable {
  /** The scheme to place the market by: as it is, or without the rules that cannot be told; absent: no part of it can. */
  readonly scheme?: SchemePlan;
  /** Segments that cannot be told, with the inputs that only customers have. */
  readonly untold: ReadonlyMap<string, readonly string[]>;
}

/**
 * What of a scheme can be told of a company that is no customer. In a list of rules each segment is judged by its own rule, and the others are
 * placed as if those that cannot be told were not there; any other scheme can be told as a whole or not at all.
 */
export function tellable(scheme: SchemePlan, bound: BoundPlan, customersOnly: CustomersOnly): Tellable {
  const { method } = scheme;
  const frame = scheme.within === undefined ? [] : customersOnly(inputsOf(bound, [], [scheme.within.scheme]));
  if (method.kind !== 'rules' || frame.length > 0) {
    const because = [...new Set([...frame, ...customersOnly(inputsOfScheme(bound, scheme))])];
    if (because.length === 0) return { scheme, untold: new Map() };
    return { untold: new Map(scheme.segments.map((each) => [each.id, because])) };
  }
  const judged = method.rules.map((rule) => ({ rule, because: customersOnly(inputsOfRule(rule, bound)) }));
  const untold = new Map(
    judged.filter((each) => each.because.length > 0).map(({ rule, because }) => [rule.segment, because]),
  );
  const rules = judged.filter((each) => each.because.length === 0).map((each) => each.rule);
  // What is left when nothing else can be told is not a segment but everybody.
  if (rules.every((rule) => rule.when === undefined) && untold.size > 0)
    return {
      untold: new Map([...untold, ...rules.map((rule) => [rule.segment, [...untold.values()].flat()] as const)]),
    };
  return {
    scheme: untold.size === 0 || !scheme.exclusive ? scheme : { ...scheme, method: { kind: 'rules', rules } },
    untold,
  };
}

const inputsOfRule = ({ when }: RulePlan, bound: BoundPlan): Inputs =>
  inputsOf(bound, when === undefined ? [] : [when.tree]);
