import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { addItem, moveItem, removeItem, renameKey, setValue, wrapValue, type Edited, type EditValue } from '../edit.ts';
import { nodeAt, type Path } from '../source/node.ts';
import type { Source } from '../source/parse.ts';

/** One change to a model's file, as plain data: what a page sends, and a test can write down. */
export type ModelEdit =
  | { readonly do: 'set'; readonly path: Path; readonly value: EditValue }
  | { readonly do: 'remove'; readonly path: Path }
  /** Into the list at `path`, before the item at `index`, last without one; a list that is missing is begun. */
  | { readonly do: 'insert'; readonly path: Path; readonly index?: number | undefined; readonly value: EditValue }
  /** Within the list or mapping at `path`: the member at `from` stands at `to` afterwards. */
  | { readonly do: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  /** Puts a mapping around the collection at `path`, which becomes the value of `key` in it. */
  | { readonly do: 'wrap'; readonly path: Path; readonly key: string }
  /** The key a path ends in. */
  | { readonly do: 'rename'; readonly path: Path; readonly name: string };

/** Makes several changes in their order, all of them or none. */
export function applyEdits(
  source: Source,
  edits: readonly ModelEdit[],
): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  let now = source;
  for (const edit of edits) {
    const { source: next, diagnostics } = applyEdit(now, edit);
    if (next === undefined) return { diagnostics };
    now = next;
  }
  return { source: now, diagnostics: [] };
}

function applyEdit(source: Source, edit: ModelEdit): Edited {
  switch (edit.do) {
    case 'set':
      return setValue(source, edit.path, edit.value);
    case 'remove':
      return removeItem(source, edit.path);
    case 'insert':
      return nodeAt(source.root, edit.path) === undefined
        ? setValue(source, edit.path, [edit.value])
        : addItem(source, edit.path, edit.value, edit.index);
    case 'move':
      return moveItem(source, [...edit.path, stepOf(source, edit.path, edit.from)], edit.to);
    case 'wrap':
      return wrapValue(source, edit.path, edit.key);
    case 'rename':
      return renameKey(source, edit.path, edit.name);
  }
}

/** The member at a place: an index in a list, its key in a mapping. */
function stepOf(source: Source, path: Path, index: number): string | number {
  const parent = nodeAt(source.root, path);
  return parent?.kind === 'map' ? (parent.entries[index]?.key.text ?? '') : index;
}
