import type { RfmShape } from '../../contract/model/shape.ts';
import type { SchemePlan } from '../../model/plan.ts';
import { nodeAt, type Path } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import type { Ground } from './ground.ts';
import type { Project } from '../project.ts';
import { companiesOf, countOf, tally } from './tally.ts';

const parts = ['recency', 'frequency', 'monetary'] as const;
const highest = 5;

/** A scheme of recency, frequency and money with its counts: the limits of each score, and the grid the segments lie on. */
export async function rfmShape(
  project: Project,
  ground: Ground,
  source: Source,
  { id, ...scheme }: SchemePlan,
): Promise<{ readonly shape: RfmShape; readonly rows: Awaited<ReturnType<typeof tally>> }> {
  const path: Path = ['schemes', id, 'rfm'];
  const [r, f, m] = parts.map((part) => `${id}_${part.slice(0, 1)}`);
  if (r === undefined || f === undefined || m === undefined) throw new Error('three scores');
  const rows = await tally(project, ground, [r, f, m, id]);
  const bought = rows?.filter((row) => row[r] !== null);
  const written = nodeAt(source.root, path);
  const short = written?.kind === 'scalar';
  const textAt = (key: string): string | undefined => {
    const node = nodeAt(source.root, [...path, key]);
    return node?.kind === 'scalar' ? node.text : undefined;
  };
  const scores = parts.map((part, index) => {
    const column = [r, f, m][index] ?? r;
    const at = [...path, 'cuts', part];
    const cuts = cutsOf(ground, column);
    const bands = Array.from({ length: highest }, (_, group) => ({
      name: String(group + 1),
      from: lowerBound(cuts, part === 'recency' ? highest - group : group + 1),
      companies: companiesOf(bought, (row) => Number(row[column]) === group + 1),
    }));
    return {
      part,
      published: nodeAt(source.root, at) !== undefined,
      path: [...at],
      cuts: cuts === null ? null : [...cuts],
      bands,
    };
  });
  const segments = segmentsOf({ id, ...scheme }, ground.bound).map((each) => ({
    id: each.id,
    name: each.name,
    companies: companiesOf(rows, (row) => row[id] === each.id),
  }));
  return {
    shape: {
      method: 'rfm',
      path: [...path],
      amount: short ? `${written.text.trim()}.amount` : (textAt('amount') ?? ''),
      over: textAt('over') ?? null,
      short,
      scores,
      grid: bought === undefined ? null : gridOf(bought, { id, r, f, m }),
      segments,
    },
    rows,
  };
}

/** Cuts in force: those of the model, else those the newest run found. */
function cutsOf({ bound, artefacts }: Ground, name: string): readonly number[] | null {
  const definition = bound.plan.variables.find((each) => each.name === name)?.definition;
  if (definition?.kind === 'quantiles' && definition.cuts !== undefined) return definition.cuts;
  const fitted = artefacts[name];
  return fitted?.kind === 'cuts' ? fitted.cuts : null;
}

/** What the values of a group, counted from 1 at the lowest, are above. */
const lowerBound = (cuts: readonly number[] | null, group: number): number | null => cuts?.[group - 2] ?? null;

function gridOf(
  rows: NonNullable<Awaited<ReturnType<typeof tally>>>,
  { id, r, f, m }: Readonly<Record<'id' | 'r' | 'f' | 'm', string>>,
): RfmShape['grid'] {
  const cells = new Map<string, { recency: number; value: number; segment: string; companies: number }>();
  for (const row of rows) {
    const [recency, value] = [Number(row[r]), (Number(row[f]) + Number(row[m])) / 2];
    const segment = row[id];
    if (typeof segment !== 'string') continue;
    const key = `${recency} ${value} ${segment}`;
    const known = cells.get(key);
    cells.set(key, { recency, value, segment, companies: (known?.companies ?? 0) + countOf(row) });
  }
  return [...cells.values()].toSorted((one, other) => one.recency - other.recency || one.value - other.value);
}
