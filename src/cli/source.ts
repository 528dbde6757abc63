import fs from 'node:fs';

/** The text of a file a diagnostic points into, for the line to be shown; undefined when it cannot be read. */
export function readLines(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
