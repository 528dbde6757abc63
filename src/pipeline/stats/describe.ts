import {
  adjustedRandIndex,
  adjustPValues,
  analysisOfVariance,
  chiSquareTest,
  classificationTree,
  classify,
  componentScores,
  contingencyTable,
  encodeLevels,
  factorAnalysisOfMixedData,
  jaccardIndex,
  kruskalWallisTest,
  naturalBreaks,
  normalizedMutualInformation,
  predictClasses,
  principalComponents,
} from '../../kernels/index.ts';
import { fail } from '../../diagnostics/diagnostic.ts';
import { numbersOfGroups, type StatsOptions, type StatsResult, type StatsTable } from './options.ts';
import { cellsOf, chosenColumns, labelOf, mixedTable, numericTable } from './table.ts';

/** Principal components of standardised (or, with `--scale none`, plain) numbers. */
export function statsComponents(table: StatsTable, options: StatsOptions): StatsResult {
  const { matrix, notes } = numericTable(table, { ...options, scale: 'none' });
  const found = principalComponents(matrix, { standardise: options.scale !== 'none' });
  const { columns } = matrix;
  const json = {
    method: 'pca',
    columns: matrix.names ?? [],
    variances: Array.from(found.variances),
    shares: Array.from(found.shares),
    loadings: Array.from({ length: columns }, (_, c) =>
      Array.from(found.loadings.subarray(c * columns, (c + 1) * columns)),
    ),
    scores: pairs(componentScores(matrix, found, Math.min(2, columns)), Math.min(2, columns)),
  };
  return { json, assignments: [], notes };
}

/** Two factors of columns of any kind. */
export function statsFactors(table: StatsTable, options: StatsOptions): StatsResult {
  const names = chosenColumns(table, options);
  const found = factorAnalysisOfMixedData(mixedTable(table, names));
  const json = {
    method: 'famd',
    columns: names,
    eigenvalues: Array.from(found.eigenvalues),
    shares: Array.from(found.shares),
    strength: pairs(found.strength, found.count),
    scores: pairs(found.scores, found.count),
  };
  return { json, assignments: [], notes: [] };
}

const pairs = (values: Float64Array, width: number): number[][] =>
  Array.from({ length: values.length / width }, (_, row) =>
    Array.from(values.subarray(row * width, (row + 1) * width)),
  );

/** Natural breaks of one numeric column. */
export function statsBreaks(table: StatsTable, options: StatsOptions): StatsResult {
  const [name, ...others] = chosenColumns(table, options);
  if (name === undefined || others.length > 0)
    fail('statistics/bad-option', {
      option: 'columns',
      value: String(others.length + 1),
      expected: 'one column of numbers',
    });
  const { matrix, kept, weights, notes } = numericTable(table, { ...options, columns: [name], scale: 'none' });
  const { ks, single } = numbersOfGroups(options);
  const solutions = ks.map((k) => {
    const { breaks, withinSumOfSquares, goodness, sizes } = naturalBreaks(matrix.values, k, weights);
    return { method: 'breaks', k, breaks, ss_within: withinSumOfSquares, goodness, sizes };
  });
  const assignments = solutions.map(({ k, breaks }) => {
    const classes = classify(matrix.values, breaks);
    const values = Array.from({ length: table.rows.length }, (): number | null => null);
    kept.forEach((row, i) => {
      values[row] = 1 + (classes[i] ?? 0);
    });
    return { name: single ? 'class' : `class_${k}`, values };
  });
  const [first] = solutions;
  return { json: single && first !== undefined ? first : { method: 'breaks', solutions }, assignments, notes };
}

