import {
  aggregate,
  all,
  binary,
  call,
  caseOf,
  cast,
  column,
  equals,
  integer,
  isKnown,
  literal,
  named,
  select,
  table,
} from '../../sql/build.ts';
import type { Select, SqlExpression } from '../../sql/tree.ts';
import { compileChain } from '../profile/chain.ts';
import type { Derived } from '../profile/derived.ts';
import { pinColumns } from '../segment/pins.ts';
import { deriveAll } from '../segment/profile.ts';
import { decidingColumns } from '../segment/deciding.ts';
import { scattered } from './holdout.ts';
import type { EvaluationInput } from './types.ts';

/** What is computed again when the figures are a little off, and the figures that are. */
export interface Noisy {
  readonly figures: readonly string[];
  readonly again: readonly string[];
}

/**
 * The figures a scheme rests on: from its rules down, the first numbers met, so that a size class moves when the number of employees does.
 * What lies between (bands, categories, scores, other schemes) is computed again; counts written in the rules themselves stay as they are.
 */
function noisyFigures({ bound, columns, scheme }: EvaluationInput): Noisy {
  const figures = new Set<string>();
  const again = new Set<string>([scheme.id]);
  const visit = (name: string): void => {
    if (figures.has(name) || again.has(name)) return;
    const found = bound.names[name];
    if (found === undefined) return;
    const isFigure = found.type.kind === 'number' || found.type.kind === 'money';
    if (isFigure && found.kind !== 'score' && columns.includes(name)) {
      figures.add(name);
      return;
    }
    if (found.kind === 'attribute') return;
    again.add(name);
    for (const used of found.uses) visit(used);
  };
  for (const { shown } of decidingColumns(scheme.id, bound)) visit(shown);
  return { figures: [...figures], again: [...again] };
}

/**
 * How many companies stay in their segment when every figure is off by up to `noise` either way, each by its own chance that depends on
 * nothing but the company's key: columns `_was, companies, stayed`. Fits (quantile cuts, thresholds) are held. Undefined where no figure
 * decides, or where a company can have several segments.
 */
export function noiseQuery(input: EvaluationInput): Select | undefined {
  const { bound, moment, columns, profile, scheme, settings } = input;
  const { figures, again } = noisyFigures(input);
  if (!scheme.exclusive || figures.length === 0 || settings.noise === 0) return undefined;
  const derived = withSteps(deriveAll(bound, moment.asOf, input.artefacts, input.pins), again, columns);
  if (derived.some((each) => each.fit !== undefined)) return undefined;
  const redone = new Set(derived.map((each) => each.name));
  const kept = columns.filter((name) => !redone.has(name));
  const off = select({
    columns: [
      { value: column('_company') },
      { value: column(scheme.id), as: '_was' },
      ...kept.map((name) => {
        const at = figures.indexOf(name);
        return at < 0 ? { value: column(name) } : { value: jiggled(name, at, input), as: name };
      }),
    ],
    from: table(profile),
    where: isKnown(column(scheme.id)),
  });
  const chain = compileChain({
    bound,
    moment,
    derived,
    keep: ['_was', scheme.id],
    stage: { table: ['off'], columns: [...kept, '_was'] },
    beside: pinColumns(input.pins, input.pinTable),
  });
  return select({
    with: [named('off', off), named('again', chain)],
    columns: [
      { value: column('_was') },
      { value: aggregate('count', [integer(1)]), as: 'companies' },
      {
        value: aggregate('count', [integer(1)], { where: all([equals(column(scheme.id), column('_was'))]) }),
        as: 'stayed',
      },
    ],
    from: table(['again']),
    groupBy: [column('_was')],
  });
}

/** The derived columns of some names, and the steps on the way to them that no profile keeps, as those that place companies in clusters. */
function withSteps(derived: readonly Derived[], names: readonly string[], kept: readonly string[]): readonly Derived[] {
  const byName = new Map(derived.map((each) => [each.name, each]));
  const needed = new Set(names);
  // A set that grows while it is walked is walked to its end.
  for (const name of needed)
    for (const used of byName.get(name)?.uses ?? []) if (byName.has(used) && !kept.includes(used)) needed.add(used);
  return derived.filter((each) => needed.has(each.name));
}

/** A figure off by up to the noise; a whole number stays one. */
function jiggled(name: string, turn: number, { bound, settings }: EvaluationInput): SqlExpression {
  const value = cast(column(name), 'DOUBLE');
  const chance = binary(cast(scattered(column('_company'), turn + 1), 'DOUBLE'), '/', literal('DOUBLE', 2_147_483_648));
  const factor = binary(
    literal('DOUBLE', 1),
    '+',
    binary(literal('DOUBLE', settings.noise), '*', binary(chance, '-', literal('DOUBLE', 1))),
  );
  const moved = binary(value, '*', factor);
  if (bound.names[name]?.type.kind === 'money') return cast(moved, 'DECIMAL(18,4)');
  return caseOf([{ when: equals(value, call('floor', value)), then: call('round', moved) }], moved);
}
