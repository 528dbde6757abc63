import type { CutpointsAnswer, Parting } from '../../../contract/segments/cutpoints.ts';
import { fail } from '../../../diagnostics/diagnostic.ts';
import type { Row, Session, StatementOptions } from '../../../engine/engine.ts';
import type { Random } from '../../../kernels/random.ts';
import { roundNumber } from '../../../kernels/breaks/round-number.ts';
import { targetBreaks } from '../../../kernels/breaks/target-breaks.ts';
import { print } from '../../../sql/print.ts';
import type { Query } from '../../../sql/tree.ts';
import { numberIn } from '../counted.ts';
import { binsOfRows, other, readSample, type Reading } from './bins.ts';
import { classesOf, curveOf } from './classes.ts';
import { binQuery, levelQuery, sampleQuery, summaryQuery, valuesQuery } from './compile.ts';
import { explainedBy, heldOut } from './gain.ts';
import { choose, resample } from './resample.ts';
import { leastClass, mostValues, type CutPointsInput } from './types.ts';

export type CutPoints = Omit<CutpointsAnswer, 'run' | 'as_of' | 'model_changed' | 'data_changed' | 'saved' | 'label'>;

/**
 * The breaks of a number where the targets change fastest, over all companies of the run whose value is known; how sure they are, how many
 * the data support, and what they gain over those in use. Binned by the engine, so that a million companies cost what their bins do.
 *
 * @throws InputError when fewer than twenty companies have a value, or none differ
 */
export async function findCutPoints(
  session: Session,
  input: CutPointsInput,
  random: Random,
  options: StatementOptions = {},
): Promise<CutPoints> {
  const rowsOf = async (query: Query): Promise<readonly Row[]> => session.rows(print(query, session.dialect), options);
  const [summary = {}] = await rowsOf(summaryQuery(input));
  const count = (name: string): number => numberIn(summary, name) ?? 0;
  const known = count('known');
  if (known < 20) fail('statistics/too-few-rows', { method: 'Finding cut points', found: known, needed: 20 });
  const distinct = count('distinct');
  if (distinct < 2) fail('statistics/constant-column', { column: input.variable, method: 'finding cut points' });

  const readings: Reading[] = [];
  for (const [index, target] of input.targets.entries())
    readings.push(
      target.kind === 'number'
        ? { kind: 'number', logged: target.money || isSkewed(summary, index) }
        : { kind: 'category', values: namedValues(await rowsOf(valuesQuery(input, index))) },
    );
  const logged = new Set(readings.flatMap((each, index) => (each.kind === 'number' && each.logged ? [index] : [])));
  const levels = new Map<number, readonly Row[]>();
  for (const [index, { kind }] of readings.entries())
    if (kind === 'category') levels.set(index, await rowsOf(levelQuery(input, distinct, index)));
  const binned = binsOfRows(await rowsOf(binQuery(input, distinct, logged)), levels, readings);
  const sample = readSample(await rowsOf(sampleQuery(input)), readings);

  const { least, most } = input;
  const found = targetBreaks(binned.targets, binned.sizes, most, leastClass(known));
  const chosen = choose(found, least);
  const valueOf = (bin: number): number => binned.starts[bin] ?? 0;
  const solutions = found.solutions.map((each, k) => ({
    breaks: each.breaks.map(valueOf),
    explained: each.explained,
    held_out: k === 0 ? 0 : heldOut(sample, (half) => foundIn(half, k)),
    criterion: each.criterion,
  }));
  const whole = count('broken') === 0;
  const resampled = resample(sample, chosen, { least, most }, random);
  const breaks = (solutions[chosen]?.breaks ?? []).map((at, index) => {
    const [from, to] = resampled.intervals[index] ?? [at, at];
    const [low, high] = [Math.min(from, at), Math.max(to, at)];
    return whole ? { at, low: Math.floor(low), high: Math.ceil(high) } : { at, low, high };
  });
  const said = sayable(breaks, whole, (own) => explainedBy(binned, own));
  const worth = (own: readonly number[]): Parting => ({
    breaks: [...own],
    explained: explainedBy(binned, own),
    held_out: heldOut(sample, () => own),
  });
  return {
    variable: input.variable,
    companies: known,
    unknown: count('companies') - known,
    targets: input.targets.map(({ name, label, kind }, index) => {
      const reading = readings[index];
      return {
        name,
        label,
        kind,
        scale: logged.has(index) ? 'signed logarithm' : 'as it is',
        companies: binned.targets[index]?.counts.reduce((sum, each) => sum + each, 0) ?? 0,
        values: reading?.kind === 'category' ? [...reading.values] : [],
      };
    }),
    chosen,
    solutions,
    breaks: breaks.map((each, index) => ({ ...each, said: said[index] ?? each.at })),
    resamples: { number: resampled.number, companies: sample.values.length, same_number: resampled.sameNumber },
    said: chosen === 0 ? null : worth(said),
    today: input.today === undefined ? null : { ...worth(input.today.breaks), source: input.today.source },
    classes: classesOf(binned, said, readings),
    curve: curveOf(binned, readings),
  };

  /** The best breaks of one half, so that the held-out figure pays for the search too. */
  function foundIn(half: typeof binned, breaks: number): readonly number[] {
    const rows = half.sizes.reduce((sum, each) => sum + each, 0);
    const own = targetBreaks(half.targets, half.sizes, breaks, leastClass(rows)).solutions.at(-1);
    return (own?.breaks ?? []).map((bin) => half.starts[bin] ?? 0);
  }
}

/** What rounding may cost: a twentieth of what the breaks explain. */
const dearest = 0.05;

/** The breaks as people say them: the roundest numbers within their intervals, or within less of them where that would cost too much. */
function sayable(
  breaks: readonly { readonly at: number; readonly low: number; readonly high: number }[],
  whole: boolean,
  explains: (breaks: readonly number[]) => number,
): readonly number[] {
  const exact = breaks.map((each) => each.at);
  const wanted = (1 - dearest) * explains(exact);
  for (const part of [1, 0.5, 0.25, 0.1]) {
    const said = breaks.map(({ at, low, high }) =>
      roundNumber(at, at - part * (at - low), at + part * (high - at), whole),
    );
    const ascending = said.every((each, index) => index === 0 || each > (said[index - 1] ?? 0));
    if (ascending && explains(said) >= wanted) return said;
  }
  return exact;
}

/** Skewed enough for a few companies to decide: the largest is twenty times the mean and more, or out of all proportion. */
function isSkewed(summary: Row, target: number): boolean {
  const [sum, n] = [numberIn(summary, `sum${target}`) ?? 0, numberIn(summary, `n${target}`) ?? 0];
  const most = Math.max(
    Math.abs(numberIn(summary, `most${target}`) ?? 0),
    Math.abs(numberIn(summary, `least${target}`) ?? 0),
  );
  return n > 0 && (most > 1e8 || most > (20 * Math.abs(sum)) / n);
}

/** The most frequent values; what is rarer goes under `other`. */
function namedValues(rows: readonly Row[]): readonly string[] {
  const values = rows.map((row) => String(row['value']));
  return values.length <= mostValues ? values : [...values.slice(0, mostValues - 1), other];
}
