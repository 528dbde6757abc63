import { describe, expect, it } from 'vitest';
import { describeSegments } from '../../../../src/stages/segment/discover/describe.ts';
import { suggestNames } from '../../../../src/stages/segment/discover/name.ts';
import { sentenceOf } from '../../../../src/stages/segment/discover/sentence.ts';
import type { Variable } from '../../../../src/stages/segment/discover/types.ts';
import { drawn } from './columns.ts';

const groups = Int32Array.from({ length: 90 }, (_, row) => row % 3);
const variables: Variable[] = [
  {
    label: 'Turnover',
    currency: 'NOK',
    column: drawn('turnover', 90, (row) => (row % 3 === 0 ? 9000 + row : 100 + row)),
  },
  { label: 'Exports', column: drawn('exports', 90, (row) => Number(row % 3 === 1 ? row % 10 > 0 : row % 10 === 0)) },
  {
    label: 'Industry',
    column: {
      kind: 'categorical',
      name: 'industry',
      levels: ['building', 'trade'],
      codes: Int32Array.from({ length: 90 }, (_, row) => Number(row % 3 === 2)),
    },
  },
  { label: 'Noise', column: drawn('noise', 90, (row) => (row * 37) % 11) },
];

describe('describeSegments', () => {
  const found = describeSegments(variables, groups, 3);

  it('measures every kind of difference alike, from −1 to 1', () => {
    const [large, exporting, trading] = found;
    expect(large?.differences[0]).toMatchObject({ variable: 'turnover', effect: 1 });
    expect(exporting?.differences[0]).toMatchObject({ variable: 'exports', binary: true });
    expect(exporting?.differences[0]?.effect).toBeCloseTo(0.8, 1);
    expect(trading?.differences[0]).toMatchObject({
      variable: 'industry',
      value: 'building',
      own: 0,
      rest: 1,
      effect: -1,
    });
  });

  it('leaves out what may be chance', () => {
    expect(found.flatMap(({ differences }) => differences.map(({ variable }) => variable))).not.toContain('noise');
    expect(found[0]?.profile.map(({ variable }) => variable)).toContain('noise');
  });

  it('names segments apart and says them in a sentence', () => {
    const names = suggestNames(found);
    expect(names).toEqual(['High turnover', 'Exports', 'Trade']);
    expect(found.map((each, i) => sentenceOf(each, names[i] ?? ''))[0]).toEqual(
      expect.stringMatching(
        /^High turnover \(33% of companies\): far higher turnover \(typically NOK\s9,044 against NOK\s145\), far more often industry building \(100% against 50%\) and less often exports \(10% against 50%\)\.$/u,
      ),
    );
  });
});

it('gives segments that do not differ names that do', () => {
  const same = describeSegments([{ label: 'Noise', column: drawn('noise', 90, (row) => (row * 37) % 11) }], groups, 3);
  expect(new Set(suggestNames(same)).size).toBe(3);
});
