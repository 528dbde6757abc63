import { nearest } from '../../diagnostics/nearest.ts';
import { describeType } from '../expression/check/typing.ts';
import type { Plan } from '../plan.ts';
import type { ScorecardSettings } from '../scorecard.ts';
import { checkCondition } from './check.ts';
import { complain, type BindState } from './state.ts';

/** What a scorecard names must be variables, its profit a number or money, its conditions true or false, its segments the scheme's. */
export function checkScorecard(plan: Plan, state: BindState): void {
  const { scorecard } = plan;
  if (scorecard === undefined) return;
  const { schemes, ...whole } = scorecard;
  checkSettings(whole, undefined, plan, state);
  for (const [scheme, settings] of Object.entries(schemes)) checkSettings(settings, scheme, plan, state);
}

function checkSettings(settings: ScorecardSettings, scheme: string | undefined, plan: Plan, state: BindState): void {
  const { place, points, profit } = settings;
  const variables = plan.variables.map((each) => each.name);
  const named = [...(settings.needs ?? []), ...(settings.response ?? []), ...(profit === undefined ? [] : [profit])];
  for (const name of named) if (!variables.includes(name)) unknown('variable', name, variables);
  const type = profit === undefined ? undefined : state.names.get(profit)?.type;
  if (profit !== undefined && type !== undefined && type.kind !== 'money' && type.kind !== 'number')
    complain(state, 'model/not-money', { name: profit, found: describeType(type) }, place);
  for (const condition of [points?.financial, points?.competitors, points?.gatekeepers])
    if (condition !== undefined) checkCondition(condition, state);
  const schemes = scheme === undefined ? [...state.segments.values()] : [state.segments.get(scheme) ?? []];
  const segments = schemes.flat().flatMap(({ id, name }) => [id, name]);
  for (const segment of Object.keys(points?.segments ?? {}))
    if (segments.length > 0 && !segments.includes(segment)) unknown('segment', segment, segments);

  function unknown(what: string, name: string, known: readonly string[]): void {
    const near = nearest(name, known);
    complain(state, 'model/unknown-reference', { what, name, ...(near === undefined ? {} : { nearest: near }) }, place);
  }
}
