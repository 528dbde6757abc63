import type { StopReason, Watch } from '../control.ts';

export interface FixedPointStep {
  /** Log-likelihood of the parameters the step started from. */
  readonly logLikelihood: number;
  readonly next: Float64Array;
}

export interface FixedPointOptions {
  /** One step of an algorithm that never lowers the log-likelihood, such as EM. */
  readonly step: (parameters: Float64Array) => FixedPointStep;
  /** Brings extrapolated parameters back where they have meaning; undefined when it cannot. */
  readonly project: (parameters: Float64Array) => Float64Array | undefined;
  /** Stop when a plain step raises the log-likelihood by at most this. */
  readonly tolerance: number;
  /** Most plain steps. */
  readonly iterationCap: number;
  readonly watch: Watch;
}

export interface FixedPoint {
  readonly parameters: Float64Array;
  /** Log-likelihood of the parameters. */
  readonly logLikelihood: number;
  /** Steps taken, extrapolated ones included. */
  readonly iterations: number;
  readonly reason: StopReason;
  /** Log-likelihood after each accepted move: never falls. */
  readonly history: readonly number[];
}

/**
 * Repeats a slowly converging step, and leaps ahead along the path of two steps where that does not lower the
 * log-likelihood; else it takes the plain steps. The result is a fixed point of the plain step.
 *
 * Source: Varadhan and Roland 2008, "Simple and globally convergent methods for accelerating the convergence of any EM
 * algorithm" (scheme S3).
 */
export function squarem(start: Float64Array, options: FixedPointOptions): FixedPoint {
  const { step, project, tolerance, iterationCap, watch } = options;
  let current = start;
  let first = step(current);
  let iterations = 1;
  const history = [first.logLikelihood];
  const finish = (reason: StopReason): FixedPoint => {
    const { logLikelihood } = first;
    return { parameters: current, logLikelihood, iterations, reason, history };
  };
  while (iterations < iterationCap) {
    if (watch.cancelled?.() === true) return finish('cancelled');
    const second = step(first.next);
    iterations++;
    if (second.logLikelihood - first.logLikelihood <= tolerance) {
      if (second.logLikelihood >= first.logLikelihood) [current, first] = [first.next, second];
      return finish('converged');
    }
    const leap = extrapolate(current, first.next, second.next);
    const landed = leap === undefined ? undefined : project(leap);
    const tried = landed === undefined ? undefined : step(landed);
    if (tried !== undefined) iterations++;
    if (landed !== undefined && tried !== undefined && tried.logLikelihood >= second.logLikelihood) {
      [current, first] = [landed, tried];
    } else {
      [current, first] = [first.next, second];
    }
    history.push(first.logLikelihood);
  }
  return finish('iteration-cap');
}

function extrapolate(zero: Float64Array, one: Float64Array, two: Float64Array): Float64Array | undefined {
  let change = 0;
  let bend = 0;
  for (let i = 0; i < zero.length; i++) {
    const r = (one[i] ?? 0) - (zero[i] ?? 0);
    const v = (two[i] ?? 0) - (one[i] ?? 0) - r;
    change += r * r;
    bend += v * v;
  }
  const length = Math.sqrt(change / bend);
  if (!(length > 1 && length < Infinity)) return undefined;
  return zero.map((value, i) => {
    const r = (one[i] ?? 0) - value;
    const v = (two[i] ?? 0) - (one[i] ?? 0) - r;
    return value + 2 * length * r + length * length * v;
  });
}
