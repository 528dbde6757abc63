import type { RulePlan, VariablePlan } from '../../plan.ts';
import { placeOf } from '../context.ts';
import { composed } from '../expression.ts';
import { defineSegment } from '../segments.ts';
import { rfmScores, scoreNames } from '../templates/rfm.ts';
import type { DataOf, Method, Reading } from './kind.ts';

/**
 * The segment names in common use over the grid of recency and the mean of frequency and monetary; the first that holds wins and
 * together they cover the grid. Companies without purchases are in none.
 */
const SEGMENTS: readonly (readonly [name: string, when: (r: string, fm: string) => string])[] = [
  ['Champions', (r, fm) => `${r} >= 4 and ${fm} >= 4`],
  ['Loyal', (r, fm) => `${r} >= 3 and ${fm} >= 3`],
  ['New customers', (r, fm) => `${r} = 5 and ${fm} < 1.5`],
  ['Promising', (r, fm) => `${r} = 4 and ${fm} < 1.5`],
  ['Potential loyalists', (r) => `${r} >= 4`],
  ['Need attention', (r, fm) => `${r} = 3 and ${fm} >= 2`],
  ['About to sleep', (r) => `${r} = 3`],
  ['Cannot lose them', (r, fm) => `${r} = 1 and ${fm} >= 4`],
  ['At risk', (r, fm) => `${r} <= 2 and ${fm} >= 2.5`],
  ['Hibernating', (r) => `${r} = 2`],
  ['Lost', (r) => `${r} = 1`],
];

/** The scores an RFM scheme needs, as variables `<scheme>_r` and so on. */
export function rfmVariables(
  data: DataOf<'rfm'>,
  { id, path, context }: Omit<Reading, 'book'>,
): readonly VariablePlan[] {
  return rfmScores(data.rfm, {
    name: id,
    template: 'rfm',
    path,
    context,
    ...(data.name === undefined ? {} : { label: data.name }),
  });
}

/** Rules over the scores. */
export function readRfm(reading: Reading): Method {
  const { id, path, book, context } = reading;
  const { r, f, m } = scoreNames(id);
  const rules = SEGMENTS.flatMap(([name, spell]): readonly RulePlan[] => {
    // A company that never bought has no scores, and is not undecided for it.
    const text = `${id}_frequency > 0 and ${spell(r, `(${f} + ${m}) / 2`)}`;
    const tree = composed(context, path, text);
    const segment = defineSegment(book, name, [...path, 'rfm']);
    return tree === undefined ? [] : [{ segment, when: { text, tree, place: placeOf(context, [...path, 'rfm']) } }];
  });
  return { kind: 'rules', rules };
}
