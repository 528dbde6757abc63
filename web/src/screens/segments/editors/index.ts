import { lazy, type ComponentType } from 'react';
import type { OutlineScheme } from '../../../../../src/contract/outline.ts';
import type { ModelEdit } from '../../../api/draft.ts';

/** What the editor of a scheme's method gets: where the scheme stands in the draft, and how it changes it. */
export interface MethodEditorProps {
  readonly scheme: Pick<OutlineScheme, 'id' | 'path' | 'within'>;
  readonly busy: boolean;
  /** `said` tells what was done, with a way back. */
  readonly onEdit: (edits: readonly ModelEdit[], then?: { readonly said?: string }) => void;
  /** Gives a segment, by its id or name, another name; what names it follows. */
  readonly onRename: (segment: string, to: string) => void;
}

type Method = 'matrix' | 'score' | 'rfm' | 'by' | 'key_accounts' | 'clusters';

/** Editors of methods other than rules and funnels, by the key that tells the method in the model. */
export const methodEditors: Readonly<Record<Method, ComponentType<MethodEditorProps>>> = {
  matrix: lazy(() => import('./matrix.tsx')),
  score: lazy(() => import('./score.tsx')),
  rfm: lazy(() => import('./rfm.tsx')),
  by: lazy(() => import('./by.tsx')),
  key_accounts: lazy(() => import('./key-accounts.tsx')),
  clusters: lazy(() => import('./clusters.tsx')),
};
