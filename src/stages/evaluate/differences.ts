import type { Difference } from '../../contract/segments/scorecard.ts';
import { adjustPValues } from '../../kernels/inference/adjust-p-values.ts';
import { chiSquareOfTable } from '../../kernels/inference/chi-square-test.ts';
import { fTail } from '../../kernels/special-functions/tails.ts';
import { totalOf, type Described } from './counted.ts';
import type { Compared } from './types.ts';

/**
 * How far each variable differs between the segments, the most first: eta squared of a one-way analysis of variance on signed
 * logarithms, or Cramér's V corrected for chance (Bergsma 2013); p-values corrected together (Benjamini and Hochberg 1995).
 */
export function differencesOf(
  compared: readonly Compared[],
  described: ReadonlyMap<string, Described>,
): readonly Difference[] {
  const groups = [...described.values()];
  const found = compared.flatMap((variable) => {
    if (variable.tells === 'traits') return [];
    const test = variable.kind === 'number' ? variance(variable, groups) : association(variable, groups);
    const { name, label, tells } = variable;
    return test === undefined ? [] : [{ variable: name, label, tells, ...test }];
  });
  const adjusted = adjustPValues(
    found.map((each) => each.p),
    'benjamini-hochberg',
  );
  return found
    .map((each, index) => ({ ...each, p: adjusted[index] ?? 1 }))
    .sort((one, two) => two.effect - one.effect || (one.variable < two.variable ? -1 : 1));
}

type Test = Pick<Difference, 'statistic' | 'effect' | 'p' | 'companies'>;

function variance({ name }: Compared, groups: readonly Described[]): Test | undefined {
  const parts = groups.flatMap((each) => each.moments.get(name) ?? []).filter((each) => each.n > 0);
  const n = parts.reduce((sum, each) => sum + each.n, 0);
  const [between, within] = [parts.length - 1, n - parts.length];
  if (between < 1 || within < 1) return undefined;
  const grand = parts.reduce((sum, each) => sum + each.n * each.mean, 0) / n;
  const apart = parts.reduce((sum, each) => sum + each.n * (each.mean - grand) ** 2, 0);
  const inside = parts.reduce((sum, each) => sum + Math.max(0, each.n - 1) * each.variance, 0);
  if (!(apart + inside > 0)) return undefined;
  const p = inside > 0 ? fTail(apart / between / (inside / within), between, within) : 0;
  return { statistic: 'eta squared', effect: apart / (apart + inside), p, companies: n };
}

function association({ name }: Compared, groups: readonly Described[]): Test | undefined {
  const shares = groups.flatMap((each) => each.shares.get(name) ?? []);
  const values = [...new Set(shares.flatMap((each) => [...each.keys()]))].sort();
  const counts = Float64Array.from(shares.flatMap((each) => values.map((value) => each.get(value) ?? 0)));
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (shares.length < 2 || values.length < 2 || total < 2) return undefined;
  const test = chiSquareOfTable({
    rowLevels: Int32Array.from(shares.keys()),
    columnLevels: Int32Array.from(values.keys()),
    leftOut: 0,
    counts,
    rowTotals: Float64Array.from(shares, (each) => totalOf(each)),
    columnTotals: Float64Array.from(values, (value) => shares.reduce((sum, each) => sum + (each.get(value) ?? 0), 0)),
    total,
  });
  return { statistic: "Cramér's V", effect: test.cramersVCorrected, p: test.pValue, companies: total };
}
