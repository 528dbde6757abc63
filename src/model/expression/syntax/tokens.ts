import { diagnose, type Code, type Diagnostic, type Parameters } from '../../../diagnostics/diagnostic.ts';
import { flawOf } from '../../../sql/flaw.ts';
import { parseDate } from '../time/calendar.ts';
import type { Span } from '../tree.ts';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly source: string }
    | { readonly kind: 'text' | 'date' | 'name' | 'quoted' | 'symbol'; readonly value: string }
    | { readonly kind: 'end' }
  );

/** A complaint about the text, with where; caught by `parseExpression`, never seen outside. */
export class Refused extends Error {
  readonly span: Span;
  readonly diagnostic: Diagnostic;

  constructor(span: Span, diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.span = span;
    this.diagnostic = diagnostic;
  }
}

export function refuse<C extends Code>(span: Span, code: C, parameters: Parameters<C>): never {
  throw new Refused(span, diagnose(code, parameters));
}

const blank = /[\s\p{Zs}]+/uy;
const date = /\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}_])/uy;
const number = /(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/uy;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const symbol = /<=|>=|<>|!=|[<>=+\-*/%(),.]/y;

/** The words, numbers and signs of an expression, with where each stands; the last token is `end`. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0];
  };
  while (start < text.length) {
    const gap = take(blank);
    if (gap !== undefined) {
      start += gap.length;
      continue;
    }
    const token = quotedToken(text, start) ?? plainToken(take, start);
    if (token === undefined) return refuseCharacter(text, start);
    tokens.push(token);
    start = token.end;
  }
  tokens.push({ kind: 'end', start, end: start });
  return tokens;
}

function plainToken(take: (pattern: RegExp) => string | undefined, start: number): Token | undefined {
  const day = take(date);
  if (day !== undefined) return dateToken(day, { start, end: start + day.length });
  const digits = take(number);
  if (digits !== undefined) {
    const span = { start, end: start + digits.length };
    const value = Number(digits.replaceAll('_', ''));
    if (!Number.isFinite(value)) {
      return refuse(span, 'expression/bad-number', { found: digits.slice(0, 40), why: 'it is too large' });
    }
    return { kind: 'number', value, source: digits, ...span };
  }
  const word = take(name);
  if (word !== undefined) return { kind: 'name', value: word, start, end: start + word.length };
  const sign = take(symbol);
  if (sign !== undefined)
    return { kind: 'symbol', value: sign === '!=' ? '<>' : sign, start, end: start + sign.length };
  return undefined;
}

/** A date token, refused when the calendar does not have the day. */
export function dateToken(value: string, span: Span): Token {
  if (parseDate(value) === undefined) return refuse(span, 'expression/bad-date', { found: value.slice(0, 40) });
  return { kind: 'date', value, start: span.start, end: span.end };
}

/** `'text'` and `"a name"`; the quote itself is doubled inside. */
function quotedToken(text: string, start: number): Token | undefined {
  const quote = text[start];
  if (quote !== "'" && quote !== '"') return undefined;
  const what = quote === "'" ? 'text' : 'name';
  let end = start + 1;
  for (;;) {
    end = text.indexOf(quote, end);
    if (end < 0) return refuse({ start, end: text.length }, 'expression/unfinished-quote', { quote, what });
    if (text[end + 1] !== quote) break;
    end += 2;
  }
  const span = { start, end: end + 1 };
  const value = text.slice(start + 1, end).replaceAll(quote + quote, quote);
  const flaw = flawOf(value) ?? (what === 'name' && value === '' ? 'a name cannot be empty' : undefined);
  if (flaw !== undefined) return refuse(span, 'expression/bad-text', { why: flaw });
  return { kind: what === 'text' ? 'text' : 'quoted', value, ...span };
}

function refuseCharacter(text: string, start: number): never {
  const point = text.codePointAt(start) ?? 0;
  const character = String.fromCodePoint(point);
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const hint = /[‘’“”„«»`´]/.test(character)
    ? `Text stands between ' and ', a name with spaces between " and ".`
    : visible
      ? undefined
      : 'Remove the invisible character.';
  return refuse({ start, end: start + character.length }, 'expression/bad-character', {
    character: visible ? `'${character}'` : `The character ${code}`,
    ...(hint === undefined ? {} : { hint }),
  });
}
