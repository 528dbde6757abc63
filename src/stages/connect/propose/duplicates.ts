import path from 'node:path';
import type { DescribedFile } from './describe-file.ts';
import type { RecognisedKind } from './recognise-kind.ts';

/** A file with what it is to be read as, once files that hold the same rows are known. */
export interface Marked {
  readonly described: DescribedFile;
  readonly recognised: RecognisedKind;
}

/** Of files that hold the same rows (a CSV beside its Parquet, a file beside its archive) one is read, the others are left out. */
export function markDuplicates(files: readonly DescribedFile[]): readonly Marked[] {
  const kept = new Map<string, DescribedFile>();
  const ranked = [...files].sort((left, right) => rank(left) - rank(right));
  for (const file of ranked) {
    const key = fingerprint(file);
    if (!kept.has(key)) kept.set(key, file);
  }
  return files.map((described): Marked => {
    const first = kept.get(fingerprint(described));
    if (first === undefined || first === described || described.open.texts.rows < 2)
      return { described, recognised: described.recognised };
    const because = `the same rows as ${first.open.part ?? first.open.file}`;
    return { described, recognised: { kind: 'ignore', confidence: 0.95, because } };
  });
}

/** Headers, rows, and how many values and different values each column has. */
const fingerprint = ({ open }: DescribedFile): string =>
  JSON.stringify([
    open.texts.rows,
    open.facts.map(({ header, filled, distinct }) => [header.toLowerCase(), filled, distinct]),
  ]);

/** Formats that keep types before those that do not, sound files before mended ones, plain before packed. */
function rank({ open }: DescribedFile): number {
  const formats = ['.parquet', '.csv', '.txt', '.xlsx'];
  const at = formats.indexOf(path.extname(open.file).toLowerCase());
  return (at === -1 ? formats.length : at) + (open.diagnostics.length > 0 ? 10 : 0);
}
