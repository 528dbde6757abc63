import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { normaliseAssessments, variablesOfAssessments } from './normalise/assessments.ts';
import { placeOf, type Context, type WrittenExpression } from './normalise/context.ts';
import { normaliseExceptions, normaliseExclusions } from './normalise/exclusions.ts';
import { readExpression } from './normalise/expression.ts';
import { normaliseOwners } from './normalise/owners.ts';
import { planHash } from './normalise/hash.ts';
import { normaliseMeasurement } from './normalise/measurement.ts';
import { checkNames } from './normalise/names.ts';
import { normaliseSchemes, variablesOfSchemes } from './normalise/schemes.ts';
import { normaliseScorecard } from './normalise/scorecard.ts';
import { normaliseResolve, normaliseSources } from './normalise/sources.ts';
import { normaliseVariables } from './normalise/variables.ts';
import type { Plan } from './plan.ts';
import type { ModelFile } from './read.ts';
import { months } from './schema/model.ts';
import { inFileOrder } from './source/position.ts';

/**
 * What a model file means, as plain data: shorthands expanded, ids fixed, expressions parsed. No plan when anything is an error;
 * every finding carries its place in the file. The plan names tables and columns that need not exist: `bind` looks them up.
 */
export function normalise({ source, data }: ModelFile): {
  readonly plan?: Plan;
  /** Every expression as it is written. */
  readonly expressions: readonly WrittenExpression[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const context: Context = { source, diagnostics: [], expressions: [] };
  const resolve = normaliseResolve(data.resolve);
  const population = data.population === undefined ? undefined : readExpression(context, ['population']);
  const variables = [
    ...variablesOfAssessments(data.assessments, context),
    ...normaliseVariables(data.variables, context),
    ...variablesOfSchemes(data.schemes, context),
  ];
  const schemes = normaliseSchemes(data.schemes, context);
  checkNames(variables, schemes, context);
  const scorecard = normaliseScorecard(data.scorecard, schemes, context);
  const sources = normaliseSources(data.sources ?? [], resolve, context);
  const measurement = normaliseMeasurement(data.measurement, sources, context);
  const plan: Omit<Plan, 'hash'> = {
    name: data.name,
    currency: data.currency,
    timeZone: data.time_zone ?? 'UTC',
    ...(data.fiscal_year === undefined || data.fiscal_year === 'january'
      ? {}
      : { yearStarts: months.indexOf(data.fiscal_year) + 1 }),
    ...(data.as_of === undefined ? {} : { asOf: data.as_of }),
    assume: data.assume ?? 'unknown',
    rates: data.rates ?? {},
    sources,
    resolve,
    ...(population === undefined ? {} : { population }),
    ...(data.turnover === undefined
      ? {}
      : { turnover: { name: data.turnover, place: placeOf(context, ['turnover']) } }),
    variables,
    exclusions: normaliseExclusions(data, context),
    exceptions: normaliseExceptions(data, context),
    ...(data.assessments === undefined ? {} : { assessments: normaliseAssessments(data.assessments, context) }),
    owners: normaliseOwners(data.owners, context),
    schemes,
    ...(scorecard === undefined ? {} : { scorecard }),
    ...(measurement === undefined ? {} : { measurement }),
  };
  const { expressions } = context;
  const diagnostics = inFileOrder(context.diagnostics);
  if (diagnostics.some((each) => each.severity === 'error')) return { expressions, diagnostics };
  return { plan: { ...plan, hash: planHash(plan) }, expressions, diagnostics };
}
