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
    if (described.isTold === true) return { described, recognised: described.recognised };
    const names = sharedHeaders(described, files);
    if (names !== undefined) return { described, recognised: { kind: 'ignore', confidence: 0.9, because: names } };
    const first =
      kept.get(fingerprint(described)) === described ? wider(described, ranked) : kept.get(fingerprint(described));
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

const stemOf = ({ open }: DescribedFile): string =>
  (open.part ?? open.file).toLowerCase().replace(/(?:\.[a-z0-9]{1,8})+$/, '');

/** The same table in another format, with more columns or an earlier rank: same name, same rows. */
function wider(file: DescribedFile, ranked: readonly DescribedFile[]): DescribedFile | undefined {
  const headers = file.open.texts.headers;
  return ranked.find((other, at) => {
    if (other === file || stemOf(other) !== stemOf(file) || other.open.texts.rows !== file.open.texts.rows)
      return false;
    const more = other.open.texts.headers;
    return (
      headers.every((header) => more.includes(header)) && (more.length > headers.length || at < ranked.indexOf(file))
    );
  });
}

const mostDescribed = 500;

/** A small file whose values are the headers of the others describes them. */
function sharedHeaders(file: DescribedFile, files: readonly DescribedFile[]): string | undefined {
  if (files.length < 2 || file.open.texts.rows > mostDescribed) return undefined;
  const headers = new Set(
    files
      .filter((other) => other !== file)
      .flatMap((other) => other.open.texts.headers.map((header) => header.toLowerCase())),
  );
  const values = file.open.facts.flatMap(({ some }) => some.map(({ value }) => value.toLowerCase()));
  const named = values.filter((value) => headers.has(value)).length;
  return named >= 5 && named >= values.length * 0.4
    ? `a description of the other files: it names ${named} of their columns`
    : undefined;
}
