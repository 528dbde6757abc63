/**
 * Random numbers as SQL expressions: a multiply-xorshift hash of (seed, stream, key), in 32-bit steps held in UBIGINT, so that a
 * row's numbers depend on nothing but its key. The same seed gives the same market with any number of threads and any plan.
 */
export interface Draws {
  /** Uniform in (0, 1), never 0 or 1. Keys are SQL expressions of non-negative whole numbers; only their low 32 bits count. */
  readonly uniform: (stream: string, key: string, key2?: string) => string;
  /** Standard normal, by Box and Muller (1958). */
  readonly normal: (stream: string, key: string, key2?: string) => string;
  /** Exponential with mean 1. */
  readonly exponential: (stream: string, key: string, key2?: string) => string;
}

const bits = (expression: string): string => `((${expression}) & 4294967295::UBIGINT)`;
const fold = (name: string, shift: number): string => `xor(${name}, ${name} >> ${shift})`;

/**
 * The macros that `drawsOf` calls, as statements to run first. A product of two 32-bit numbers and a sum of one more stay below 2^64. The
 * macros repeat their argument; DuckDB computes equal expressions of a projection once, but not inside CASE: give draws a column first.
 */
export const drawMacros: readonly string[] = [
  `CREATE MACRO demo.round_1(x, stream) AS ${bits(`(x & 4294967295::UBIGINT) * xor(2146121005::UBIGINT, stream) + stream`)}`,
  `CREATE MACRO demo.round_2(x, stream) AS ${bits(`${fold('x', 15)} * xor(2221713035::UBIGINT, stream) + stream`)}`,
  `CREATE MACRO demo.round_3(x, stream) AS ${bits(`${fold('x', 16)} * xor(2654435761::UBIGINT, stream) + stream`)}`,
  `CREATE MACRO demo.last(x) AS ${fold('x', 15)}`,
  `CREATE MACRO demo.uniform(stream, key, key2) AS (demo.last(demo.round_3(demo.round_2(
     ${bits('demo.round_1(key::UBIGINT, stream) + key2::UBIGINT')}, stream), stream)) + 0.5::DOUBLE) / 4294967296::DOUBLE`,
];

/** Draws of one seed. Different streams on the same key are independent for all a simulation can see. */
export function drawsOf(seed: number): Draws {
  const uniform = (stream: string, key: string, key2 = '0'): string =>
    `demo.uniform(${fingerprint(`${seed}/${stream}`)}::UBIGINT, ${key}, ${key2})`;
  return {
    uniform,
    normal: (stream, key, key2) =>
      `(sqrt(-2 * ln(${uniform(`${stream}/radius`, key, key2)})) * cos(2 * pi() * ${uniform(`${stream}/angle`, key, key2)}))`,
    exponential: (stream, key, key2) => `(-ln(${uniform(stream, key, key2)}))`,
  };
}

/** A 32-bit even hash of a text (FNV-1a, then one avalanche): the constant that tells streams apart; even, so that factors it is mixed into stay odd. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) & ~1) >>> 0;
}
