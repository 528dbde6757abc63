import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ModelEdit } from '../edit/edits.ts';
import type { normalise } from '../normalise.ts';
import type { Plan } from '../plan.ts';
import type { ModelFile } from '../read.ts';
import { slug } from '../slug.ts';
import { nodeAt } from '../source/node.ts';
import { pathText, placeAt } from '../source/position.ts';
import { renameIn } from './conditions.ts';
import { namedPlaces, type NamedPlace } from './keys.ts';
import type { Renaming } from './names.ts';

/** A place that named what was renamed and follows it. */
export interface Followed {
  readonly what: NamedPlace['what'] | 'condition';
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Everything in a model that follows a name, as edits; warnings about places people have to look at themselves. */
export interface Followers {
  readonly conditions: readonly ModelEdit[];
  readonly places: readonly ModelEdit[];
  readonly followed: readonly Followed[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface FollowersWanted {
  readonly plan: Plan;
  readonly expressions: ReturnType<typeof normalise>['expressions'];
  readonly renamings: ReadonlyMap<string, Renaming>;
  /** The name before. */
  readonly segment: string;
  readonly keepId: boolean;
}

/** What names a segment or a value that is renamed: conditions by their parsed tree, and keys and values by their place. */
export function followersOf(
  { source }: ModelFile,
  { plan, expressions, renamings, segment, keepId }: FollowersWanted,
): Followers {
  const { root, starts } = source;
  const conditions = expressions.map(({ path, text, tree }) => ({
    path,
    before: text,
    ...renameIn(text, tree, renamings),
  }));
  const changed = conditions.filter((each) => each.text !== each.before);
  const places = namedPlaces(root, plan, renamings);
  return {
    conditions: changed.flatMap(({ path, steps }) => steps.map((value): ModelEdit => ({ do: 'set', path, value }))),
    places: places.flatMap((each) => editsOf(each, keepId)),
    followed: [
      ...changed.map(({ path, before, text }) => followed('condition', pathText(path), before.trim(), text.trim())),
      ...places.map((each) => followed(each.what, pathText(each.path), each.from, each.to)),
    ],
    diagnostics: conditions
      .filter((each) => each.isLeft)
      .map(({ path }) => {
        const at = placeAt(source.file, starts, nodeAt(root, path)?.start ?? 0, path);
        return diagnose('model/not-followed', { path: pathText(path), segment }, at, 'warning');
      }),
  };
}

function editsOf({ path, isKey, to, id }: NamedPlace, keepId: boolean): readonly ModelEdit[] {
  if (!isKey) return [{ do: 'set', path, value: to }];
  const renamed: ModelEdit = { do: 'rename', path, name: to };
  return keepId && id !== undefined && id !== slug(to)
    ? [renamed, { do: 'set', path: [...path.slice(0, -1), to, 'id'], value: id }]
    : [renamed];
}

const followed = (what: Followed['what'], path: string, before: string, after: string): Followed => ({
  what,
  path,
  before,
  after,
});
