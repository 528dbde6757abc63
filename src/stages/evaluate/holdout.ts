import type { Row } from '../../engine/engine.ts';
import { classificationTree, predictClasses } from '../../kernels/classification-tree.ts';
import type { MixedColumn } from '../../kernels/mixed-data.ts';
import { ascending, binary, column, integer, isKnown, literal, named, select, table } from '../../sql/build.ts';
import type { Select, SqlExpression } from '../../sql/tree.ts';
import { decidingColumns } from '../segment/deciding.ts';
import { mixedColumns } from './columns.ts';
import type { Assigned } from './criteria/measurable.ts';
import type { EvaluationInput } from './types.ts';

/** Companies the tree is learned from and tried on: enough for shares to within two hundredths, and a second's work. */
const most = 8000;

/**
 * A sample of companies with what decides their segment: at most as many of each segment, in an order that depends on nothing but the
 * company's key. Undefined where a company can have several segments, or none.
 */
export function holdoutQuery(
  { scheme, bound, columns, profile }: EvaluationInput,
  segments: number,
): Select | undefined {
  if (!scheme.exclusive || segments < 2) return undefined;
  const deciding = decidingColumns(scheme.id, bound)
    .map((each) => each.column)
    .filter((name) => columns.includes(name));
  if (deciding.length === 0) return undefined;
  const ranked = select({
    columns: [
      { value: column('_company') },
      { value: column(scheme.id), as: '_segment' },
      ...deciding.map((name) => ({ value: column(name) })),
      {
        value: {
          kind: 'window',
          name: 'row_number',
          operands: [],
          partitionBy: [column(scheme.id)],
          orderBy: [ascending(scattered(column('_company'))), ascending(column('_company'))],
        },
        as: '_rank',
      },
    ],
    from: table(profile),
    where: isKnown(column(scheme.id)),
  });
  return select({
    with: [named('ranked', ranked)],
    columns: [{ value: column('_segment') }, ...deciding.map((name) => ({ value: column(name) }))],
    from: table(['ranked']),
    where: binary(column('_rank'), '<=', integer(Math.ceil(most / segments))),
    orderBy: [ascending(scattered(column('_company'))), ascending(column('_company'))],
  });
}

/** A company's key mixed up, so that neighbours in the register part (Knuth 1973, multiplicative hashing). */
export function scattered(company: SqlExpression, turn = 0): SqlExpression {
  const big = (value: number): SqlExpression => literal('BIGINT', value);
  const mixed = binary(binary(company, '*', big(2_654_435_761)), '+', big(turn * 40_503_001));
  return binary(mixed, '%', big(4_294_967_296));
}

/**
 * Learns a tree on every other company and places those between: how many of each segment end where they are. Each segment weighs the
 * same, so that a large one does not swallow the small.
 */
export function tryHoldout(rows: readonly Row[]): ReadonlyMap<string, Assigned> {
  const [learned, tried] = [rows.filter((_, at) => at % 2 === 0), rows.filter((_, at) => at % 2 === 1)];
  const segments = [...new Set(rows.map((row) => String(row['_segment'])))].sort();
  const classOf = (row: Row): number => segments.indexOf(String(row['_segment']));
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== '_segment');
  const all = mixedColumns(rows, names);
  const take = (parity: number): readonly MixedColumn[] => all.map((each) => everyOther(each, parity));
  const training = take(0);
  const usable = training.map((each, index) => (isEmpty(each) ? -1 : index)).filter((index) => index >= 0);
  const right = new Map(segments.map((segment) => [segment, 0]));
  const sizes = new Map(segments.map((segment) => [segment, 0]));
  for (const row of tried) sizes.set(String(row['_segment']), (sizes.get(String(row['_segment'])) ?? 0) + 1);
  if (usable.length > 0 && learned.length > 0) {
    const target = learned.map(classOf);
    const members = segments.map((_, own) => target.filter((each) => each === own).length);
    const tree = classificationTree(
      usable.flatMap((index) => training[index] ?? []),
      target,
      {
        maxDepth: 8,
        maxLeaves: Math.max(16, 3 * segments.length),
        minLeaf: 0,
        minGain: 1e-4,
        weights: target.map((own) => 1 / Math.max(1, members[own] ?? 1)),
      },
    );
    const rest = take(1);
    const found = predictClasses(
      tree,
      usable.flatMap((index) => rest[index] ?? []),
      tried.length,
    );
    tried.forEach((row, at) => {
      const segment = String(row['_segment']);
      if (found[at] === classOf(row)) right.set(segment, (right.get(segment) ?? 0) + 1);
    });
  }
  return new Map(segments.map((each) => [each, { tried: sizes.get(each) ?? 0, right: right.get(each) ?? 0 }]));
}

function everyOther(each: MixedColumn, parity: number): MixedColumn {
  return each.kind === 'numeric'
    ? { ...each, values: each.values.filter((_, at) => at % 2 === parity) }
    : { ...each, codes: each.codes.filter((_, at) => at % 2 === parity) };
}

const isEmpty = (each: MixedColumn): boolean =>
  each.kind === 'numeric' ? each.values.every((value) => Number.isNaN(value)) : each.codes.every((code) => code < 0);
