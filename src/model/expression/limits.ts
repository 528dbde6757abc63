/** Bounds of what a person can write; each keeps every later step (tree walks, SQL, the engine) within what it can bear. */
export const limits = {
  /** Characters of an expression's text: a list of as many values as there may be, each of some fifteen signs. */
  length: 200_000,
  /** Height of the tree: parentheses, calls, and chains of + - * / %. */
  depth: 200,
  /** Parts open at one time while reading; a level of the tree takes up to three. */
  openParts: 600,
  /** Values in one list, and branches in one case. */
  list: 10_000,
  /** Nodes of the SQL an expression may grow to, where functions repeat what they are given. */
  weight: 50_000,
  /** Largest number of units in a window. */
  windowCount: 10_000,
} as const;
