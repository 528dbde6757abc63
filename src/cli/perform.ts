import { InputError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { systemFault } from '../diagnostics/system.ts';
import { openProject, type Manner, type Project } from '../pipeline/project.ts';
import type { Work } from '../pipeline/work.ts';
import { exitCodes, type Answer, type CommonOptions, type Shell } from './shell.ts';
import { readLines } from './source.ts';
import { terminalDiagnostics } from './terminal/diagnostics.ts';
import { progressOn } from './terminal/progress.ts';

/**
 * Does a command's work and prints its answer; every way it can end has its exit code, and no user error shows a stack. `still` takes the
 * bar away, for a command that prints or asks before its answer.
 */
export async function perform(
  shell: Shell,
  options: CommonOptions,
  command: (work: Work, still: () => void) => Promise<Answer>,
): Promise<number> {
  const bar = shell.progress === undefined ? undefined : progressOn(shell.progress, shell.terminal);
  const work: Work = {
    signal: shell.signal,
    onWarning: (diagnostics) => warn(shell, diagnostics, options.where),
    ...(bar === undefined ? {} : { onStep: (step: string, share?: number) => bar.report(share ?? 0, step) }),
  };
  try {
    const answer = await command(work, () => bar?.stop());
    bar?.stop();
    shell.out(options.json === true ? JSON.stringify(answer.json, undefined, 2) : answer.text);
    return answer.exit ?? exitCodes.done;
  } catch (error) {
    bar?.stop();
    return explain(shell, options, error);
  }
}

/** What a command has the workspace for. */
export interface Purpose {
  /** For others that find the workspace taken. */
  readonly doing: string;
  /** What it is to a server that has the workspace. */
  readonly manner: Manner;
  /** Makes a workspace around the model when there is none. */
  readonly create?: true;
}

/** Opens the workspace with its model for as long as the command works; a purpose in a word is a question. */
export async function withProject<T>(
  shell: Shell,
  options: CommonOptions,
  purpose: string | Purpose,
  work: (project: Project) => Promise<T>,
): Promise<T> {
  const { doing, manner, create }: Purpose =
    typeof purpose === 'string' ? { doing: purpose, manner: 'question' } : purpose;
  const [command = '', ...line] = shell.line ?? [];
  const project = await openProject(options.workspace, {
    doing,
    clock: shell.clock,
    visit: {
      guest: { who: shell.user, command, line: line.join(' '), manner },
      signal: shell.signal,
      ...(shell.progress === undefined ? {} : { onWait: (reason: string) => shell.err(reason) }),
    },
    ...(create === undefined ? {} : { create }),
    ...(options.model === undefined ? {} : { model: options.model }),
  });
  let outcome: 'done' | 'failed' = 'failed';
  try {
    const result = await work(project);
    outcome = 'done';
    return result;
  } finally {
    await project.workspace.close(outcome);
  }
}

/** Warnings go beside the answer, never into it. */
export function warn(shell: Shell, diagnostics: readonly Diagnostic[], typed?: string): void {
  const read = (file: string | undefined): string | undefined => (file === undefined ? typed : readLines(file));
  if (diagnostics.length > 0) shell.err(terminalDiagnostics(diagnostics, read, shell.terminal));
}

function explain(shell: Shell, options: CommonOptions, error: unknown): number {
  const fault = systemFault(error);
  const diagnostics = error instanceof InputError ? error.diagnostics : fault === undefined ? undefined : [fault];
  if (diagnostics !== undefined) {
    if (options.json === true) shell.out(JSON.stringify({ diagnostics }, undefined, 2));
    else warn(shell, diagnostics, options.where);
    return exitCodes.input;
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (options.json === true) shell.out(JSON.stringify({ diagnostics: [], bug: reason }, undefined, 2));
  shell.err(`This is a bug in firmament, not in your data: ${reason.split('\n')[0] ?? ''}`);
  shell.err('Nothing was changed. Set FIRMAMENT_DEBUG=1 to see where it happened.');
  if (process.env['FIRMAMENT_DEBUG'] !== undefined && error instanceof Error) shell.err(error.stack ?? '');
  return exitCodes.bug;
}
