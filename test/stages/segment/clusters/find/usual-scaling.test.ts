import { expect, test } from 'vitest';
import type { MixedColumn } from '../../../../../src/kernels/index.ts';
import { prepareClusters } from '../../../../../src/stages/segment/clusters/find/prepare.ts';
import { usualScaling } from '../../../../../src/stages/segment/clusters/find/usual-scaling.ts';

const column = (name: string, values: readonly number[]): MixedColumn => ({
  kind: 'numeric',
  name,
  values: Float64Array.from(values),
});
const answers = [column('tasty', [0, 1, 1, NaN, 1, 0, 0, 0]), column('spicy', [0, 0, 1, 0, 0, 1, 0, 0])];

test('answers of yes and no are left as they are, as the lab leaves them; with a number beside them all are standardised', () => {
  expect(usualScaling(answers)).toBe('none');
  expect(usualScaling([...answers, column('age', [20, 30, 40, 50, 60, 25, 35, 45])])).toBe('z');
  const prepared = prepareClusters(answers, { method: 'kmeans', missing: 'fill' });
  const values = prepared.kind === 'matrix' ? [...new Set(prepared.matrix.values)] : [];
  expect(values.filter((value) => value !== 0 && value !== 1).length).toBeLessThanOrEqual(1);
});
