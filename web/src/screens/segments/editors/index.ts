import { lazy, type ComponentType } from 'react';
import type { MethodEditorProps } from './props.ts';

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
