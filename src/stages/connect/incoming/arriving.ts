import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { StatementOptions } from '../../../engine/engine.ts';
import type { Workspace } from '../../../engine/workspace.ts';
import type { SourcePlan } from '../../../model/plan.ts';
import type { TableKind } from '../../../model/types.ts';
import type { Watch } from '../read/watch.ts';
import type { StagedFile } from './staging.ts';
import type { Problem } from '../problem.ts';
import type { FileResult, ImportContext, UnlinkedReference } from '../types.ts';

/** One file on its way in, before it is opened. */
export interface Arriving {
  readonly workspace: Workspace;
  readonly context: ImportContext;
  readonly source: SourcePlan;
  readonly staged: StagedFile;
  /** The file's identity within the source: rows without an id are replaced with it. */
  readonly path: string;
  readonly importNumber: number;
  readonly planHash: string;
  readonly observed: string;
}

/** The same with what its rows are, as its kind or its headers tell. */
export interface Incoming extends Arriving {
  readonly kind: TableKind;
  /** The table the rows go to. */
  readonly table: string;
}

/** What importing one file came to. */
export interface Outcome {
  readonly result: FileResult;
  readonly problems: readonly Problem[];
  readonly unlinked: readonly UnlinkedReference[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The table a file is loaded into before anything knows of it. */
export const loadingTable = (arriving: Arriving): string => `_loading_${arriving.importNumber}`;

/** Statement options that report a step of a file. */
export function progress(incoming: Incoming, step: 'reading' | 'writing'): StatementOptions {
  const { context, staged } = incoming;
  const { signal, onProgress } = context;
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onProgress: (share: number) => onProgress({ file: staged.name, step, share }) }),
  };
}

/** How a file is watched that is cut into records before any statement reads it. */
export function watchOf({ context, staged }: Arriving): Watch {
  const { signal, onProgress } = context;
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : { onShare: (share: number) => onProgress({ file: staged.name, step: 'cutting', share }) }),
  };
}
