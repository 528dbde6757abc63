import type { CallReason } from '../../contract/companies/week.ts';

/** What each kind of reason weighs in the order of a week; documented in docs/app.md. */
export const points: Readonly<Record<CallReason['kind'], number>> = {
  signal: 4,
  quiet: 3,
  status: 3,
  moved: 2,
  review: 2,
  'key-account': 2,
  questions: 1,
  unknown: 1,
};

/** By themselves these are no reason to call; beside one they move the company up. */
const beside: ReadonlySet<CallReason['kind']> = new Set(['key-account', 'questions', 'unknown']);

export const isReasonToCall = ({ kind }: CallReason): boolean => !beside.has(kind);

/** Several signals, or moves in several schemes, say hardly more than one: each kind counts once. */
export const pointsOf = (reasons: readonly CallReason[]): number =>
  [...new Set(reasons.map(({ kind }) => kind))].reduce((sum, kind) => sum + points[kind], 0);
