import { CommanderError } from 'commander';
import { program } from '../../src/cli/program.ts';
import { exitCodes, type Shell } from '../../src/cli/shell.ts';
import { terminalFor } from '../../src/cli/terminal/terminal.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** Runs a command line inside this process, as `main.ts` does. */
export async function cli(...line: readonly string[]): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  let exit: number = exitCodes.done;
  const shell: Shell = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: terminalFor({}, {}),
    folder: '.',
    clock: () => new Date('2026-01-15T12:00:00Z'),
    user: 'kari',
    line,
    signal: new AbortController().signal,
  };
  try {
    await program(shell, (code) => {
      exit = code;
    }).parseAsync(['node', 'firmament', ...line]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exit = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return { out: out.join('\n'), err: err.join('\n'), exit };
}
