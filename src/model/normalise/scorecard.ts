import { nearest } from '../../diagnostics/nearest.ts';
import type { SchemePlan } from '../plan.ts';
import type { ModelData } from '../schema/model.ts';
import type { PointsPlan, ScorecardPlan, ScorecardSettings } from '../scorecard.ts';
import type { Path } from '../source/node.ts';
import { placeOf, report, type Context } from './context.ts';
import { readExpression } from './expression.ts';

type Written = NonNullable<ModelData['scorecard']>;
type Settings = Omit<Written, 'schemes'>;

/** The thresholds of the scorecard as written, for all schemes and for some; a scheme that does not exist is complained about. */
export function normaliseScorecard(
  data: ModelData['scorecard'],
  schemes: readonly SchemePlan[],
  context: Context,
): ScorecardPlan | undefined {
  if (data === undefined) return undefined;
  const { schemes: own = {}, ...whole } = data;
  const known = schemes.map((each) => each.id);
  for (const name of Object.keys(own)) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    report(context, ['scorecard', 'schemes', name], 'model/unknown-reference', {
      what: 'scheme',
      name,
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
  const entries = Object.entries(own).map(([name, settings]): [string, ScorecardSettings] => [
    name,
    readSettings(settings, ['scorecard', 'schemes', name], context),
  ]);
  return { ...readSettings(whole, ['scorecard'], context), schemes: Object.fromEntries(entries) };
}

function readSettings({ require, points, ...thresholds }: Settings, path: Path, context: Context): ScorecardSettings {
  const read = points === undefined ? undefined : readPoints(points, [...path, 'points'], context);
  return {
    ...thresholds,
    ...(read === undefined ? {} : { points: read }),
    ...(require === undefined ? {} : { require: Array.isArray(require) ? mustPass(require) : require }),
    place: placeOf(context, path),
  };
}

const mustPass = (criteria: readonly string[]): NonNullable<ScorecardSettings['require']> =>
  Object.fromEntries(criteria.map((each) => [each, 'pass' as const]));

function readPoints(data: NonNullable<Settings['points']>, path: Path, context: Context): PointsPlan {
  const read = (name: 'financial' | 'competitors' | 'gatekeepers') => {
    const condition = data[name] === undefined ? undefined : readExpression(context, [...path, name]);
    return condition === undefined ? {} : { [name]: condition };
  };
  return { ...read('financial'), ...read('competitors'), ...read('gatekeepers'), segments: data.segments ?? {} };
}
