import { roundThreshold, type MixedColumn, type TreeNode } from '../../../../kernels/index.ts';

/** What a rule asks of one column: a number above `low` and up to `high`, or one of some levels. */
export type Clause =
  | { readonly kind: 'number'; readonly column: number; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'levels'; readonly column: number; readonly levels: readonly number[] };

/** Everything asked on the way to one leaf. */
export type Conjunction = readonly Clause[];

/** The leaves of a tree as conjunctions, each with the class it predicts. Cuts are rounded within the gap of the data they fall in. */
export function leafConjunctions(
  root: TreeNode,
  columns: readonly MixedColumn[],
): readonly { readonly prediction: number; readonly clauses: Conjunction }[] {
  const walk = (node: TreeNode, clauses: Conjunction): { prediction: number; clauses: Conjunction }[] => {
    if (node.kind === 'leaf') return [{ prediction: node.prediction, clauses }];
    const [left, right] = sidesOf(node.split, columns);
    return [...walk(node.left, narrowed(clauses, left)), ...walk(node.right, narrowed(clauses, right))];
  };
  return walk(root, []);
}

type Split = Extract<TreeNode, { kind: 'branch' }>['split'];

function sidesOf({ column, test }: Split, columns: readonly MixedColumn[]): readonly [Clause, Clause] {
  const data = columns[column];
  if (test.kind === 'numeric') {
    const values = data?.kind === 'numeric' ? data.values : new Float64Array();
    const cut = roundThreshold(values, test.threshold);
    return [
      { kind: 'number', column, low: null, high: cut },
      { kind: 'number', column, low: cut, high: null },
    ];
  }
  const levels = data?.kind === 'categorical' ? data.levels.map((_, level) => level) : [];
  return [
    { kind: 'levels', column, levels: test.left },
    { kind: 'levels', column, levels: levels.filter((level) => !test.left.includes(level)) },
  ];
}

/** One clause a column: a second question about it narrows the first. */
function narrowed(clauses: Conjunction, next: Clause): Conjunction {
  const before = clauses.find(({ column }) => column === next.column);
  if (before === undefined) return [...clauses, next];
  return clauses.map((each) => (each === before ? both(before, next) : each));
}

function both(one: Clause, other: Clause): Clause {
  if (one.kind === 'levels' && other.kind === 'levels')
    return { ...one, levels: one.levels.filter((level) => other.levels.includes(level)) };
  if (one.kind === 'number' && other.kind === 'number')
    return {
      ...one,
      low: one.low === null || (other.low !== null && other.low > one.low) ? other.low : one.low,
      high: one.high === null || (other.high !== null && other.high < one.high) ? other.high : one.high,
    };
  return other;
}

/** Whether a row meets a conjunction; a value that is unknown meets nothing, as in the expression language. */
export function meets(clauses: Conjunction, columns: readonly MixedColumn[], row: number): boolean {
  return clauses.every((clause) => {
    const column = columns[clause.column];
    if (clause.kind === 'levels') {
      const code = column?.kind === 'categorical' ? (column.codes[row] ?? -1) : -1;
      return code >= 0 && clause.levels.includes(code);
    }
    const value = column?.kind === 'numeric' ? (column.values[row] ?? NaN) : NaN;
    return value > (clause.low ?? -Infinity) && value <= (clause.high ?? Infinity);
  });
}
