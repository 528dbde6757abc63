import { encodeLevels, type MixedColumn } from '../../src/kernels/index.ts';

export const numeric = (name: string, values: Iterable<number>): MixedColumn => ({
  kind: 'numeric',
  name,
  values: Float64Array.from(values),
});

export const categorical = (name: string, values: readonly (string | null)[]): MixedColumn => ({
  kind: 'categorical',
  name,
  ...encodeLevels(values),
});
