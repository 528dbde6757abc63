import type { Code } from '../wasm/assemble.ts';
import { f32x4, i32, v128 } from '../wasm/instructions.ts';

/**
 * Addresses (in bytes) of the parameters at the start of the shared memory; JavaScript writes them before each round.
 * Tiles hold eight rows as 32-bit floats, coordinate by coordinate, then the eight squared lengths.
 */
export const header = {
  rows: 0,
  columns: 4,
  paddedCenters: 8,
  chunkBlocks: 12,
  blocks: 16,
  values: 20,
  weights: 24,
  tiles: 28,
  assignment: 32,
  leads: 36,
  centers: 40,
  smallCenters: 44,
  halfSquares: 48,
  gained: 52,
  gainedStride: 56,
  moved: 60,
  scratch: 64,
  centersCount: 68,
  means: 72,
  /** 32-bit floats: the error of a score is at most errorBase + errorSlope × length of the row. */
  errorBase: 76,
  errorSlope: 80,
  driftAbove: 84,
  driftBelow: 88,
  /** 64-bit float that brings the centred values to a mean variance of about one. */
  scale: 96,
  partSums: 104,
  size: 128,
} as const;

export const BLOCK_ROWS = 8;

export const integer = (address: number): Code => i32.load(i32.const(address));
export const splat = (address: number): Code => v128.load32Splat(i32.const(address));
export const constant = (value: number): Code => {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return f32x4.splat([0x43, ...bytes]);
};
export const add = (...terms: Code[]): Code => terms.reduce((sum, term) => i32.add(sum, term));
export const call = (index: number, ...operands: Code[]): Code => [operands, 0x10, index];

/** Positions of the functions in the module. */
export const NEAREST = 0;
export const MOVE = 1;
