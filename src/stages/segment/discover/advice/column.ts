import type { ClusterAdvice, ClusterTransform } from '../../../../contract/clusters/lab.ts';
import {
  applyTransform,
  fitTransform,
  proposeTransform,
  summariseColumn,
  univariateOutliers,
  type MixedColumn,
  type PreparationOptions,
  type Transform,
} from '../../../../kernels/index.ts';

/** Share of the commonest value from which a column hardly tells groups apart; skewness that calls for a transform. */
const [NEARLY_CONSTANT, SKEWED] = [0.98, 1];

/** Beyond this share far values are no stray companies but a part of the market, which is what is looked for. */
const MOST_FAR = 0.05;

/** What a number becomes by the options: the choice for it, else what its skew proposes. */
export function transformFor(
  { name, values }: Extract<MixedColumn, { kind: 'numeric' }>,
  { transform }: Pick<Required<PreparationOptions>, 'transform'>,
): Transform {
  const choice =
    typeof transform === 'string' ? transform : Object.hasOwn(transform, name) ? transform[name] : undefined;
  return choice === undefined || choice === 'propose'
    ? proposeTransform(values).transform
    : fitTransform(choice, values);
}

/** Something is known of it, it differs between companies, and a category has no more values than can be told apart. */
export function isUsable(column: MixedColumn, mostLevels: number): boolean {
  if (column.kind === 'numeric') return summariseColumn(column.values).distinct > 1;
  const used = countsOf(column).filter((count) => count > 0).length;
  return used > 1 && column.levels.length <= mostLevels;
}

/** What one column by itself asks to be thought about. */
export function adviceOnColumn(column: MixedColumn, options: Required<PreparationOptions>): ClusterAdvice[] {
  return column.kind === 'numeric' ? onNumber(column, options) : onCategory(column, options.mostLevels);
}

function onNumber(
  column: Extract<MixedColumn, { kind: 'numeric' }>,
  options: Required<PreparationOptions>,
): ClusterAdvice[] {
  const { name: variable, values } = column;
  const summary = summariseColumn(values);
  if (summary.known === 0) return [{ about: 'unknown', variable }];
  if (summary.distinct < 2) return [{ about: 'constant', variable }];
  const transform = transformFor(column, options);
  const used = values.map((value) => applyTransform(transform, value));
  const taken: ClusterTransform = transform.kind;
  const { transform: proposed, skewnessBefore: skewness } = proposeTransform(values);
  const far = univariateOutliers(used);
  const center = summariseColumn(used).quartiles[1];
  const distance = (row: number): number => Math.abs((used[row] ?? center) - center);
  const farthest = far.toSorted((a, b) => distance(b) - distance(a))[0];
  return [
    ...nearlyConstant(variable, summary.modeShare),
    ...(Math.abs(skewness) <= SKEWED || summary.distinct <= 2
      ? []
      : [
          {
            about: 'skewed' as const,
            variable,
            skewness,
            proposed: proposed.kind,
            after: summariseColumn(used).skewness,
            taken,
          },
        ]),
    ...(farthest === undefined || far.length > MOST_FAR * summary.known
      ? []
      : [{ about: 'outliers' as const, variable, companies: far.length, farthest: values[farthest] ?? 0, taken }]),
  ];
}

function onCategory(column: Extract<MixedColumn, { kind: 'categorical' }>, most: number): ClusterAdvice[] {
  const { name: variable, levels } = column;
  const counts = countsOf(column);
  const known = counts.reduce((sum, count) => sum + count, 0);
  if (known === 0) return [{ about: 'unknown', variable }];
  if (counts.filter((count) => count > 0).length < 2) return [{ about: 'constant', variable }];
  if (levels.length > most) return [{ about: 'too-many-values', variable, values: levels.length, most }];
  return nearlyConstant(variable, Math.max(...counts) / known);
}

const nearlyConstant = (variable: string, share: number): ClusterAdvice[] =>
  share >= NEARLY_CONSTANT ? [{ about: 'nearly-constant', variable, share }] : [];

function countsOf({ codes, levels }: Extract<MixedColumn, { kind: 'categorical' }>): readonly number[] {
  const counts = levels.map(() => 0);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