/** How columns differ between the groups of the column `by`: the right test for each, with effect sizes, corrected for their number. */
export function statsDifferences(table: StatsTable, options: StatsOptions): StatsResult {
  const groups = encodeLevels(cellsOf(table, needed(options.by)).map(labelOf));
  const columns = mixedTable(table, chosenColumns(table, options));
  const tests = columns.map((column) => {
    if (column.kind === 'categorical') {
      const found = chiSquareTest(column.codes, groups.codes);
      const { statistic, degreesOfFreedom, pValue, cramersV, sparseCells } = found;
      return {
        column: column.name,
        test: 'chi-square',
        statistic,
        degrees_of_freedom: degreesOfFreedom,
        p: pValue,
        cramers_v: cramersV,
        sparse_cells: sparseCells,
      };
    }
    const ranks = kruskalWallisTest(column.values, groups.codes);
    const variance = analysisOfVariance(column.values, groups.codes);
    return {
      column: column.name,
      test: 'kruskal-wallis',
      statistic: ranks.statistic,
      degrees_of_freedom: ranks.degreesOfFreedom,
      p: ranks.pValue,
      eta_squared: variance.etaSquared,
      anova: {
        statistic: variance.statistic,
        degrees_of_freedom: [variance.degreesBetween, variance.degreesWithin],
        p: variance.pValue,
      },
      means: Object.fromEntries(variance.groups.map(({ group, mean }) => [groups.levels[group] ?? '', mean])),
    };
  });
  const ps = tests.map((each) => each.p);
  const [holm, hochberg] = [adjustPValues(ps, 'holm'), adjustPValues(ps, 'benjamini-hochberg')];
  const json = {
    method: 'differences',
    by: options.by,
    groups: groups.levels,
    tests: tests.map((each, i) => ({ ...each, p_holm: holm[i], p_benjamini_hochberg: hochberg[i] })),
  };
  return { json, assignments: [], notes: [] };
}

/** A short tree of questions that tells the groups of the column `by` apart. */
export function statsTree(table: StatsTable, options: StatsOptions): StatsResult {
  const groups = encodeLevels(cellsOf(table, needed(options.by)).map(labelOf));
  const columns = mixedTable(table, chosenColumns(table, options));
  const tree = classificationTree(columns, groups.codes);
  const predicted = predictClasses(tree, columns, table.rows.length);
  const { leaves, depth, accuracy, root } = tree;
  const json = {
    method: 'tree',
    by: options.by,
    groups: groups.levels,
    columns: columns.map(({ name, kind, ...rest }) => ({
      name,
      kind,
      ...('levels' in rest ? { levels: rest.levels } : {}),
    })),
    leaves,
    depth,
    accuracy,
    importance: tree.importance,
    root,
  };
  return { json, assignments: [{ name: 'predicted', values: Array.from(predicted, (own) => own + 1) }], notes: [] };
}

/** Agreement of two columns of groups. */
export function statsAgreement(table: StatsTable, options: StatsOptions): StatsResult {
  const [first, second, ...others] = chosenColumns(table, options);
  if (first === undefined || second === undefined || others.length > 0)
    fail('statistics/bad-option', {
      option: 'columns',
      value: String(others.length + 2),
      expected: 'two columns of groups',
    });
  const [one, two] = [
    encodeLevels(cellsOf(table, first).map(labelOf)),
    encodeLevels(cellsOf(table, second).map(labelOf)),
  ];
  const cross = contingencyTable(one.codes, two.codes);
  const width = cross.columnLevels.length;
  const json = {
    method: 'agreement',
    columns: [first, second],
    adjusted_rand: adjustedRandIndex(one.codes, two.codes),
    normalized_mutual_information: normalizedMutualInformation(one.codes, two.codes),
    jaccard: jaccardIndex(one.codes, two.codes),
    rows: one.levels,
    table: Object.fromEntries(
      one.levels.map((level, i) => [
        level,
        Object.fromEntries(two.levels.map((other, j) => [other, cross.counts[i * width + j] ?? 0])),
      ]),
    ),
    left_out: cross.leftOut,
  };
  return { json, assignments: [], notes: [] };
}

function needed(by: string | undefined): string {
  if (by === undefined)
    fail('statistics/bad-option', { option: 'by', value: 'missing', expected: 'the column that holds the groups' });
  return by;
}
