import { createRandom, latentClassRegression, type Matrix } from '../../kernels/index.ts';
import { diagnose, fail, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { numbersOfGroups, type StatsOptions, type StatsResult, type StatsTable } from './options.ts';
import { answersTable, asColumn, chosenColumns, mixedTable, weightsOf } from './table.ts';

/**
 * Latent classes whose shares depend on covariates. A covariate in words becomes yes-or-no columns against its first value; rows without one of the
 * covariates are left out, and told. Coefficients are log odds of each class against the first, by covariate.
 */
export function statsLatentRegression(
  table: StatsTable,
  options: StatsOptions,
  covariates: readonly string[],
): StatsResult {
  const { design, kept } = designOf(table, covariates);
  const part: StatsTable = { columns: table.columns, rows: Array.from(kept, (row) => table.rows[row] ?? []) };
  const names = chosenColumns(table, options).filter((name) => !covariates.includes(name));
  const { answers, levels } = answersTable(part, names);
  const weights = weightsOf(table, options, kept);
  const { ks, single } = numbersOfGroups(options);
  const random = createRandom(options.seed ?? 'stats');
  const solutions = ks.map((k, place) => {
    const found = latentClassRegression(answers, design, {
      k,
      random: random.split(`k=${k}`),
      starts: options.starts ?? 10,
      progress: (share) => options.progress?.((place + share) / ks.length),
      ...(weights === undefined ? {} : { weights }),
      ...(options.cancelled === undefined ? {} : { cancelled: options.cancelled }),
    });
    const width = design.columns + 1;
    const json = {
      method: 'lca',
      k,
      log_likelihood: found.logLikelihood,
      aic: found.aic,
      bic: found.bic,
      shares: Array.from(found.shares),
      probabilities: Object.fromEntries(names.map((name, item) => [name, found.probabilities[item] ?? []])),
      coefficients: Array.from({ length: k - 1 }, (_, group) => ({
        class: group + 2,
        intercept: found.coefficients[group * width] ?? 0,
        ...Object.fromEntries(
          (design.names ?? []).map((name, d) => [name, found.coefficients[group * width + 1 + d] ?? 0]),
        ),
      })),
      iterations: found.iterations,
      converged: found.converged,
    };
    const column = {
      name: single ? 'class' : `class_${k}`,
      values: asColumn(found.assignment, kept, table.rows.length),
    };
    return { k, json, column };
  });
  const notes: Diagnostic[] = [];
  const left = table.rows.length - kept.length;
  if (left > 0)
    notes.push(
      diagnose(
        'statistics/rows-left-out',
        { left, of: table.rows.length, why: 'a covariate is missing' },
        {},
        'warning',
      ),
    );
  const assignments = solutions.map((each) => each.column);
  const [first] = solutions;
  if (single && first !== undefined) return { json: { ...first.json, levels }, assignments, notes };
  const best = solutions.reduce((least, each) => (each.json.bic < least.json.bic ? each : least));
  const json = { method: 'lca', solutions: solutions.map((each) => each.json), recommended: best.k, levels };
  return { json, assignments, notes };
}

/** Covariates as numbers, over the rows in which all are known. */
function designOf(table: StatsTable, covariates: readonly string[]): { design: Matrix; kept: Int32Array } {
  const parts = mixedTable(table, covariates).flatMap((column): { name: string; values: Float64Array }[] => {
    if (column.kind === 'numeric') return [{ name: column.name, values: column.values }];
    return column.levels.slice(1).map((level, at) => ({
      name: `${column.name} = ${level}`,
      values: Float64Array.from(column.codes, (code) => (code < 0 ? NaN : Number(code === at + 1))),
    }));
  });
  const kept = Int32Array.from(table.rows, (_, row) => row).filter((row) =>
    parts.every(({ values }) => !Number.isNaN(values[row])),
  );
  if (parts.length === 0)
    fail('statistics/bad-option', {
      option: 'covariates',
      value: 'constant',
      expected: 'at least one column that varies',
    });
  if (kept.length === 0) fail('statistics/too-few-rows', { method: 'Latent class regression', found: 0, needed: 1 });
  const values = new Float64Array(kept.length * parts.length);
  kept.forEach((row, i) => {
    parts.forEach((part, d) => {
      values[i * parts.length + d] = part.values[row] ?? 0;
    });
  });
  const names = parts.map(({ name }) => name);
  return { design: { values, rows: kept.length, columns: parts.length, names }, kept };
}
