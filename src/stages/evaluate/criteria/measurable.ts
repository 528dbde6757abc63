import type { Evidence } from '../../../contract/segments/scorecard.ts';
import type { Row } from '../../../engine/engine.ts';
import { shareInterval } from '../../../kernels/inference/share-interval.ts';
import { evidenceOf } from '../evidence.ts';
import { numberIn } from '../counted.ts';
import { observationsOf } from '../questions.ts';
import type { EvaluationInput } from '../types.ts';
import { tablesRead } from '../compared.ts';

/** How many of the companies held back were placed in their segment by what was learned from the others. */
export interface Assigned {
  readonly tried: number;
  readonly right: number;
}

/** Measurable: is what decides known, is it fresh, and can a company that was never seen be placed? */
export function measurable(row: Row, assigned: Assigned | undefined, input: EvaluationInput): readonly Evidence[] {
  const { settings } = input;
  const companies = numberIn(row, 'companies') ?? 0;
  const known = companies - (numberIn(row, '_undecided') ?? 0);
  return [
    evidenceOf(
      'measurable',
      {
        id: 'known',
        label: 'Decided by what is known',
        measure: 'share',
        ...shareOf(known, companies),
        means: 'Companies no rule was undecided for before they were placed.',
      },
      settings,
    ),
    freshness(row, companies, input),
    evidenceOf(
      'measurable',
      {
        id: 'assigned',
        label: 'Placed right when held back',
        measure: 'share',
        means: 'Each half of the companies is placed by a tree of what decides, learned on the other half.',
        ...(assigned === undefined
          ? {
              value: null,
              shown: true,
              note: 'Only where each company has one segment, and there is something to learn from.',
            }
          : shareOf(assigned.right, assigned.tried)),
      },
      settings,
    ),
  ];
}

/** A share with its interval; unknown without companies. */
export const shareOf = (hits: number, of: number) =>
  of === 0 ? { value: null, sample: 0 } : { value: hits / of, ...shareInterval(hits, of), sample: of };

function freshness(row: Row, companies: number, input: EvaluationInput): Evidence {
  const { settings, moment, newest, scheme, bound } = input;
  const base = {
    id: 'up_to_date',
    label: `Newest answer or accounts within ${settings.fresh}`,
    measure: 'share',
  } as const;
  const read = tablesRead([scheme.id], bound);
  const stale = Object.entries(newest)
    .filter(
      ([table, last]) =>
        read.has(table) && last !== null && monthsBetween(last, moment.asOf) > monthsIn(settings.fresh),
    )
    .map(([table, last]) => `${table} end on ${last ?? ''}`);
  if (stale.length > 0)
    return evidenceOf(
      'measurable',
      { ...base, value: 0, sample: companies, note: `What decides is no longer brought: ${stale.join(', ')}.` },
      settings,
    );
  const tables = observationsOf(input).map((each) => each.name);
  if (tables.length === 0)
    return evidenceOf(
      'measurable',
      {
        ...base,
        value: null,
        shown: true,
        note: 'Decided by attributes and by what happened, not by answers, judgements or accounts that grow old.',
      },
      settings,
    );
  const observed = numberIn(row, '_observed') ?? 0;
  return evidenceOf(
    'measurable',
    {
      ...base,
      ...shareOf(numberIn(row, '_fresh') ?? 0, observed),
      // With hardly anybody observed, age is not what is wrong: that is told by what is known.
      ...(observed < settings.sample ? { shown: true } : {}),
      note: `Of the ${observed.toLocaleString('en')} with rows in ${tables.join(', ')}.`,
    },
    settings,
  );
}

const unitMonths: Readonly<Record<string, number>> = {
  day: 12 / 365.25,
  week: 84 / 365.25,
  month: 1,
  quarter: 3,
  year: 12,
};

/** A span such as `24 months` in months. */
export function monthsIn(span: string): number {
  const [count = '0', unit = 'month'] = span.split(' ');
  return Number(count) * (unitMonths[unit.replace(/s$/u, '')] ?? 1);
}

function monthsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from.slice(0, 10))) / 86_400_000 / (365.25 / 12);
}
