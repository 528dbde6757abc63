import type { Code, Parameters } from '../../diagnostics/codes/index.ts';
import { diagnose, type Diagnostic, type Place, type Severity } from '../../diagnostics/diagnostic.ts';
import type { BoundName } from '../bound.ts';
import type { Plan } from '../plan.ts';
import type { Source } from '../source/parse.ts';
import type { Catalogue } from '../types.ts';
import type { KnownSegment } from './segments.ts';

/** What binding knows so far; names are added in an order in which each can be typed. */
export interface BindState {
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  /** The file the plan came from, for exact places; absent for a plan that was stored. */
  readonly source?: Source;
  readonly names: Map<string, BoundName>;
  readonly segments: Map<string, readonly KnownSegment[]>;
  /** Names whose definition has an error: what builds on them is not complained about. */
  readonly failed: Set<string>;
  readonly diagnostics: Diagnostic[];
}

export function complain<C extends Code>(
  state: BindState,
  code: C,
  parameters: Parameters<C>,
  place: Place,
  severity: Severity = 'error',
): void {
  state.diagnostics.push(diagnose(code, parameters, place, severity));
}
