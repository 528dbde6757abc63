import { segmentKeys } from '../../contract/model/outline.ts';
import type { DescribedSegment, RulesShape } from '../../contract/model/shape.ts';
import type { SchemePlan, SegmentPlan } from '../../model/plan.ts';
import { keysAt, textAt, type Path } from '../../model/source/node.ts';
import type { Source } from '../../model/source/parse.ts';
import type { Row } from '../../engine/engine.ts';
import { excludedColumn, memberColumn } from '../../stages/segment/columns.ts';
import { segmentsOf } from '../../stages/segment/segments.ts';
import { pinsOf, type ResolvedPins } from '../pins/pins.ts';
import type { Project } from '../project.ts';
import type { Ground } from './ground.ts';
import { companiesOf, tally } from './tally.ts';

type Named = Pick<RulesShape, 'segments' | 'excluded' | 'by_hand'>;

/** What a scheme of named segments tells of them, and the companies it was counted from. */
export interface Counted extends Named {
  readonly rows: Awaited<ReturnType<typeof tally>>;
}

/**
 * The segments of a scheme with their companies as a run of the draft would place them: exclusions, the scheme it is within, and what was
 * decided by hand all count. `pathOf` says where a segment's own words are written.
 */
export async function countNamed(
  project: Project,
  ground: Ground,
  source: Source,
  scheme: SchemePlan,
  pathOf: (segment: SegmentPlan) => Path | null,
): Promise<Counted> {
  const segments = segmentsOf(scheme, ground.bound);
  const columns = scheme.exclusive ? [scheme.id] : segments.map((each) => memberColumn(scheme.id, each.id));
  const rows = await tally(project, ground, [...columns, ...(scheme.applyExclusions ? [excludedColumn] : [])]);
  return {
    rows,
    segments: segments.map((segment): DescribedSegment => {
      const at = pathOf(segment);
      return {
        id: segment.id,
        name: segment.name,
        companies: companiesOf(rows, (row) => isIn(scheme, segment.id, row)),
        path: at === null ? null : [...at],
        about: at === null ? {} : aboutAt(source, at),
      };
    }),
    excluded: scheme.applyExclusions ? companiesOf(rows, (row) => row[excludedColumn] !== null) : null,
    by_hand: await decisionsIn(project, ground, scheme),
  };
}

const isIn = (scheme: SchemePlan, segment: string, row: Row): boolean =>
  scheme.exclusive ? row[scheme.id] === segment : row[memberColumn(scheme.id, segment)] === true;

/** Whether a company is in any segment of a scheme. */
export const isPlaced = (scheme: SchemePlan, segments: readonly { readonly id: string }[], row: Row): boolean =>
  scheme.exclusive ? row[scheme.id] !== null : segments.some(({ id }) => isIn(scheme, id, row));

/** Where a segment is described under the scheme's `segments`: by its name or id as it is written there, else by its name. */
export function describedAt(source: Source, scheme: string, { id, name: own }: SegmentPlan): Path {
  const under: Path = ['schemes', scheme, 'segments'];
  return [...under, keysAt(source.root, under).find((key) => key === own || key === id) ?? own];
}

function aboutAt({ root }: Source, at: Path): DescribedSegment['about'] {
  return Object.fromEntries(
    segmentKeys.flatMap((key) => {
      const text = textAt(root, [...at, key]);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

/** Decisions by hand in a scheme that the counts hold, and how many of them the newest run saw otherwise. */
async function decisionsIn(
  { workspace }: Project,
  { run, decided }: Ground,
  scheme: SchemePlan,
): Promise<Named['by_hand']> {
  const own = (rows: ResolvedPins['rows']): ReadonlySet<string> =>
    new Set(
      rows
        .filter((each) => each.scheme === scheme.id)
        .map((each) => JSON.stringify([each.segment, each.effect, each.company])),
    );
  const seen = own(run === undefined ? [] : (await pinsOf(workspace.engine, run.number)).rows);
  const now = decided === undefined ? seen : own(decided);
  const waiting = [...seen].filter((each) => !now.has(each)).length + [...now].filter((each) => !seen.has(each)).length;
  return { counted: now.size, waiting };
}
