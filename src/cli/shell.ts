import type { Terminal } from './terminal/terminal.ts';

/** The world as a command sees it: passed in, so that a test can be one. */
export interface Shell {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly terminal: Terminal;
  /** Where progress goes; undefined in a pipe. */
  readonly progress?: NodeJS.WriteStream;
  /** Asks a yes-or-no question; undefined where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<boolean>;
  readonly folder: string;
  readonly clock: () => Date;
  readonly user: string;
  /** What was typed after `firmament`, where something was. */
  readonly line?: readonly string[];
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Called before work that computes in one go and could not hear Ctrl-C: from then on it ends the process at once. */
  readonly endOnInterrupt?: () => void;
}

/** Options every command takes. */
export interface CommonOptions {
  readonly workspace: string;
  readonly json?: true;
  readonly model?: string;
  /** An expression typed on the command line: what a diagnostic without a file points into. */
  readonly where?: string;
}

/** What a command answers: one document for machines, one page for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** 3 when a check the user asked for did not hold. */
  readonly exit?: 0 | 3;
}

export const exitCodes = { done: 0, input: 1, usage: 2, check: 3, bug: 70 } as const;
