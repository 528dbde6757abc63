import { createInterface } from 'node:readline/promises';

/** Asks a person a yes-or-no question; an empty answer, and the end of input, are no. */
export async function askOn(input: NodeJS.ReadStream, output: NodeJS.WriteStream, question: string): Promise<boolean> {
  const lines = createInterface({ input, output });
  try {
    return /^\s*(?:y|yes)\s*$/iu.test(await lines.question(`${question} [y/N] `));
  } finally {
    lines.close();
  }
}
