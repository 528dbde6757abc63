import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkMixed, type MixedColumn } from '../data/mixed-data.ts';
import { summariseColumn } from './column-summary.ts';
import { correlatedBlocks, correlations } from './correlation.ts';
import { univariateOutliers } from './outliers.ts';
import { applyRecipe, outputNames, type ColumnRecipe, type Prepared } from './recipe.ts';
import { fitScale, type Scaling } from './scaling.ts';
import { applyTransform, fitTransform, proposeTransform, type TransformKind } from './transform.ts';

export interface PreparationOptions {
  /** Default `z`. */
  readonly scaling?: Scaling;
  /** `propose` (default): by skewness, column by column; a kind for every number; or choices by column, the others by skewness. */
  readonly transform?: TransformChoice | Readonly<Record<string, TransformChoice>>;
  /** `leave-out` (default): rows with a gap take no part; `fill`: the median for numbers, no indicator for categories. */
  readonly missing?: 'leave-out' | 'fill';
  /** Levels a categorical column may have. Default 50. */
  readonly mostLevels?: number;
}

export type TransformChoice = 'propose' | TransformKind;

export interface Preparation extends Prepared {
  /** How every column was made, for new rows and for SQL. */
  readonly recipe: readonly ColumnRecipe[];
  /** Everything that was done or should be thought about; nothing is done that is not said here. */
  readonly notes: readonly Diagnostic[];
}

const [NEAR_CONSTANT, NEAR_DUPLICATE, CORRELATED] = [0.98, 0.98, 0.7];
/** Rows wanted per variable: Dolnicar, Grün, Leisch and Schmidt 2014, "Required sample sizes for data-driven market segmentation". */
const ROWS_PER_COLUMN = 70;

/**
 * Makes a matrix of numbers from a table of numbers and categories: constant columns out, gaps treated as said, skewed numbers
 * transformed, numbers scaled, categories turned into indicators that together weigh about as one number. Says what it did, and warns of
 * near-constant and near-duplicate columns, correlated blocks, outliers and samples that are small for the number of columns.
 *
 * @throws InputError when a column has no known value or an infinite one, or a category has too many levels
 */
export function prepare(columns: readonly MixedColumn[], options: PreparationOptions = {}): Preparation {
  const { scaling = 'z', transform = 'propose', missing = 'leave-out', mostLevels = 50 } = options;
  const rowCount = checkMixed(columns, 'Preparing for distances', mostLevels);
  const notes: Diagnostic[] = [];
  const recipe = columns.flatMap((column): ColumnRecipe[] =>
    column.kind === 'numeric'
      ? numericRecipe(column.name, column.values, { scaling, transform, missing }, notes)
      : indicatorRecipe(column.name, column.codes, column.levels, missing, notes),
  );
  const prepared = applyRecipe(recipe, columns, rowCount);
  const left = rowCount - prepared.rows.length;
  if (left > 0)
    notes.push(diagnose('statistics/rows-left-out', { left, of: rowCount, why: 'a value is missing' }, {}, 'warning'));
  notes.push(...sharedMeaning(prepared, sourcesOf(recipe)), ...sampleSize(prepared.rows.length, recipe.length));
  return { ...prepared, recipe, notes };
}

