import type { ClusterPreparation } from '../../../contract/clusters/lab.ts';
import { applyTransform, summariseColumn, type MixedColumn, type PreparationOptions } from '../../../kernels/index.ts';
import { columnLength, isKnown } from '../../../kernels/data/mixed-data.ts';
import { advise } from '../../../stages/segment/discover/advice/advise.ts';
import { isUsable, transformFor } from '../../../stages/segment/discover/advice/column.ts';
import { methodsFor } from '../../../stages/segment/discover/methods/index.ts';
import { shape } from '../../../stages/segment/discover/shape.ts';
import { FEWEST } from './shape-companies.ts';
import type { ReadVariable } from '../material/read.ts';

/** What was read, and how it is made comparable. */
export interface Looked {
  readonly on: readonly ReadVariable[];
  readonly target: ReadVariable | undefined;
  readonly chosen: Required<PreparationOptions>;
  /** Companies read, and how many there were to read. */
  readonly read: number;
  readonly among: number;
}

/** What a comparison does to values first, and what should be thought about. */
export function lookAt(looked: Looked): Omit<ClusterPreparation, 'as_of'> {
  const { on, target, chosen, read, among } = looked;
  if (target !== undefined) return lookAtTree(looked, target);
  const columns = on.map(({ column }) => column);
  const usable = columns.filter((column) => isUsable(column, chosen.mostLevels));
  const data = usable.length < 2 ? undefined : shapedOr(usable, chosen);
  const used = data?.matrix.rows ?? 0;
  return {
    companies: { among, read, used },
    scaling: chosen.scaling,
    missing: chosen.missing,
    variables: on.map((each) => variableAnswer(each, chosen)),
    advice: [
      ...(columns.length === 0 || read === 0
        ? [{ about: 'too-few' as const, what: 'variables' as const, found: 0, needed: 2 }]
        : advise(columns, chosen, FEWEST)),
      ...(among > read ? [{ about: 'sampled' as const, read, among }] : []),
    ],
    methods: data === undefined ? [] : [...methodsFor(data)],
    most_k: Math.max(2, Math.min(15, Math.floor(used / 5))),
  };
}

/** A tree takes values as they are, gaps too; only what cannot be asked at all, and a target that nobody has, stand in its way. */
function lookAtTree({ on, chosen, read, among }: Looked, target: ReadVariable): Omit<ClusterPreparation, 'as_of'> {
  const columns = on.map(({ column }) => column);
  const blocking = new Set(['unknown', 'constant', 'too-many-values']);
  const used = knownOf(target.column);
  const asked = columns.filter((column) => isUsable(column, chosen.mostLevels)).length;
  const tooFew = (what: 'variables' | 'companies', found: number, needed: number) =>
    found < needed ? [{ about: 'too-few' as const, what, found, needed }] : [];
  return {
    companies: { among, read, used },
    scaling: 'none',
    missing: 'fill',
    variables: on.map((each) => variableAnswer(each, { ...chosen, transform: 'none' })),
    advice: [
      ...(read === 0 ? [] : advise(columns, chosen, 0).filter(({ about }) => blocking.has(about))),
      ...tooFew('variables', asked, 1),
      ...tooFew('companies', used, FEWEST),
      ...(among > read ? [{ about: 'sampled' as const, read, among }] : []),
    ],
    methods: asked > 0 && used >= FEWEST ? ['tree'] : [],
    most_k: Math.max(2, Math.min(15, Math.floor(used / 20))),
  };
}

function knownOf(column: MixedColumn): number {
  let known = 0;
  for (let row = 0; row < columnLength(column); row++) known += Number(isKnown(column, row));
  return known;
}

function shapedOr(columns: readonly MixedColumn[], options: PreparationOptions) {
  const complete = Array.from(
    { length: columns[0] === undefined ? 0 : columnLength(columns[0]) },
    (_, row) => row,
  ).some((row) => options.missing === 'fill' || columns.every((column) => isKnown(column, row)));
  return complete ? shape(columns, options) : undefined;
}

function variableAnswer(
  { text, label, type, column }: ReadVariable,
  options: Required<PreparationOptions>,
): ClusterPreparation['variables'][number] {
  const rows = columnLength(column);
  const known = knownOf(column);
  const isUsed = isUsable(column, options.mostLevels);
  const transform = column.kind === 'numeric' ? transformFor(column, options) : undefined;
  return {
    variable: text,
    label,
    type: type.kind === 'number' || type.kind === 'money' || type.kind === 'boolean' ? type.kind : 'category',
    known: rows === 0 ? 0 : known / rows,
    transform: isUsed && transform !== undefined ? transform.kind : null,
    shape:
      column.kind === 'numeric'
        ? histogram(
            transform === undefined ? column.values : column.values.map((value) => applyTransform(transform, value)),
          )
        : shares(column),
  };
}

const BARS = 12;

/** Companies in twelfths of the range. */
function histogram(values: Float64Array): number[] {
  const { known, least, greatest } = summariseColumn(values);
  if (known === 0) return [];
  const bars = Array.from({ length: BARS }, () => 0);
  for (const value of values)
    if (!Number.isNaN(value)) {
      const at = greatest > least ? Math.min(BARS - 1, Math.floor((BARS * (value - least)) / (greatest - least))) : 0;
      bars[at] = (bars[at] ?? 0) + 1;
    }
  return bars;
}

function shares({ codes, levels }: Extract<MixedColumn, { kind: 'categorical' }>): number[] {
  const counts = levels.map(() => 0);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return counts.toSorted((a, b) => b - a).slice(0, BARS);
}
