import {
  covarianceModels,
  createRandom,
  gaussianMixture,
  latentClassAnalysis,
  type CovarianceModel,
  type GaussianMixtureResult,
} from '../../kernels/index.ts';
import { InputError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { statsLatentRegression } from './latent-regression.ts';
import { numbersOfGroups, type StatsOptions, type StatsResult, type StatsTable } from './options.ts';
import { answersTable, asColumn, chosenColumns, numericTable, weightsOf } from './table.ts';

/** Latent classes of answers of any coding; of a range the number with the least BIC is recommended. */
export function statsLatentClasses(table: StatsTable, options: StatsOptions): StatsResult {
  if (options.covariates !== undefined) return statsLatentRegression(table, options, options.covariates);
  const names = chosenColumns(table, options);
  const { answers, levels } = answersTable(table, names);
  const everyRow = Int32Array.from({ length: table.rows.length }, (_, row) => row);
  const weights = weightsOf(table, options, everyRow);
  const { ks, single } = numbersOfGroups(options);
  const random = createRandom(options.seed ?? 'stats');
  const solutions = ks.map((k, place) => {
    const found = latentClassAnalysis(answers, {
      k,
      random: random.split(`k=${k}`),
      starts: options.starts ?? 10,
      progress: (share) => options.progress?.((place + share) / ks.length),
      ...(weights === undefined ? {} : { weights }),
      ...(options.cancelled === undefined ? {} : { cancelled: options.cancelled }),
    });
    const json = {
      method: 'lca',
      k,
      log_likelihood: found.logLikelihood,
      aic: found.aic,
      bic: found.bic,
      g_squared: found.gSquared,
      degrees_of_freedom: found.degreesOfFreedom,
      shares: Array.from(found.shares),
      probabilities: Object.fromEntries(names.map((name, item) => [name, found.probabilities[item] ?? []])),
      entropy: found.entropy,
      iterations: found.iterations,
      converged: found.converged,
    };
    const column = {
      name: single ? 'class' : `class_${k}`,
      values: asColumn(found.assignment, everyRow, table.rows.length),
    };
    return { k, json, column };
  });
  const assignments = solutions.map((each) => each.column);
  const [first] = solutions;
  if (single && first !== undefined) return { json: { ...first.json, levels }, assignments, notes: [] };
  const best = solutions.reduce((least, each) => (each.json.bic < least.json.bic ? each : least));
  const json = { method: 'lca', solutions: solutions.map((each) => each.json), recommended: best.k, levels };
  return { json, assignments, notes: [] };
}

/** Gaussian mixtures; of several models or numbers the one with the largest BIC (mclust's sign) is recommended. */
export function statsGaussianMixture(table: StatsTable, options: StatsOptions): StatsResult {
  const { matrix, kept, weights, notes } = numericTable(table, options);
  const { ks, single } = numbersOfGroups(options);
  const random = createRandom(options.seed ?? 'stats');
  const models: readonly CovarianceModel[] = options.model === undefined ? covarianceModels : [options.model];
  const wanted = ks.flatMap((k) => models.map((model) => ({ k, model })));
  const refused: Diagnostic[] = [];
  const found = wanted.flatMap(({ k, model }, place): GaussianMixtureResult[] => {
    try {
      return [
        gaussianMixture(matrix, {
          k,
          model,
          random: random.split(`k=${k}`),
          progress: (share) => options.progress?.((place + share) / wanted.length),
          ...(options.starts === undefined ? {} : { starts: options.starts }),
          ...(weights === undefined ? {} : { weights }),
          ...(options.cancelled === undefined ? {} : { cancelled: options.cancelled }),
        }),
      ];
    } catch (error) {
      // One model that collapses says nothing against the others.
      if (!(error instanceof InputError) || !error.diagnostics.every((each) => each.code === 'statistics/degenerate'))
        throw error;
      refused.push(...error.diagnostics.map((each) => ({ ...each, severity: 'warning' as const })));
      return [];
    }
  });
  const [first] = found;
  if (first === undefined) throw new InputError(refused.map((each) => ({ ...each, severity: 'error' as const })));
  const best = found.reduce((most, each) => (each.bic > most.bic ? each : most), first);
  const describe = (each: GaussianMixtureResult) => ({
    method: 'gmm',
    model: each.model,
    k: each.k,
    log_likelihood: each.logLikelihood,
    bic: each.bic,
    sizes: Array.from(each.sizes),
    shares: Array.from(each.shares),
    means: Array.from(each.shares, (_, group) =>
      Array.from(each.means.subarray(group * matrix.columns, (group + 1) * matrix.columns)),
    ),
    iterations: each.iterations,
    converged: each.converged,
  });
  const assignments = [{ name: 'cluster', values: asColumn(best.assignment, kept, table.rows.length) }];
  const shared = { assignments, notes: [...notes, ...refused] };
  if (single && models.length === 1) return { json: describe(best), ...shared };
  return {
    json: { ...describe(best), solutions: found.map(describe), recommended: { model: best.model, k: best.k } },
    ...shared,
  };
}
