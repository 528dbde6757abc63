import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { ModelEdit } from '../edit/edits.ts';
import { normalise } from '../normalise.ts';
import type { Plan, SchemePlan } from '../plan.ts';
import type { ModelFile } from '../read.ts';
import { slug } from '../slug.ts';
import { keysAt, nodeAt, type Path } from '../source/node.ts';
import { followersOf } from './followers.ts';
import { renamingsOf, type Renaming } from './names.ts';
import type { Rename } from './rename.ts';

export interface BandWanted {
  readonly variable: string;
  /** All values of the variable, from the first up. */
  readonly values: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Segments of other schemes that bear a value's name and that history knows: each keeps its id. */
  readonly known: readonly { readonly scheme: string; readonly id: string; readonly name: string }[];
}

/** Whether the values of a variable have names of their own: bands by cut points, or groups of equal size. */
export const hasBands = ({ source: { root } }: ModelFile, variable: string): boolean =>
  keysAt(root, ['variables', variable]).some((key) => key === 'bands' || key === 'quantiles');

/**
 * Gives a band of a variable another name, and takes along everything in the model that names it: conditions, cells of matrices, segments by the
 * variable's values. Segments that were called after the band keep the ids history knows them by. Nothing is changed yet.
 */
export function renameBand(file: ModelFile, { variable, values, from, to, known }: BandWanted): Rename {
  const { plan, expressions, diagnostics } = normalise(file);
  if (plan === undefined) return { edits: [], followed: [], diagnostics };
  if (values.includes(to)) {
    const place = plan.variables.find((each) => each.name === variable)?.place;
    return { edits: [], followed: [], diagnostics: [diagnose('model/band-taken', { variable, name: to }, place)] };
  }
  const renamings = renamingsOf(plan, { scheme: variable, from: [from], to });
  const all = followersOf(file, { plan, expressions, renamings, segment: from, keepId: true });
  return {
    edits: [
      ...all.conditions,
      naming(file, variable, values, from, to),
      ...all.places,
      ...known.flatMap((each) => keeping(plan, renamings, each)),
    ],
    followed: all.followed,
    diagnostics: all.diagnostics,
  };
}

/** Names that were made from the cut points are written down once one of them is another. */
function naming(
  { source }: ModelFile,
  variable: string,
  values: readonly string[],
  from: string,
  to: string,
): ModelEdit {
  const path: Path = ['variables', variable, 'names'];
  const place = values.indexOf(from);
  return nodeAt(source.root, path)?.kind === 'list'
    ? { do: 'set', path: [...path, place], value: to }
    : { do: 'set', path, value: values.map((each) => (each === from ? to : each)) };
}

/** Writes down the id of a segment that was called after the band, where its id would be another by the new name. */
function keeping(
  { schemes }: Plan,
  renamings: ReadonlyMap<string, Renaming>,
  { scheme: id, id: segment, name }: BandWanted['known'][number],
): readonly ModelEdit[] {
  const scheme = schemes.find((each) => each.id === id);
  const after = renamings.get(id)?.(name);
  if (scheme === undefined || after === undefined || isWritten(scheme, name)) return [];
  const kept: ModelEdit = { do: 'set', path: ['schemes', id, 'segments', after, 'id'], value: segment };
  switch (scheme.method.kind) {
    case 'by':
      return segment === slug(after) ? [] : [kept];
    case 'matrix': {
      const cell: ModelEdit = { do: 'set', path: ['schemes', id, 'cells', ...after.split(' × ')], value: after };
      return [cell, kept];
    }
    case 'rules':
    case 'score':
    case 'funnel':
    case 'key-accounts':
    case 'clusters':
      return [];
  }
}

const isWritten = ({ method, segments }: SchemePlan, name: string): boolean =>
  method.kind === 'by'
    ? method.values.some(({ value }) => value === name)
    : segments.some((each) => each.name === name);
