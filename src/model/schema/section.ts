import { z } from 'zod';

/** Begins the message in which an unknown-key issue carries the keys there are: Zod's issue does not name them. */
export const KNOWN_KEYS = 'known keys: ';

/** A mapping with these keys and no others. */
export function section<S extends z.ZodRawShape>(shape: S) {
  const known = KNOWN_KEYS + Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined) });
}

/** Begins the message in which a union's issue carries the keys that tell its mappings apart, in the order of its last branches. */
export const KINDS = 'kinds: ';

/** One of several mappings told apart by which of the keys is there, or a shorthand that is no mapping. */
export function byKey<S extends z.ZodType, K extends Readonly<Record<string, z.ZodObject>>>(shorthand: S, kinds: K) {
  const mappings = Object.values(kinds) as K[keyof K][];
  return z.union([shorthand, ...mappings], { error: KINDS + Object.keys(kinds).join(' ') });
}
