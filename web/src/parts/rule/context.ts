import { createContext, useContext } from 'react';
import type { PartsAnswer, VocabularyAnswer } from '../../../../src/contract/model/builder.ts';
import { treeOf, type Query, type Rule } from './query.ts';
import { printExpression } from '../../../../src/model/expression/syntax/print.ts';

/** What the pieces of a builder share. */
export interface Building {
  readonly vocabulary: VocabularyAnswer;
  /** The newest counts, perhaps of the condition before. */
  readonly parts: PartsAnswer | undefined;
  /** Where each part stands in the tree, by its id. */
  readonly paths: ReadonlyMap<string, readonly number[]>;
  readonly isStale: boolean;
  /** Puts another part in the place of the one of this id; edits `about` the same thing are one step back. */
  readonly replace: (id: string | undefined, update: (now: Query | Rule) => Query | Rule, about?: string) => void;
}

export const BuildingContext = createContext<Building | undefined>(undefined);

export function useBuilding(): Building {
  const building = useContext(BuildingContext);
  if (building === undefined) throw new Error('a piece of a builder outside of it');
  return building;
}

/** A part's text as counts tell it; undefined while it is not finished. */
export function textOf(part: Query | Rule): string | undefined {
  const { tree } = treeOf('rules' in part ? part : { combinator: 'and', rules: [part] });
  return tree === undefined ? undefined : printExpression(tree);
}

/** The counts of a part: by its place where the answer is of this very condition, else of any part that says the same. */
export function countsOf(part: Query | Rule, { parts, paths }: Building): PartsAnswer['parts'][number] | undefined {
  const text = textOf(part);
  if (text === undefined || parts === undefined) return undefined;
  const path = paths.get(part.id ?? '')?.join('.');
  const same = parts.parts.filter((each) => each.text === text);
  return same.find((each) => each.path.join('.') === path) ?? same[0];
}
