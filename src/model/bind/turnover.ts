import { nearest } from '../../diagnostics/nearest.ts';
import { describeType } from '../expression/check/typing.ts';
import type { Plan } from '../plan.ts';
import { complain, type BindState } from './state.ts';

/** What companies are weighed by must be a variable, since attributes need not be in the profile, and money. */
export function checkTurnover({ turnover, variables }: Plan, state: BindState): void {
  if (turnover === undefined) return;
  const { name, place } = turnover;
  const known = variables.map((each) => each.name);
  if (!known.includes(name)) {
    const near = nearest(name, known);
    complain(
      state,
      'model/unknown-reference',
      { what: 'variable', name, ...(near === undefined ? {} : { nearest: near }) },
      place,
    );
    return;
  }
  const type = state.names.get(name)?.type;
  if (type !== undefined && type.kind !== 'money')
    complain(state, 'model/not-money', { name, found: describeType(type) }, place);
}
