import type { Code } from '../../wasm/assemble.ts';
import { f32x4, i32, v128 } from '../../wasm/instructions.ts';

/** Addresses (in bytes) of the parameters at the start of the shared memory; JavaScript writes them before each round. */
export const header = {
  rows: 0,
  columns: 4,
  chunkRows: 8,
  centersCount: 12,
  paddedCenters: 16,
  values: 20,
  weights: 24,
  /** Rows as 32-bit floats, centred and scaled, each followed by its squared length. */
  smallRows: 28,
  assignment: 32,
  leads: 36,
  centers: 40,
  /** Centers like the small rows, in groups of `CENTER_GROUP`, coordinate by coordinate. */
  smallCenters: 44,
  halfSquares: 48,
  gained: 52,
  gainedStride: 56,
  moved: 60,
  notes: 64,
  means: 68,
  spread: 72,
  partSums: 76,
  /** 32-bit floats: the error of a score is at most errorBase + errorSlope × length of the row. */
  errorBase: 80,
  errorSlope: 84,
  driftAbove: 88,
  driftBelow: 92,
  /** 64-bit float that brings the centred values to a mean variance of about one. */
  scale: 96,
  size: 128,
} as const;

export const CENTER_GROUP = 8;

/** Rows that a chunk gathers before it settles them. */
export const GATHERED = 64;

/**
 * What a chunk notes: numbers of the rows gathered, up to three more than asked for; of those that moved, with the center
 * each had before.
 */
export const notes = {
  gathered: 0,
  moved: 4 * (GATHERED + 4),
  before: 8 * (GATHERED + 4),
  size: 12 * (GATHERED + 4),
} as const;

export const integer = (address: number): Code => i32.load(i32.const(address));
export const splat = (address: number): Code => v128.load32Splat(i32.const(address));
export const constant = (value: number): Code => {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return f32x4.splat([0x43, ...bytes]);
};
export const add = (...terms: Code[]): Code => terms.reduce((sum, term) => i32.add(sum, term));
/** Address of an item of a table of 32-bit numbers. */
export const place = (table: Code, index: Code): Code => i32.add(table, i32.shl(index, i32.const(2)));
export const call = (index: number, ...operands: Code[]): Code => [operands, 0x10, index];

/** Positions of the functions in the module. */
export const NEAREST = 0;
export const MOVE = 1;
export const SETTLE = 2;
export const FETCH = 3;
export const LOAD = 4;
export const ASSIGN = 5;
