import { Composer, isScalar, Lexer, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findBadCharacters } from './characters.ts';
import { convert } from './convert.ts';
import { LIMITS } from './limits.ts';
import type { SourceNode } from './node.ts';
import { lineStarts, placeAt } from './position.ts';
import { yamlProblem } from './problems.ts';
import { findTraps } from './traps.ts';

/** A file's text and its tree, from which every later stage takes places. Plain data. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly root: SourceNode;
  readonly starts: readonly number[];
}

/**
 * Parses YAML 1.2 within bounds (size, depth, number of values) and finds the traps in which a value silently is not what its
 * writer meant. Every scalar stays text: `0301`, `no` and `1e3` are for the schema to read. No source when anything is an error.
 */
export function parseSource(
  text: string,
  file: string,
): { readonly source?: Source; readonly diagnostics: readonly Diagnostic[] } {
  const bytes = Buffer.byteLength(text);
  if (bytes > LIMITS.bytes) {
    return { diagnostics: [diagnose('model/too-large', { bytes, limit: LIMITS.bytes }, { file })] };
  }
  const starts = lineStarts(text);
  const place = (offset: number) => placeAt(file, starts, offset);
  const bad = findBadCharacters(text);
  if (bad !== undefined) return { diagnostics: [diagnose('model/bad-character', bad, place(bad.offset))] };

  const tokens = tokenise(text);
  if (tokens.tooDeepAt !== undefined) {
    return { diagnostics: [diagnose('model/too-deep', { limit: LIMITS.depth }, place(tokens.tooDeepAt))] };
  }
  if (tokens.tooManyAt !== undefined) {
    return { diagnostics: [diagnose('model/too-many-values', { limit: LIMITS.items }, place(tokens.tooManyAt))] };
  }
  const documents = compose(tokens.tokens, text.length);
  const second = documents[1];
  if (second !== undefined) {
    return { diagnostics: [diagnose('model/several-documents', {}, place(second.range[0]))] };
  }
  const document = documents[0];
  const quote = (document?.errors ?? []).some(({ message }) => message.startsWith('Missing closing'))
    ? unclosedQuote(tokens.tokens)
    : undefined;
  if (quote !== undefined) return { diagnostics: [diagnose('model/unclosed-quote', {}, place(quote))] };
  const errors = (document?.errors ?? []).slice(0, MOST_PROBLEMS).map((error) => yamlProblem(error, text, place));
  if (errors.length > 0) return { diagnostics: errors };
  const contents = document?.contents;
  if (contents === null || contents === undefined || (isScalar(contents) && contents.source === '')) {
    return { diagnostics: [diagnose('model/empty', {}, { file, line: 1, column: 1 })] };
  }
  const converted = convert(contents, place);
  const traps = converted.root === undefined ? [] : findTraps(converted.root, text, place);
  const diagnostics = [...converted.diagnostics, ...traps];
  if (converted.root === undefined || diagnostics.some((each) => each.severity === 'error')) return { diagnostics };
  return { source: { file, text, root: converted.root, starts }, diagnostics };
}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly tooDeepAt?: number;
  readonly tooManyAt?: number;
}

/** The parser keeps its nesting on a stack of its own, so that depth is known before anything recursive sees the tokens. */
function tokenise(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const counts = { items: 0, marks: 0, properties: 0 };
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // A level takes one entry of the stack; the document and the scalar at work take two more.
    if (parser.stack.length > LIMITS.depth + 2) return { tokens, tooDeepAt: offset };
    count(lexeme, counts);
    if (counts.items > LIMITS.items || counts.marks > LIMITS.marks || counts.properties > LIMITS.properties) {
      return { tokens, tooManyAt: offset };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

interface Counts {
  items: number;
  marks: number;
  properties: number;
}

function count(lexeme: string, counts: Counts): void {
  counts.marks += 1;
  if (lexeme === SCALAR) counts.items += 1;
  if (/^[&*!]/.test(lexeme)) counts.properties += 1;
}

/** Where the quoted text begins that swallowed the rest of the file: the complaint itself stands at the end. */
function unclosedQuote(tokens: readonly unknown[]): number | undefined {
  for (const token of tokens) {
    if (typeof token !== 'object' || token === null) continue;
    const parts = Object.values(token);
    if (
      'type' in token &&
      'source' in token &&
      'offset' in token &&
      typeof token.source === 'string' &&
      typeof token.offset === 'number'
    ) {
      const quote =
        token.type === 'double-quoted-scalar' ? '"' : token.type === 'single-quoted-scalar' ? "'" : undefined;
      if (quote !== undefined && (token.source.length < 2 || !token.source.endsWith(quote))) return token.offset;
    }
    const found = unclosedQuote(parts.flatMap((part: unknown) => (Array.isArray(part) ? part : [part])));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Problems of YAML beyond these follow from the first ones more often than not. */
const MOST_PROBLEMS = 50;

/** The lexer's control code that announces a plain scalar. */
const SCALAR = '\u001F';

function compose(tokens: readonly CST.Token[], length: number): readonly Document.Parsed<ParsedNode>[] {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, strict: true, logLevel: 'silent' });
  return [...composer.compose(tokens, true, length)];
}