function numericRecipe(
  name: string,
  values: Float64Array,
  { scaling, transform, missing }: Required<Omit<PreparationOptions, 'mostLevels'>>,
  notes: Diagnostic[],
): ColumnRecipe[] {
  const summary = summariseColumn(values);
  const place = { path: name };
  if (summary.distinct < 2) {
    notes.push(diagnose('statistics/constant-left-out', { column: name }, place, 'warning'));
    return [];
  }
  if (summary.modeShare >= NEAR_CONSTANT)
    notes.push(diagnose('statistics/near-constant', { column: name, share: summary.modeShare }, place, 'warning'));
  const fill = missing === 'fill' ? summary.quartiles[1] : null;
  if (fill !== null && summary.missing > 0)
    notes.push(
      diagnose(
        'statistics/missing-filled',
        { column: name, rows: summary.missing, with: `the median, ${fill}` },
        place,
        'note',
      ),
    );
  const proposal = proposeTransform(values);
  const choice =
    typeof transform === 'string'
      ? transform
      : ((Object.hasOwn(transform, name) ? transform[name] : undefined) ?? 'propose');
  const chosen = choice === 'propose' ? proposal.transform : fitTransform(choice, values);
  if (choice === 'propose' && chosen.kind !== 'none') {
    const { skewnessBefore: skewness, skewnessAfter: after } = proposal;
    notes.push(diagnose('statistics/skewed', { column: name, skewness, transform: chosen.kind, after }, place, 'note'));
  }
  const transformed = values.map((value) =>
    applyTransform(chosen, Number.isNaN(value) && fill !== null ? fill : value),
  );
  const far = univariateOutliers(transformed);
  const center = summariseColumn(transformed).quartiles[1];
  const farthest = far.reduce(
    (most, row) =>
      Math.abs((transformed[row] ?? 0) - center) > Math.abs((transformed[most] ?? 0) - center) ? row : most,
    far[0] ?? 0,
  );
  if (far.length > 0)
    notes.push(
      diagnose(
        'statistics/outliers',
        { column: name, rows: far.length, farthest: String(values[farthest]) },
        place,
        'warning',
      ),
    );
  return [{ kind: 'numeric', name, fill, transform: chosen, scale: fitScale(transformed, scaling) }];
}

function indicatorRecipe(
  name: string,
  codes: Int32Array,
  levels: readonly string[],
  missing: 'leave-out' | 'fill',
  notes: Diagnostic[],
): ColumnRecipe[] {
  const counts = levels.map((_, level) => codes.filter((code) => code === level).length);
  const used = levels.filter((_, level) => (counts[level] ?? 0) > 0);
  const known = counts.reduce((sum, count) => sum + count, 0);
  const place = { path: name };
  if (used.length < 2) {
    notes.push(diagnose('statistics/constant-left-out', { column: name }, place, 'warning'));
    return [];
  }
  const share = Math.max(...counts) / known;
  if (share >= NEAR_CONSTANT)
    notes.push(diagnose('statistics/near-constant', { column: name, share }, place, 'warning'));
  if (missing === 'fill' && known < codes.length)
    notes.push(
      diagnose(
        'statistics/missing-filled',
        { column: name, rows: codes.length - known, with: 'none of its values' },
        place,
        'note',
      ),
    );
  return [
    {
      kind: 'indicators',
      name,
      levels: used,
      missing: missing === 'fill' ? 'zeros' : 'leave-out',
      factor: Math.SQRT1_2,
    },
  ];
}

/** The input column that each output column comes from. */
const sourcesOf = (recipe: readonly ColumnRecipe[]): string[] =>
  recipe.flatMap((each) => Array.from({ length: outputNames([each]).length }, () => each.name));

/** Near-duplicates first; a block is told of only where it is more than one such pair. */
function sharedMeaning({ matrix }: Prepared, sources: readonly string[]): Diagnostic[] {
  const { columns, names = [] } = matrix;
  const found = correlations(matrix);
  const notes: Diagnostic[] = [];
  for (let first = 0; first < columns; first++)
    for (let second = first + 1; second < columns; second++) {
      const correlation = found[first * columns + second] ?? 0;
      if (Math.abs(correlation) < NEAR_DUPLICATE || sources[first] === sources[second]) continue;
      const pair = { first: names[first] ?? '', second: names[second] ?? '' };
      notes.push(diagnose('statistics/near-duplicate', { ...pair, correlation }, {}, 'warning'));
    }
  for (const block of correlatedBlocks(found, columns, CORRELATED)) {
    const members = [...new Set(block.map((column) => sources[column] ?? ''))];
    if (members.length > 2 || (members.length === 2 && notes.length === 0))
      notes.push(diagnose('statistics/correlated-block', { columns: members, correlation: CORRELATED }, {}, 'note'));
  }
  return notes;
}

function sampleSize(rows: number, columns: number): Diagnostic[] {
  const wanted = ROWS_PER_COLUMN * columns;
  return rows < wanted ? [diagnose('statistics/small-sample', { rows, columns, wanted }, {}, 'warning')] : [];
}
