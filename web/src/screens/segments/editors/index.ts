import { lazy, type ComponentType } from 'react';
import type { ModelEdit } from '../../../api/draft.ts';

/** What the editor of a scheme's method gets: where the scheme stands in the draft, and how it changes it. */
export interface MethodEditorProps {
  readonly scheme: { readonly id: string; readonly path: readonly (string | number)[] };
  readonly busy: boolean;
  /** `said` tells what was done, with a way back. */
  readonly onEdit: (edits: readonly ModelEdit[], then?: { readonly said?: string }) => void;
}

/** Editors of methods other than rules and funnels, by the key that tells the method in the model. */
export const methodEditors: Readonly<Record<'matrix' | 'score' | 'rfm', ComponentType<MethodEditorProps>>> = {
  matrix: lazy(() => import('./matrix.tsx')),
  score: lazy(() => import('./score.tsx')),
  rfm: lazy(() => import('./rfm.tsx')),
};
