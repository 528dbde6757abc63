/**
 * What a number is, so that every renderer can write it: counts are whole and grouped, money carries its ISO 4217 currency (major
 * units), shares lie between 0 and 1 and are written as per cent, other numbers name their unit. Null always means unknown.
 */
export type Measure =
  | { readonly kind: 'count' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'share'; readonly decimals?: number }
  | { readonly kind: 'number'; readonly decimals?: number; readonly unit?: string };

export const count: Measure = { kind: 'count' };
export const share: Measure = { kind: 'share' };

/** Money in one currency (ISO 4217), in its major unit. */
export function money(currency: string): Measure {
  return { kind: 'money', currency };
}
