import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TaskName } from './tasks.ts';

/** What a thread is started with. */
export interface Order {
  readonly name: TaskName;
  /** Of that task. */
  readonly input: never;
}

/** What a thread tells; the last is `done` or `refused`. */
export type Report<T> =
  | { readonly kind: 'step'; readonly step: string; readonly share: number | undefined }
  | { readonly kind: 'estimate'; readonly seconds: number }
  | { readonly kind: 'warning'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'done'; readonly output: T }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };
