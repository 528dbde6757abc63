import { limits } from '../limits.ts';
import { refuse, type Token } from './tokens.ts';
import type { ExpressionNode, Span } from '../tree.ts';
import { reserved } from './words.ts';

/** Reads tokens one after another and keeps the height of what has been built, so that no tree outgrows a stack. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #heights = new WeakMap<ExpressionNode, number>();
  #position = 0;
  #open = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#position + ahead, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('a token list ends with its end');
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.#position += 1;
    return token;
  }

  /** Where the last token read ended. */
  get end(): number {
    return this.#tokens[this.#position - 1]?.end ?? 0;
  }

  isSymbol(value: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.value === value;
  }

  /** Whether the next word is one of these, in any case. */
  isWord(...words: readonly string[]): boolean {
    return words.includes(this.word());
  }

  /** The coming unquoted word in small letters, or '' when something else comes. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token.kind === 'name' ? token.value.toLowerCase() : '';
  }

  takeSymbol(value: string): boolean {
    if (!this.isSymbol(value)) return false;
    this.next();
    return true;
  }

  takeWord(...words: readonly string[]): boolean {
    if (!this.isWord(...words)) return false;
    this.next();
    return true;
  }

  needSymbol(value: string, expected = `'${value}'`): void {
    if (!this.takeSymbol(value)) this.unexpected(expected);
  }

  needWord(word: string, expected = `'${word}'`): void {
    if (!this.takeWord(word)) this.unexpected(expected);
  }

  /** A name: a plain word outside the grammar's own, or anything in double quotes. */
  takeName(): string | undefined {
    const token = this.peek();
    if (token.kind === 'quoted' || (token.kind === 'name' && !reserved.has(token.value.toLowerCase()))) {
      this.next();
      return token.value;
    }
    return undefined;
  }

  unexpected(expected: string, nearest?: string): never {
    const token = this.peek();
    return refuse(token, 'expression/unexpected', { found: describe(token), expected, nearest });
  }

  /** Notes how high a new node stands over its parts. */
  built<N extends ExpressionNode>(node: N, ...parts: readonly ExpressionNode[]): N {
    const height = 1 + parts.reduce((most, part) => Math.max(most, this.#heights.get(part) ?? 1), 0);
    if (height > limits.depth) return refuse(node.at, 'expression/too-deep', { limit: limits.depth });
    this.#heights.set(node, height);
    return node;
  }

  /** Runs a nested parse, refusing before the stack could run out. */
  nested<T>(at: Span, parse: () => T): T {
    this.#open += 1;
    if (this.#open > limits.openParts) return refuse(at, 'expression/too-deep', { limit: limits.depth });
    const result = parse();
    this.#open -= 1;
    return result;
  }
}

function describe(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'The end of the expression';
    case 'number':
      return `The number ${shortened(token.source)}`;
    case 'text':
      return `The text '${shortened(token.value)}'`;
    case 'date':
      return `The date ${token.value}`;
    case 'quoted':
      return `The name "${shortened(token.value)}"`;
    case 'name':
    case 'symbol':
      return `'${shortened(token.value)}'`;
  }
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
