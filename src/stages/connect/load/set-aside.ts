import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Incoming } from '../incoming/arriving.ts';
import { placesOf, type Loaded } from './load.ts';
import { notesOf } from './notes.ts';
import { checkTolerance, repeatedProblem } from './problems.ts';
import type { Reader } from '../read/reader.ts';
import type { Problem } from '../problem.ts';

/** A record whose key a later one of the file has. */
interface Repeated {
  readonly row: number;
  readonly key: string;
}

/**
 * What is wrong with a file that has been loaded, record by record, and what is odd about it as a whole; `kept` is said of people kept out.
 * @throws InputError `import/too-many-rejected` when more is wrong than its source tolerates
 */
export async function setAside(
  incoming: Incoming,
  reader: Reader,
  loaded: Loaded,
  repeated: readonly Repeated[],
  kept: readonly Diagnostic[],
): Promise<{ readonly problems: readonly Problem[]; readonly odd: readonly Diagnostic[] }> {
  const places = await placesOf(
    reader,
    repeated.map(({ row }) => row),
  );
  const problems = [...loaded.problems, ...repeated.map(({ row, key }) => repeatedProblem(row, key, places.get(row)))];
  const odd = [...kept, ...notesOf(reader, loaded.columns, loaded.read, incoming.staged.name)];
  await checkTolerance(incoming, reader, loaded, problems, odd);
  return { problems, odd };
}
