import type { SchemePlan } from '../../model/plan.ts';

/** The scheme people work by: the one they wrote needs and offers into; else the first with rules; else the first. */
export function mainScheme(schemes: readonly SchemePlan[]): SchemePlan | undefined {
  const written = (scheme: SchemePlan): number =>
    scheme.segments.filter((each) => each.need !== undefined || each.offer !== undefined || each.message !== undefined)
      .length;
  const [most] = [...schemes].sort((left, right) => written(right) - written(left));
  if (most !== undefined && written(most) > 0) return most;
  return schemes.find((each) => each.method.kind === 'rules') ?? schemes[0];
}
