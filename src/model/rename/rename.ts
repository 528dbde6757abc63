import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ModelEdit } from '../edit/edits.ts';
import { normalise } from '../normalise.ts';
import type { Plan, SchemePlan, SegmentPlan } from '../plan.ts';
import type { ModelFile } from '../read.ts';
import { slug } from '../slug.ts';
import { nodeAt } from '../source/node.ts';
import { definitionOf } from './definition.ts';
import { followersOf, type Followed } from './followers.ts';
import { renamingsOf } from './names.ts';

export interface RenameWanted {
  readonly scheme: string;
  readonly segment: Pick<SegmentPlan, 'id' | 'name'>;
  readonly to: string;
  /** Its id is written down where it would change with the name: history, pins and lists go on with it. */
  readonly keepId: boolean;
}

export interface Rename {
  /** In their order, the renamed segment's own among them; none when it cannot be renamed. */
  readonly edits: readonly ModelEdit[];
  readonly followed: readonly Followed[];
  /** Errors, or warnings about places people have to look at themselves. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives a segment another name, and takes along everything in the model that names it: conditions by their parsed tree, schemes within it, what is
 * written of it, cells of matrices, scorecards; in schemes that bear its segments' names too. Nothing is changed yet: the answer is the edits to make.
 */
export function renameSegment(file: ModelFile, { scheme: id, segment, to, keepId }: RenameWanted): Rename {
  const { plan, expressions, diagnostics } = normalise(file);
  const scheme = plan?.schemes.find((each) => each.id === id);
  if (plan === undefined || scheme === undefined) return { edits: [], followed: [], diagnostics };
  const { root } = file.source;
  const refuse = (found: Diagnostic): Rename => ({ edits: [], followed: [], diagnostics: [found] });
  if (isTaken(scheme, segment, to))
    return refuse(diagnose('model/segment-taken', { scheme: id, name: to }, scheme.place));
  const definition = definitionOf(root, scheme, segment, to);
  if ('because' in definition) {
    const { because } = definition;
    return refuse(diagnose('model/fixed-name', { scheme: id, segment: segment.name, because }, scheme.place));
  }
  const from = keepId ? [segment.name] : [segment.name, segment.id];
  const renamings = renamingsOf(plan, { scheme: id, from, to });
  const all = followersOf(file, { plan, expressions, renamings, segment: segment.name, keepId });
  const needsId = keepId && definition.id !== undefined && slug(to) !== segment.id;
  const hasId = definition.id !== undefined && isIdWritten(file, scheme, segment);
  return {
    edits: [
      ...all.conditions,
      ...definition.edits,
      ...all.places,
      ...(needsId && !hasId && definition.id !== undefined
        ? [{ do: 'set', path: definition.id, value: segment.id } as const]
        : []),
    ],
    followed: all.followed,
    diagnostics: all.diagnostics,
  };
}

const isTaken = ({ segments }: Plan['schemes'][number], { id }: { readonly id: string }, to: string): boolean =>
  segments.some((each) => each.id !== id && (each.name === to || each.id === slug(to)));

/** Whether the segment's id is written already: with its rule, or with what is said of it. */
function isIdWritten({ source }: ModelFile, { id }: SchemePlan, segment: Pick<SegmentPlan, 'id' | 'name'>): boolean {
  const scheme = nodeAt(source.root, ['schemes', id]);
  const says = (node: typeof scheme): boolean =>
    node?.kind === 'list'
      ? node.items.some((each) => says(each))
      : node?.kind === 'map'
        ? node.entries.some(({ key, value }) =>
            key.text === 'id' ? value.kind === 'scalar' && value.text === segment.id : says(value),
          )
        : false;
  return says(scheme);
}
