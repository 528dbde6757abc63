/** Bounds on a model file: far above any real model, far below what hurts. */
export const LIMITS = {
  bytes: 2 * 1024 * 1024,
  depth: 64,
  /** Values and keys, counted after aliases are expanded. */
  items: 50_000,
} as const;
