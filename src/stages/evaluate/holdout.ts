import type { Row } from '../../engine/engine.ts';
import { encodeLevels } from '../../kernels/data/encode-levels.ts';
import { classificationTree, predictClasses } from '../../kernels/trees/classification-tree.ts';
import type { MixedColumn } from '../../kernels/data/mixed-data.ts';
import { ascending, binary, column, integer, isKnown, literal, named, select, table } from '../../sql/build.ts';
import type { Select, SqlExpression } from '../../sql/tree.ts';
import { decidingColumns } from '../segment/deciding.ts';
import { mixedColumns } from './columns.ts';
import type { Assigned } from './criteria/measurable.ts';
import type { EvaluationInput } from './types.ts';

/** Companies the tree is learned from and tried on: enough for shares to within two hundredths, and a second's work. */
const most = 8000;

/**
 * A sample of companies with what decides their segment: at most as many of each segment, ranked within it in an order that depends on
 * nothing but the company's key. Undefined where a company can have several segments, or none.
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
    columns: [
      { value: column('_segment') },
      { value: column('_rank') },
      ...deciding.map((name) => ({ value: column(name) })),
    ],
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
 * Learns a tree on every other company of each segment and places those between, then the other way round: how many end where they are.
 * Each segment weighs the same, so that a large one does not swallow the small.
 */
export function tryHoldout(rows: readonly Row[]): ReadonlyMap<string, Assigned> {
  const { codes, levels } = encodeLevels(rows.map((row) => String(row['_segment'])));
  const columns = mixedColumns(
    rows,
    Object.keys(rows[0] ?? {}).filter((name) => name !== '_segment' && name !== '_rank'),
  );
  const halves = Int8Array.from(rows, (row) => Number(row['_rank']) % 2);
  const placed = new Int32Array(codes.length).fill(-1);
  for (const learned of [0, 1]) place(columns, codes, levels.length, halves, learned, placed);
  return new Map(
    levels.map((segment, own) => {
      const tried = codes.reduce((sum, code) => sum + Number(code === own), 0);
      const right = codes.reduce((sum, code, at) => sum + Number(code === own && placed[at] === own), 0);
      return [segment, { tried, right }];
    }),
  );
}

/** Places the rows of the other half by a tree learned on one. */
function place(
  columns: readonly MixedColumn[],
  codes: Int32Array,
  segments: number,
  halves: Int8Array,
  learned: number,
  placed: Int32Array,
): void {
  const target = codes.filter((_, at) => halves[at] === learned);
  const usable = columns.filter((each) => !isEmpty(halfOf(each, halves, learned)));
  if (usable.length === 0 || target.length === 0 || target.length === codes.length) return;
  const members = new Float64Array(segments);
  for (const own of target) members[own] = (members[own] ?? 0) + 1;
  const tree = classificationTree(
    usable.map((each) => halfOf(each, halves, learned)),
    target,
    {
      maxDepth: 8,
      maxLeaves: Math.max(16, 3 * segments),
      minLeaf: 0,
      minGain: 1e-4,
      weights: Float64Array.from(target, (own) => 1 / Math.max(1, members[own] ?? 1)),
    },
  );
  const found = predictClasses(
    tree,
    usable.map((each) => halfOf(each, halves, 1 - learned)),
    codes.length - target.length,
  );
  let next = 0;
  for (let at = 0; at < codes.length; at++) {
    if (halves[at] === learned) continue;
    placed[at] = found[next] ?? -1;
    next += 1;
  }
}

function halfOf(each: MixedColumn, halves: Int8Array, half: number): MixedColumn {
  return each.kind === 'numeric'
    ? { ...each, values: each.values.filter((_, at) => halves[at] === half) }
    : { ...each, codes: each.codes.filter((_, at) => halves[at] === half) };
}

const isEmpty = (each: MixedColumn): boolean =>
  each.kind === 'numeric' ? each.values.every((value) => Number.isNaN(value)) : each.codes.every((code) => code < 0);
