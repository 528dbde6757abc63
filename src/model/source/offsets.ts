import type { SourceScalar } from './node.ts';

/**
 * Where a character of a scalar's text stands in the file. Exact where the text can be followed through its quoting, escaping and
 * folding; otherwise where the scalar begins.
 */
export function offsetInFile(scalar: SourceScalar, file: string, offset: number): number {
  const written = file.slice(scalar.start, scalar.end);
  const steps = scalar.style === 'double' ? doubleQuoted(written) : follow(scalar, written);
  const found = steps?.[Math.min(offset, scalar.text.length)];
  return scalar.start + (found ?? (scalar.style === 'single' || scalar.style === 'double' ? 1 : 0));
}

/** Plain, single-quoted and block scalars keep their characters; only blanks and doubled quotes come and go between them. */
function follow(scalar: SourceScalar, written: string): readonly number[] | undefined {
  const steps: number[] = [];
  let at = scalar.style === 'single' ? 1 : scalar.style === 'block' ? written.indexOf('\n') + 1 : 0;
  for (const character of scalar.text.split('')) {
    if (isBlank(character)) {
      steps.push(at);
      if (isBlank(written[at] ?? '')) at += 1;
      continue;
    }
    while (at < written.length && isBlank(written[at] ?? '')) at += 1;
    if (written[at] !== character) return undefined;
    steps.push(at);
    at += scalar.style === 'single' && character === "'" ? 2 : 1;
  }
  steps.push(at);
  return steps;
}

/** Escapes on one line; a folded double-quoted scalar is not followed. */
function doubleQuoted(written: string): readonly number[] | undefined {
  if (written.includes('\n')) return undefined;
  const steps: number[] = [];
  let at = 1;
  while (at < written.length - 1) {
    const length = written[at] === '\\' ? (ESCAPES[written[at + 1] ?? ''] ?? 2) : 1;
    steps.push(at);
    // An escape beyond the basic plane makes two characters.
    if (length === LONG_ESCAPE && Number.parseInt(written.slice(at + 2, at + length), 16) > 0xff_ff) steps.push(at);
    at += length;
  }
  steps.push(at);
  return steps;
}

const LONG_ESCAPE = 10;
const ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: LONG_ESCAPE };

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}
