/** Bounds on a model file: far above any real model, far below what hurts. */
export const LIMITS = {
  bytes: 2 * 1024 * 1024,
  depth: 64,
  /** Values and keys, counted after aliases are expanded. */
  items: 50_000,
  /** Marks of any kind (signs, line ends, comments): several a value, and what lies between. */
  marks: 500_000,
  /** Anchors, aliases and tags; the parser looks through all of a value's to take one. */
  properties: 2_000,
} as const;
