import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program prints, or `killed` when something killed it; any other failure is an error with what it complained of. */
export const outcomeOf = (script: string, ...told: readonly string[]): Promise<string> =>
  promisify(execFile)(process.execPath, [script, ...told]).then(
    ({ stdout }) => stdout,
    (error: { readonly signal?: string; readonly stderr?: string }) => {
      if (error.signal !== 'SIGKILL') throw new Error(error.stderr);
      return 'killed';
    },
  );
