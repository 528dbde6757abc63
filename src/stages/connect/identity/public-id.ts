import { sql, verbatim, type Fragment } from '../../../engine/raw.ts';

const bits = 40n;
const mask = 2n ** bits - 1n;
const lastAddend = 0x5bd1e995n;

/**
 * The public id of a company key, in SQL: a bijection of 40 bits, so that ids neither collide nor tell how many companies there are or in
 * which order they came. Multiplication by an odd number, addition and xor with the own upper half are each one-to-one modulo 2^40.
 */
export function publicId(key: Fragment, salt: number): Fragment {
  const [first, second] = factors(salt);
  const step = (value: Fragment, factor: bigint, addend: bigint): Fragment =>
    sql`((${value} * ${verbatim(String(factor))} + ${verbatim(String(addend))}) & ${verbatim(String(mask))})`;
  const fold = (value: Fragment): Fragment => sql`xor(${value}, ${value} >> 20)`;
  const scrambled = fold(step(fold(step(sql`CAST(${key} AS BIGINT)`, first, BigInt(salt))), second, lastAddend));
  return sql`'c' || lower(to_base(${scrambled}, 36, 8))`;
}

/** Whether a text has the form of a public id. */
export const isPublicId = (text: string): boolean => /^c[0-9a-z]{8}$/u.test(text);

/** The company key a public id stands for, by the steps of `publicId` taken back; undefined for what cannot be one. Whether there is such a company it does not say. */
export function companyKey(id: string, salt: number): number | undefined {
  if (!isPublicId(id)) return undefined;
  const scrambled = BigInt(Number.parseInt(id.slice(1), 36));
  const [first, second] = factors(salt);
  const back = (value: bigint, factor: bigint, addend: bigint): bigint => ((value - addend) * inverse(factor)) & mask;
  // Xor with the own upper half is its own inverse.
  const fold = (value: bigint): bigint => value ^ (value >> 20n);
  const key = Number(back(fold(back(fold(scrambled & mask), second, lastAddend)), first, BigInt(salt)));
  return scrambled <= mask && key <= greatestKey ? key : undefined;
}

/** Keys are integers of 32 bits. */
const greatestKey = 2 ** 31 - 1;

/** Odd numbers below 2^22, so that their product with 40 bits stays within 63. */
function factors(salt: number): readonly [bigint, bigint] {
  const odd = (value: number): bigint => BigInt((((value % 2 ** 21) ^ 0x1b873) * 2 + 1) % 2 ** 22);
  return [odd(salt), odd(Math.floor(salt / 2 ** 18) ^ 0x2545f)];
}

/** The inverse of an odd number modulo 2^40, by Newton's iteration: each round doubles the bits that are right, of three at first. */
function inverse(odd: bigint): bigint {
  let found = odd;
  for (let right = 3n; right < bits; right *= 2n) found = (found * (2n - odd * found)) & mask;
  return found;
}
