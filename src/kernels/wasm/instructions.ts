import { signed, unsigned, type Code, type Local } from './assemble.ts';

// Instructions as functions from operand code to code (WebAssembly core specification 2.0, section 5.4).

type Binary = (left: Code, right: Code) => Code;
type Unary = (value: Code) => Code;
const binary =
  (...opcode: number[]): Binary =>
  (left, right) => [left, right, opcode];
const unary =
  (...opcode: number[]): Unary =>
  (value) => [value, opcode];
const simd = (opcode: number): Code => [0xfd, unsigned(opcode)];
const binarySimd =
  (opcode: number): Binary =>
  (left, right) => [left, right, simd(opcode)];
const unarySimd =
  (opcode: number): Unary =>
  (value) => [value, simd(opcode)];

type Load = (address: Code, offset?: number) => Code;
type Store = (address: Code, value: Code, offset?: number) => Code;
const load =
  (opcode: Code, align: number): Load =>
  (address, offset = 0) => [address, opcode, align, unsigned(offset)];
const store =
  (opcode: Code, align: number): Store =>
  (address, value, offset = 0) => [address, value, opcode, align, unsigned(offset)];

export const i32 = {
  const: (value: number): Code => [0x41, signed(value)],
  load: load([0x28], 2),
  store: store([0x36], 2),
  add: binary(0x6a),
  sub: binary(0x6b),
  mul: binary(0x6c),
  shl: binary(0x74),
  shrU: binary(0x76),
  and: binary(0x71),
  or: binary(0x72),
  eq: binary(0x46),
  ne: binary(0x47),
  ltU: binary(0x49),
  geU: binary(0x4f),
  geS: binary(0x4e),
};

export const f32 = {
  load: load([0x2a], 2),
  store: store([0x38], 2),
  gt: binary(0x5e),
  min: binary(0x96),
  demote: unary(0xb6),
};

export const f64 = {
  const: (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  load: load([0x2b], 3),
  store: store([0x39], 3),
  add: binary(0xa0),
  sub: binary(0xa1),
  mul: binary(0xa2),
  div: binary(0xa3),
  lt: binary(0x63),
};

const lane =
  (opcode: number) =>
  (address: Code, value: Code, lane: number, offset = 0): Code => [
    address,
    value,
    simd(opcode),
    2,
    unsigned(offset),
    lane,
  ];
const shuffle =
  (...bytes: number[]): Binary =>
  (left, right) => [left, right, simd(0x0d), bytes];

export const v128 = {
  load: load(simd(0), 2),
  load32Splat: load(simd(9), 2),
  load64Splat: load(simd(10), 3),
  store: store(simd(11), 2),
  /** The value with one of its four 32-bit lanes read from memory. */
  load32Lane: lane(0x56),
  store32Lane: lane(0x5a),
  store64Lane: lane(0x5b),
  not: unarySimd(0x4d),
  or: binarySimd(0x50),
  /** Lanes of `yes` where the mask is set, else of `no`. */
  select: (yes: Code, no: Code, mask: Code): Code => [yes, no, mask, simd(0x52)],
  anyTrue: unarySimd(0x53),
};

export const i32x4 = {
  splat: unarySimd(0x11),
  lane: (value: Code, lane: number): Code => [value, simd(0x1b), lane],
  replaceLane: (value: Code, lane: number, by: Code): Code => [value, by, simd(0x1c), lane],
  ne: binarySimd(0x38),
  bitmask: unarySimd(0xa4),
};

/** Lanes of both values in turn, from the lower or the upper half of each. */
export const interleave = {
  low32: shuffle(0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23),
  high32: shuffle(8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31),
  low64: shuffle(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
  high64: shuffle(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
};

export const f32x4 = {
  splat: unarySimd(0x13),
  lane: (value: Code, lane: number): Code => [value, simd(0x1f), lane],
  lt: binarySimd(0x43),
  gt: binarySimd(0x44),
  le: binarySimd(0x45),
  /** Two 64-bit floats as the lower two lanes, the others 0. */
  demote: unarySimd(0x5e),
  sqrt: unarySimd(0xe3),
  add: binarySimd(0xe4),
  sub: binarySimd(0xe5),
  mul: binarySimd(0xe6),
  /** The smaller, one instruction; the first operand when either is NaN. */
  pmin: binarySimd(0xea),
  pmax: binarySimd(0xeb),
};

export const f64x2 = {
  splat: unarySimd(0x14),
  lane: (value: Code, lane: number): Code => [value, simd(0x21), lane],
  lt: binarySimd(0x49),
  sqrt: unarySimd(0xef),
  add: binarySimd(0xf0),
  sub: binarySimd(0xf1),
  mul: binarySimd(0xf2),
  div: binarySimd(0xf3),
  pmin: binarySimd(0xf6),
};

const blockOf = 0x40;

export const when = (condition: Code, then: Code): Code => [condition, 0x04, blockOf, then, 0x0b];
/** `for (index = from; index < to; index += step) body`, with an index of type i32, unsigned. */
export const loop = (index: Local, from: Code, to: Code, step: number, body: Code): Code => [
  index.set(from),
  [0x02, blockOf, 0x03, blockOf],
  [i32.geU(index.get, to), 0x0d, 1],
  body,
  index.set(i32.add(index.get, i32.const(step))),
  [0x0c, 0, 0x0b, 0x0b],
];
