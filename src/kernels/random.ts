import { logGamma } from './special-functions/log-gamma.ts';

/**
 * A seeded stream of random numbers. The same seed gives the same numbers on every machine. Draws advance the stream;
 * `split` does not: a child depends only on the seed and the path of names, so that adding a draw in one place leaves the
 * numbers of every other place alone.
 */
export interface Random {
  /** An independent stream for a named purpose. */
  readonly split: (name: string | number) => Random;
  /** Uniform on [0, 1), 53 bits. */
  readonly uniform: () => number;
  /** Uniform among 0 … below − 1; `below` from 1 to 2³². */
  readonly integer: (below: number) => number;
  /** Normal with the given mean (0) and standard deviation (1). */
  readonly normal: (mean?: number, deviation?: number) => number;
  /** Gamma with shape > 0 and scale (1): mean shape × scale. */
  readonly gamma: (shape: number, scale?: number) => number;
  /** Beta with both parameters > 0. */
  readonly beta: (alpha: number, beta: number) => number;
  /** Poisson count with mean ≥ 0. */
  readonly poisson: (mean: number) => number;
  /** An index drawn in proportion to weights ≥ 0 with a positive sum. */
  readonly categorical: (weights: ArrayLike<number>) => number;
  /** The numbers 0 … length − 1 in random order. */
  readonly permutation: (length: number) => Int32Array;
}

/**
 * Makes a stream: xoshiro128** (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"), seeded by a
 * hash of the seed. Gamma by Marsaglia and Tsang (2000), Poisson by Hörmann's transformed rejection (1993), normal by the
 * polar method.
 */
export function createRandom(seed: number | string): Random {
  const name = String(seed);
  let [a, b, c, d] = hash128(name);
  let spare: number | undefined;

  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result >>> 0;
  };

  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;

  const integer = (below: number): number => {
    const largest = 4294967296 - (4294967296 % below);
    let draw = next();
    while (draw >= largest) draw = next();
    return draw % below;
  };

  const normal = (mean = 0, deviation = 1): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return mean + deviation * kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return mean + deviation * x * factor;
    }
  };

  const gamma = (shape: number, scale = 1): number => {
    if (shape < 1) return gamma(shape + 1, scale) * Math.pow(1 - uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * scale;
    }
  };

  const beta = (alpha: number, beta: number): number => {
    const first = gamma(alpha);
    const second = gamma(beta);
    return first + second > 0 ? first / (first + second) : Number(uniform() < alpha / (alpha + beta));
  };

  const poisson = (mean: number): number =>
    mean < 10 ? poissonByProduct(mean, uniform) : poissonByRejection(mean, uniform);

  const categorical = (weights: ArrayLike<number>): number => {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
    let left = uniform() * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight <= 0) continue;
      last = i;
      left -= weight;
      if (left < 0) return i;
    }
    return last;
  };

  const permutation = (length: number): Int32Array => {
    const order = Int32Array.from({ length }, (_, i) => i);
    for (let i = length - 1; i > 0; i--) {
      const j = integer(i + 1);
      const moved = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = moved;
    }
    return order;
  };

  const split = (child: string | number): Random => createRandom(`${name}/${child}`);
  return { split, uniform, integer, normal, gamma, beta, poisson, categorical, permutation };
}

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** Four 32-bit words of a text: FNV-1a with four offsets, each closed by the murmur3 finaliser. Never all zero. */
function hash128(text: string): [number, number, number, number] {
  const word = (offset: number): number => {
    let h = 0x811c9dc5 ^ offset;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  };
  const words: [number, number, number, number] = [
    word(0x9e3779b9),
    word(0x3c6ef372),
    word(0xdaa66d2b),
    word(0x78dde6e4),
  ];
  return words.every((each) => each === 0) ? [1, 0, 0, 0] : words;
}

function poissonByProduct(mean: number, uniform: () => number): number {
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > floor; product *= uniform()) count++;
  return count;
}

function poissonByRejection(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const sure = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = 1 - uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= sure) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const accept = Math.log((v * inverseAlpha) / (a / (us * us) + b));
    if (accept <= count * Math.log(mean) - mean - logGamma(count + 1)) return count;
  }
}
