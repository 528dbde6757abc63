import { expect, test } from 'vitest';
import { createRandom } from '../../../src/kernels/index.ts';
import type { Readable } from '../../../src/stages/segment/discover/rules/expression.ts';
import { rulesOfMarked } from '../../../src/stages/evaluate/tell-apart.ts';

const random = createRandom('apart');
const rows = Array.from({ length: 600 }, () => ({
  staff: Math.floor(200 * random.uniform()),
  kind: random.integer(3),
  luck: random.uniform(),
}));
const columns: readonly Readable[] = [
  {
    text: 'staff',
    isBoolean: false,
    column: { kind: 'numeric', name: 'staff', values: Float64Array.from(rows, (row) => row.staff) },
  },
  {
    text: 'kind',
    isBoolean: false,
    column: {
      kind: 'categorical',
      name: 'kind',
      codes: Int32Array.from(rows, (row) => row.kind),
      levels: ['a', 'b', 'c'],
    },
  },
  {
    text: 'luck',
    isBoolean: false,
    column: { kind: 'numeric', name: 'luck', values: Float64Array.from(rows, (row) => row.luck) },
  },
];
const marked = (rule: (row: (typeof rows)[number]) => boolean): Int8Array =>
  Int8Array.from(rows, (row) => Number(rule(row)));

test('the rule that made the difference is found again, in words of the model', () => {
  const [rule = '', ...others] = rulesOfMarked(
    columns,
    marked(({ staff, kind }) => staff > 150 && kind === 1),
  );
  expect(others).toEqual([]);
  expect(rule).toContain("kind = 'b'");
  expect(rule).toContain('staff > 150');
  expect(rule).not.toContain('luck');
});

test('a rare difference is seen; none is made up where it is chance, nobody differs or all do', () => {
  expect(
    rulesOfMarked(
      columns,
      marked(({ staff }) => staff >= 192),
    ).join(),
  ).toContain('staff > 19');
  const own = createRandom('chance');
  expect(
    rulesOfMarked(
      columns,
      marked(() => own.uniform() < 0.3),
    ).length,
  ).toBeLessThanOrEqual(1);
  expect(
    rulesOfMarked(
      columns,
      marked(() => false),
    ),
  ).toEqual([]);
  expect(
    rulesOfMarked(
      columns,
      marked(() => true),
    ),
  ).toEqual([]);
  expect(rulesOfMarked(columns, new Int8Array(rows.length).fill(-1))).toEqual([]);
  expect(
    rulesOfMarked(
      [],
      marked(({ kind }) => kind === 1),
    ),
  ).toEqual([]);
});
