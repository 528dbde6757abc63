import os from 'node:os';
import { CommanderError } from 'commander';
import { askOn } from './ask.ts';
import { program } from './program.ts';
import { exitCodes, type Shell } from './shell.ts';
import { terminalFor } from './terminal/terminal.ts';

const interrupted = new AbortController();
const interrupt = (): void => interrupted.abort();
process.once('SIGINT', interrupt);
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});

/** A user of a container may have a number and no name. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}

const shell: Shell = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  terminal: terminalFor(process.stdout, process.env),
  ...(process.stderr.isTTY ? { progress: process.stderr } : {}),
  ...(process.stdin.isTTY && process.stdout.isTTY
    ? { ask: (question: string) => askOn(process.stdin, process.stdout, question) }
    : {}),
  folder: process.cwd(),
  clock: () => new Date(),
  user: userName(),
  line: process.argv.slice(2),
  signal: interrupted.signal,
  endOnInterrupt: () => process.off('SIGINT', interrupt),
};

try {
  let exit: number = exitCodes.done;
  await program(shell, (code) => {
    exit = code;
  }).parseAsync();
  process.exitCode = exit;
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
}
