import type { OutlineScheme, SegmentKey } from '../../../../../src/contract/model/outline.ts';
import type { ModelEditRequest as ModelEdit } from '../../../../../src/contract/model/draft.ts';

type Rule = OutlineScheme['rules'][number];

/** A text at a place, or nothing there when it is empty. */
export const textEdit = (path: readonly (string | number)[], text: string): ModelEdit =>
  text === '' ? { do: 'remove', path: [...path] } : { do: 'set', path: [...path], value: text };

export const aboutEdit = ({ path }: Rule, key: SegmentKey, text: string): ModelEdit => textEdit([...path, key], text);

/**
 * Something said of a whole scheme. One written as a bare list of rules gets a mapping around it first, since a list has no room for it.
 */
export function settingEdits(
  scheme: OutlineScheme,
  key: 'name' | 'description' | 'overlapping' | 'exclusions',
  value: string | boolean,
): readonly ModelEdit[] {
  const isDefault = value === '' || value === false || value === 'apply';
  const path = [...scheme.path, key];
  if (isDefault) return scheme.bare ? [] : [{ do: 'remove', path }];
  const room: readonly ModelEdit[] = scheme.bare ? [{ do: 'wrap', path: [...scheme.path], key: 'rules' }] : [];
  return [...room, { do: 'set', path, value }];
}

/** A segment nobody is in yet, before the one that takes everybody left. */
export function addedSegment(
  scheme: OutlineScheme,
  name: string,
): { readonly edit: ModelEdit; readonly index: number } {
  const open = scheme.rules.findIndex((each) => each.when === null);
  const index = open === -1 || scheme.overlapping ? scheme.rules.length : open;
  return {
    edit: { do: 'insert', path: [...(scheme.list ?? [])], index, value: { segment: name, when: 'false' } },
    index,
  };
}
